import { type Figure, undefinedFigure } from './figure.ts'
import { beyondChance, quotientOf } from './fraction.ts'
import { createRatingSums } from './rating-sums.ts'
import { findObstacle, type ReliabilityData } from './reliability-data.ts'

/**
 * Returns Fleiss' κ for any number of coders (Fleiss 1971: (P̄ − P̄e) / (1 − P̄e), where P̄ is the mean share of agreeing coder
 * pairs, of a unit formula 2, and P̄e the sum of the squared shares of the values, formulas 1 and 5). With missing values the form of Gwet 2014, chapter 2:
 * agreement over the units with two values or more, chance from the mean share of each value over the units with any. Both
 * are the same where every coder valued every unit.
 */
export function fleissKappa(data: ReliabilityData, sums = createRatingSums(data)): Figure {
  const basis = sums.basis()
  const obstacle = findObstacle(basis)
  if (obstacle !== null) return undefinedFigure(basis, obstacle)
  const { agreement, squaredShares, used } = sums.tally()
  if (used < 2) return undefinedFigure(basis, 'noVariation')
  return {
    ...basis,
    value: beyondChance(agreement, squaredShares),
    observed: quotientOf(agreement),
    expected: quotientOf(squaredShares),
  }
}
