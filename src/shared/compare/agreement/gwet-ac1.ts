import { type Figure, undefinedFigure } from './figure.ts'
import { beyondChance, quotientOf } from './fraction.ts'
import { createRatingSums } from './rating-sums.ts'
import { findObstacle, type ReliabilityData } from './reliability-data.ts'

/**
 * Returns Gwet's AC1 for any number of coders and with missing values (Gwet 2008; for missing values Gwet 2014,
 * chapter 2): (pa − pe) / (1 − pe), where pe is Σ π(1 − π) / (q − 1) over `q` values: those that `data.values` declares, which
 * occur or not, unless another number is given. Where only one value occurs it is undefined here, although the formula would give 1.
 */
export function gwetAc1(
  data: ReliabilityData,
  q = data.values.length,
  sums = createRatingSums(data),
): Figure {
  const basis = sums.basis()
  const obstacle = findObstacle(basis)
  if (obstacle !== null) return undefinedFigure(basis, obstacle)
  const { agreement, squaredShares, used } = sums.tally()
  if (used < 2) return undefinedFigure(basis, 'noVariation')
  const { numerator, denominator } = squaredShares
  // Shares add up to 1, so that Σ π(1 − π) is 1 − Σ π².
  const chance = {
    numerator: denominator - numerator,
    denominator: denominator * (q - 1),
  }
  return {
    ...basis,
    value: beyondChance(agreement, chance),
    observed: quotientOf(agreement),
    expected: quotientOf(chance),
  }
}
