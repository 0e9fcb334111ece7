import { type Continuum, continuumBasis, findContinuumObstacle, unitsOfCoders } from './continuum.ts'
import { type Figure, type FigureBasis, type UndefinedFigure, undefinedFigure } from './figure.ts'
import { type Fraction, oneMinusQuotient, quotientOf } from './fraction.ts'
import { countCoincidences, hasOverlap, sumOf, type UnitizedCoincidences } from './unitized-coincidences.ts'

/** What of the markings can be compared. */
export interface Pairing {
  readonly basis: FigureBasis
  /** Units per value. */
  readonly unitCounts: ReadonlyMap<string, number>
  readonly coincidences: UnitizedCoincidences
}

/** Returns what of the markings can be compared, or why nothing can; for several values of one continuum made once. */
export function pairUnits(continuum: Continuum): Pairing | UndefinedFigure {
  const lists = unitsOfCoders(continuum)
  const basis = continuumBasis(lists)
  const obstacle = findContinuumObstacle(basis)
  if (obstacle !== null) return obstacle
  if (lists.some(hasOverlap)) return undefinedFigure(basis, 'overlappingUnits')
  const unitCounts = new Map<string, number>()
  for (const { value } of lists.flat()) unitCounts.set(value, (unitCounts.get(value) ?? 0) + 1)
  return { basis, unitCounts, coincidences: countCoincidences(lists) }
}

/**
 * Returns cu-α, nominal (Krippendorff et al. 2016; Krippendorff 2019, section 12.6.5, formulas 36 and 37): how well coders agree on
 * the values where both marked something; gaps do not count. A unit's pairings with itself are taken off per coder pair,
 * by the squared length it shares with that coder's units, divided by the coders − 1 (another reading of the formula takes
 * the length it shares with anyone; for two coders they are the same).
 */
export function cuAlpha(continuum: Continuum): Figure {
  const pairing = pairUnits(continuum)
  if ('reason' in pairing) return pairing
  const { basis, coincidences } = pairing
  const { paired, pairedSquares, mismatching } = coincidences
  const total = sumOf(paired)
  if (total === 0) return undefinedFigure(basis, 'noPairableUnits')
  if (paired.size < 2) return undefinedFigure(basis, 'noVariation')
  let samePairs = 0
  for (const length of paired.values()) samePairs += length * length
  return {
    ...basis,
    ...compareDisagreements(
      { numerator: mismatching, denominator: total },
      {
        numerator: total * total - samePairs,
        denominator: total * total - (basis.coders - 1) * sumOf(pairedSquares),
      },
    ),
  }
}

/**
 * Returns (k)u-α (Krippendorff 2019, section 12.6.6, formula 38): how well coders agree on one value against all others where both marked
 * something. Undefined where the value meets gaps only.
 */
export function valueAlpha(
  continuum: Continuum,
  value: string,
  pairing: Pairing | UndefinedFigure = pairUnits(continuum),
): Figure {
  if ('reason' in pairing) return pairing
  const { matching, paired, pairedSquares } = pairing.coincidences
  const units = pairing.unitCounts.get(value) ?? 0
  const basis = { ...pairing.basis, units, pairableUnits: units }
  if (units === 0) return undefinedFigure(basis, 'noUnits')
  const length = paired.get(value) ?? 0
  if (length === 0) return undefinedFigure(basis, 'valueNotPaired')
  const squares = (basis.coders - 1) * (pairedSquares.get(value) ?? 0)
  const total = sumOf(paired)
  if (length === total) return undefinedFigure(basis, 'noVariation')
  return {
    ...basis,
    ...compareDisagreements(
      { numerator: length - (matching.get(value) ?? 0), denominator: length },
      { numerator: length * (total - length), denominator: length * total - squares },
    ),
  }
}

function compareDisagreements(observed: Fraction, expected: Fraction) {
  return {
    value: oneMinusQuotient(observed, expected),
    observed: quotientOf(observed),
    expected: quotientOf(expected),
  }
}

/** Returns the share of a value's length that is marked by both coders of a pair, whatever the other's value; null when unused. */
export function valueCoverage(continuum: Continuum, value: string): number | null {
  const lists = unitsOfCoders(continuum)
  let length = 0
  for (const unit of lists.flat()) if (unit.value === value) length += unit.end - unit.start
  if (length === 0) return null
  return (countCoincidences(lists).paired.get(value) ?? 0) / (lists.length - 1) / length
}
