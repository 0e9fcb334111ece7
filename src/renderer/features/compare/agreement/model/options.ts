import type { PassageMeasure } from '../../../../../shared/compare/agreement/agreement-input.ts'
import type { AgreementOptions, ComparePlace } from '../../../../app/context.ts'

/** Returns the options that a place begins with. */
export function startOptions({ document, coders = [], tags = [] }: ComparePlace): AgreementOptions {
  return {
    documents: document === undefined ? [] : [document],
    coders: coders.length > 1 ? coders : [],
    tags,
    unit: 'sentence',
    uncoded: 'included',
    measures: null,
    resampling: 'units',
    table: 'tags',
    sort: { key: 'tag', descending: false },
    pairMeasure: null,
    pairTag: null,
    confused: null,
  }
}

/** Returns the measures that suit a number of coders: the one that is recommended most first. */
export function usualMeasures(coders: number): readonly PassageMeasure[] {
  return ['alpha-nominal', 'percent', coders === 2 ? 'cohen-kappa' : 'fleiss-kappa', 'gwet-ac1', 'u-alpha']
}
