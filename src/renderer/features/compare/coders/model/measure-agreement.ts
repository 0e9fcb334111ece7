import type { AgreementRow } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import type { TagPlan } from '../../../../../shared/compare/agreement/plan-tags.ts'
import { computePlanned } from '../../../../../shared/compare/agreement/planned-agreement.ts'
import type { CoderId, TagId } from '../../../../../shared/model/ids.ts'
import {
  type AgreementTask,
  type CodedText,
  type PackedLayer,
  packLayer,
  prepareTask,
} from '../../agreement/model/coding.ts'
import { type PackedPassages, unpackPassages } from './packed.ts'

/** The measure that is shown: the one that agreement begins with too, so that both show the same figures. */
export const shownMeasure = 'alpha-nominal'

/** What agreement is measured of. */
export interface AgreementRequest {
  readonly passages: PackedPassages
  /** Those of the coders who coded this document; of the others nothing is known here. */
  readonly coded: readonly CoderId[]
  readonly document: Omit<CodedText, 'layers'>
  readonly plan: TagPlan
}

export interface MeasuredAgreement {
  /** All tags together first, then each tag of the plan. */
  readonly rows: readonly AgreementRow[]
  /** What they are of, as a task has it. */
  readonly layers: readonly PackedLayer[]
}

/** Returns the task of a request; sentences nobody tagged count as agreement on nothing. */
export function agreementTask(request: AgreementRequest, layers: readonly PackedLayer[]): AgreementTask {
  const { document, passages, plan } = request
  return {
    documents: [{ ...document, layers }],
    coders: passages.coders,
    unit: 'sentence',
    uncoded: 'included',
    plan,
  }
}

/** Returns how far the coders agree on the tags of sentences. */
export function measureAgreement(request: AgreementRequest): MeasuredAgreement {
  const { passages, coded } = request
  const byCoder = Map.groupBy(unpackPassages(passages), ({ coder }) => coder)
  const layers = coded.map((coder) => packLayer(coder, byCoder.get(coder) ?? []))
  const planned = prepareTask(agreementTask(request, layers))
  return { layers, rows: computePlanned(planned, [shownMeasure], passages.coders) }
}

/**
 * Returns the tag that coders agree on least; null when it would be the only one. Parents that include children are left
 * out: the passages that lower their figure are those of the children.
 */
export function findLowest(
  rows: readonly AgreementRow[],
  plan: TagPlan,
): { readonly tag: TagId; readonly row: AgreementRow } | null {
  const alone = rows.flatMap((row) => {
    const value = row.figures[0]?.figure.value ?? null
    return row.tag === null || value === null || !plan.same.has(row.tag)
      ? []
      : [{ tag: row.tag as TagId, row, value }]
  })
  return alone.length < 2 ? null : (alone.toSorted((a, b) => a.value - b.value)[0] ?? null)
}
