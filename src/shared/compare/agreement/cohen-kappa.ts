import { type DefinedFigure, type Figure, undefinedFigure } from './figure.ts'
import { beyondChance, quotientOf } from './fraction.ts'
import { createRatingSums } from './rating-sums.ts'
import { coderPairs, findObstacle, type ReliabilityData, selectCoders } from './reliability-data.ts'

/** Cohen's κ of two coders (Cohen 1960, formula 1): chance from each coder's own distribution. */
function kappaOfTwo(data: ReliabilityData, sums = createRatingSums(data)): Figure {
  const basis = sums.basis()
  const obstacle = findObstacle(basis)
  if (obstacle !== null) return undefinedFigure(basis, obstacle)
  const { total, agreed, first, second, used } = sums.contingency()
  if (used < 2) return undefinedFigure(basis, 'noVariation')
  const chance = first.reduce((sum, count, code) => sum + count * (second[code] ?? 0), 0)
  const observed = { numerator: agreed, denominator: total }
  const expected = { numerator: chance, denominator: total * total }
  return {
    ...basis,
    value: beyondChance(observed, expected),
    observed: quotientOf(observed),
    expected: quotientOf(expected),
  }
}

/**
 * Returns Cohen's κ of two coders over the units that both valued (Cohen 1960, formula 1). Of more coders, for whom it
 * is not defined, the mean over all pairs (Light 1971); undefined as soon as one pair is, since a mean over the other
 * pairs would be another quantity.
 */
export function cohenKappa(data: ReliabilityData, sums = createRatingSums(data)): Figure {
  if (data.coders.length <= 2) return kappaOfTwo(data, sums)
  const basis = sums.basis()
  const obstacle = findObstacle(basis)
  if (obstacle !== null) return undefinedFigure(basis, obstacle)
  const figures = coderPairs(data.coders.length).map((pair) => kappaOfTwo(selectCoders(data, pair)))
  const defined = figures.filter((figure): figure is DefinedFigure => figure.value !== null)
  if (defined.length < figures.length) {
    const allAlike = figures.every((figure) => figure.value === null && figure.reason === 'noVariation')
    return undefinedFigure(basis, allAlike ? 'noVariation' : 'undefinedPair')
  }
  const mean = (pick: (figure: DefinedFigure) => number) =>
    defined.reduce((sum, figure) => sum + pick(figure), 0) / defined.length
  return {
    ...basis,
    value: mean((figure) => figure.value),
    observed: mean((figure) => figure.observed),
    expected: mean((figure) => figure.expected),
  }
}
