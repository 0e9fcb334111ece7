import { type Contingency, countContingency } from './contingency.ts'
import type { FigureBasis } from './figure.ts'
import { type RatingTally, tallyRatings } from './rating-tally.ts'
import { basisOf, type ReliabilityData } from './reliability-data.ts'

/** What several measures of the same units are made from; each is counted when first asked for. */
export interface RatingSums {
  basis(): FigureBasis
  tally(): RatingTally
  /** Of the first coder and the second. */
  contingency(): Contingency
}

export function createRatingSums(data: ReliabilityData): RatingSums {
  let basis: FigureBasis | null = null
  let tally: RatingTally | null = null
  let contingency: Contingency | null = null
  return {
    basis: () => (basis ??= basisOf(data)),
    tally: () => (tally ??= tallyRatings(data)),
    contingency: () => (contingency ??= countContingency(data, 0, 1)),
  }
}
