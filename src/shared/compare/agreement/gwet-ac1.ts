import { type Figure, undefinedFigure } from './figure.ts'
import { tallyRatings } from './rating-tally.ts'
import { basisOf, findObstacle, type ReliabilityData } from './reliability-data.ts'

/**
 * Returns Gwet's AC1 for any number of coders and with missing values (Gwet 2008; for missing values Gwet 2014,
 * chapter 2): (pa − pe) / (1 − pe), where pe is Σ π(1 − π) / (q − 1) over the q values that occur, or that `data.values` declares when it
 * holds more. Where only one value occurs it is undefined here, although the formula would give 1.
 */
export function gwetAc1(data: ReliabilityData): Figure {
  const basis = basisOf(data)
  const obstacle = findObstacle(basis)
  if (obstacle !== null) return undefinedFigure(basis, obstacle)
  const { agreement, shares, used } = tallyRatings(data)
  if (used < 2) return undefinedFigure(basis, 'noVariation')
  const spread = shares.reduce((sum, share) => sum + share * (1 - share), 0)
  const expected = spread / (data.values.length - 1)
  return { ...basis, value: (agreement - expected) / (1 - expected), observed: agreement, expected }
}
