import { type Figure, undefinedFigure } from './figure.ts'
import { beyondChance, quotientOf } from './fraction.ts'
import { createRatingSums } from './rating-sums.ts'
import { findObstacle, type ReliabilityData } from './reliability-data.ts'

/**
 * Returns Scott's π of two coders (Scott 1955, p. 323): chance from the distribution of both coders together. Units that
 * one of them did not value drop out. More coders: undefined, Fleiss' κ is the generalisation.
 */
export function scottPi(data: ReliabilityData, sums = createRatingSums(data)): Figure {
  const basis = sums.basis()
  const obstacle = findObstacle(basis)
  if (obstacle !== null) return undefinedFigure(basis, obstacle)
  if (data.coders.length > 2) return undefinedFigure(basis, 'tooManyCoders')
  const { total, agreed, first, second, used } = sums.contingency()
  if (used < 2) return undefinedFigure(basis, 'noVariation')
  const squares = first.reduce((sum, count, code) => sum + (count + (second[code] ?? 0)) ** 2, 0)
  const observed = { numerator: agreed, denominator: total }
  const expected = { numerator: squares, denominator: 4 * total * total }
  return {
    ...basis,
    value: beyondChance(observed, expected),
    observed: quotientOf(observed),
    expected: quotientOf(expected),
  }
}
