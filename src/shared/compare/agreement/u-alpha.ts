import { type Continuum, continuumBasis, findContinuumObstacle, unitsOfCoders } from './continuum.ts'
import { type Figure, undefinedFigure } from './figure.ts'
import { oneMinusQuotient, quotientOf } from './fraction.ts'
import { countCoincidences, hasOverlap } from './unitized-coincidences.ts'

/**
 * Returns u-α, nominal (Krippendorff, Mathet, Bouvry and Widlöcher 2016; Krippendorff 2019, section 12.6.3, formulas 32 to 34):
 * how well coders agree on where units are and what value they have; what nobody marked counts as a value of its own. A unit
 * is expected as a whole, a gap by its single places. Undefined when one coder's units of different values overlap; for
 * a single value give `onlyValue`.
 */
export function uAlpha(continuum: Continuum): Figure {
  const lists = unitsOfCoders(continuum)
  const basis = continuumBasis(lists)
  const obstacle = findContinuumObstacle(basis)
  if (obstacle !== null) return obstacle
  if (lists.some(hasOverlap)) return undefinedFigure(basis, 'overlappingUnits')
  const { unpaired, mismatching } = countCoincidences(lists)

  const total = continuum.length * lists.length
  const lengths = new Map<string, number>()
  let marked = 0
  let ownPairs = 0
  for (const { start, end, value } of lists.flat()) {
    const length = end - start
    lengths.set(value, (lengths.get(value) ?? 0) + length)
    marked += length
    ownPairs += length * length
  }
  const gaps = total - marked
  ownPairs += gaps
  let samePairs = gaps * gaps
  for (const length of lengths.values()) samePairs += length * length
  if (samePairs === total * total) return undefinedFigure(basis, 'noVariation')
  // Each place marked by one coder of a pair only is twice in the matrix: once as ℓ_cφ, once as ℓ_φc.
  const observed = { numerator: mismatching + 2 * unpaired, denominator: total * (lists.length - 1) }
  const expected = { numerator: total * total - samePairs, denominator: total * total - ownPairs }
  return {
    ...basis,
    value: oneMinusQuotient(observed, expected),
    observed: quotientOf(observed),
    expected: quotientOf(expected),
  }
}
