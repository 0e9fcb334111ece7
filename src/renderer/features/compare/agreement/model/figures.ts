import type { PassageMeasure } from '../../../../../shared/compare/agreement/agreement-input.ts'
import type { AgreementRow } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import type { ConfusionMatrix } from '../../../../../shared/compare/agreement/confusion-matrix.ts'
import type { CoderId } from '../../../../../shared/model/ids.ts'
import type { AgreementTask } from './coding.ts'

/** What the figures worker is asked. */
export interface FiguresRequest {
  readonly task: AgreementTask
  readonly measures: readonly PassageMeasure[]
  /** The tag that coder pairs are compared on; null: all together. */
  readonly pairTag: string | null
  /** The two coders whose tags are set against each other. */
  readonly confused: readonly [CoderId, CoderId]
}

/** A confusion matrix in a form that comes from a worker at little cost. */
export interface ShownConfusion extends Pick<ConfusionMatrix, 'tags'> {
  /** Rows of the first coder's tags, behind them nothing; columns of the second's likewise. */
  readonly units: readonly Uint32Array[]
}

/** All figures without their intervals. */
export interface FiguresResult {
  /** What they are of. */
  readonly request: Omit<FiguresRequest, 'task'> & { readonly coders: readonly string[] }
  /** Among all coders: all tags together first, then each tag. */
  readonly rows: readonly AgreementRow[]
  /** Each pair of coders on the tag of the request. */
  readonly pairs: readonly AgreementRow[]
  readonly confusion: ShownConfusion
}

/** Measures from the cheapest to the dearest to resample. */
export const cheapestFirst: readonly PassageMeasure[] = [
  'percent',
  'scott-pi',
  'cohen-kappa',
  'gwet-ac1',
  'fleiss-kappa',
  'alpha-nominal',
  'u-alpha',
  'alpha-u',
  'cu-alpha',
]
