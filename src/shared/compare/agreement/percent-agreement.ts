import { type Figure, undefinedFigure } from './figure.ts'
import { quotientOf } from './fraction.ts'
import { createRatingSums } from './rating-sums.ts'
import { findObstacle, type ReliabilityData } from './reliability-data.ts'

/**
 * Returns the percent agreement as a share from 0 to 1, for any number of coders: the mean over units of the share of
 * coder pairs that agree (P̄ in Fleiss 1971, of a unit formula 2; with missing values Gwet 2014, chapter 2, where units with fewer
 * than two values drop out). Nothing is corrected for chance, so data without variation have a value too.
 */
export function percentAgreement(data: ReliabilityData, sums = createRatingSums(data)): Figure {
  const basis = sums.basis()
  const obstacle = findObstacle(basis)
  if (obstacle !== null) return undefinedFigure(basis, obstacle)
  const agreement = quotientOf(sums.tally().agreement)
  return { ...basis, value: agreement, observed: agreement, expected: 0 }
}
