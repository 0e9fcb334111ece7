import type { PassageMeasure } from '../../../../../shared/compare/agreement/agreement-input.ts'
import type { UncodedText } from '../../../../../shared/compare/agreement/coded-documents.ts'
import type { UnitKind } from '../../../../../shared/compare/agreement/unit-ranges.ts'
import type { CoderId, DocumentId, TagId } from '../../../../../shared/model/ids.ts'
import type { ComparePlace } from '../../../../app/context.ts'

/** How a person wants agreement measured. */
export interface AgreementOptions {
  /** None: all that two of the coders coded. */
  readonly documents: readonly DocumentId[]
  /** Fewer than two: everybody who shares a document with somebody. */
  readonly coders: readonly CoderId[]
  /** None: every tag in use. */
  readonly tags: readonly TagId[]
  readonly unit: UnitKind
  readonly uncoded: UncodedText
  /** Null: those that suit the number of coders. */
  readonly measures: readonly PassageMeasure[] | null
}

/** Returns the options that a place begins with. */
export function startOptions(place: ComparePlace): AgreementOptions {
  return {
    documents: place.document === undefined ? [] : [place.document],
    coders: (place.coders?.length ?? 0) > 1 ? (place.coders ?? []) : [],
    tags: place.tags ?? [],
    unit: 'sentence',
    uncoded: 'included',
    measures: null,
  }
}

/** Returns the measures that suit a number of coders: the one that is recommended most first. */
export function usualMeasures(coders: number): readonly PassageMeasure[] {
  return ['alpha-nominal', 'percent', coders === 2 ? 'cohen-kappa' : 'fleiss-kappa', 'gwet-ac1', 'u-alpha']
}
