import { type Figure, undefinedFigure } from './figure.ts'
import { tallyRatings } from './rating-tally.ts'
import { basisOf, findObstacle, type ReliabilityData } from './reliability-data.ts'

/**
 * Returns Fleiss' κ for any number of coders (Fleiss 1971: (P̄ − P̄e) / (1 − P̄e), with P̄e = Σ p²). With missing values
 * the form of Gwet 2014, chapter 2: agreement over the units with two values or more, chance from the mean share of each value over the units
 * with any. Both are the same where every coder valued every unit.
 */
export function fleissKappa(data: ReliabilityData): Figure {
  const basis = basisOf(data)
  const obstacle = findObstacle(basis)
  if (obstacle !== null) return undefinedFigure(basis, obstacle)
  const { agreement, shares, used } = tallyRatings(data)
  if (used < 2) return undefinedFigure(basis, 'noVariation')
  const expected = shares.reduce((sum, share) => sum + share * share, 0)
  return { ...basis, value: (agreement - expected) / (1 - expected), observed: agreement, expected }
}
