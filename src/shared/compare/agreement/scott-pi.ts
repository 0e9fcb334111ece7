import { countContingency } from './contingency.ts'
import { type Figure, undefinedFigure } from './figure.ts'
import { basisOf, findObstacle, type ReliabilityData } from './reliability-data.ts'

/**
 * Returns Scott's π of two coders (Scott 1955, p. 323): chance from the distribution of both coders together. Units that
 * one of them did not value drop out. More coders: undefined, Fleiss' κ is the generalisation.
 */
export function scottPi(data: ReliabilityData): Figure {
  const basis = basisOf(data)
  const obstacle = findObstacle(basis)
  if (obstacle !== null) return undefinedFigure(basis, obstacle)
  if (data.coders.length > 2) return undefinedFigure(basis, 'tooManyCoders')
  const { total, agreed, first, second, used } = countContingency(data, 0, 1)
  if (used < 2) return undefinedFigure(basis, 'noVariation')
  const observed = agreed / total
  const expected = first.reduce((sum, count, code) => {
    const share = (count + (second[code] ?? 0)) / (2 * total)
    return sum + share * share
  }, 0)
  return { ...basis, value: (observed - expected) / (1 - expected), observed, expected }
}
