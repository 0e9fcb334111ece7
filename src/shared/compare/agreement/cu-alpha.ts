import type { Continuum } from './continuum.ts'
import { type Figure, type FigureBasis, type UndefinedFigure, undefinedFigure } from './figure.ts'
import { type Fraction, oneMinusQuotient, quotientOf } from './fraction.ts'
import { orderLayer } from './layer.ts'
import { type Pairing, pairUnits } from './pairing.ts'
import { countCoincidences } from './unitized-coincidences.ts'

/**
 * Returns cu-α, nominal (Krippendorff et al. 2016; Krippendorff 2019, section 12.6.5, formulas 36 and 37): how well coders agree on
 * the values where both marked something; gaps do not count. What a unit adds to the coincidences is not expected to meet
 * itself. Of the readings of formula 36 for three coders and more this one gives the .724 that the book prints for its figure
 * 12.11, and is the same whether or not there is a further coder who marked nothing of it; for two coders all are the same.
 */
export function cuAlpha(
  continuum: Continuum,
  pairing: Pairing | UndefinedFigure = pairUnits(continuum),
): Figure {
  return 'reason' in pairing ? pairing : composeCuAlpha(pairing)
}

/** Returns cu-α over all values. */
export function composeCuAlpha({ basis, coincidences }: Omit<Pairing, 'layers'>): Figure {
  const { paired, pairedSquares, mismatching } = coincidences
  const total = sumOf(paired)
  if (total === 0) return undefinedFigure(basis, 'noPairableUnits')
  let samePairs = 0
  for (const length of paired) samePairs += length * length
  if (samePairs === total * total) return undefinedFigure(basis, 'noVariation')
  return compareDisagreements(
    basis,
    { numerator: mismatching, denominator: total },
    {
      numerator: total * total - samePairs,
      denominator: total * total - sumOf(pairedSquares),
    },
  )
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
  return 'reason' in pairing ? pairing : composeValueAlpha(pairing, value)
}

/** Returns (k)u-α of one value. */
export function composeValueAlpha(
  { basis, values, unitCounts, coincidences }: Omit<Pairing, 'layers'>,
  value: string,
): Figure {
  const { matching, paired, pairedSquares } = coincidences
  const index = values.indexOf(value)
  const units = unitCounts[index] ?? 0
  const own = { ...basis, units, pairableUnits: units }
  if (units === 0) return undefinedFigure(own, 'noUnits')
  const length = paired[index] ?? 0
  if (length === 0) return undefinedFigure(own, 'valueNotPaired')
  const squares = pairedSquares[index] ?? 0
  const total = sumOf(paired)
  if (length === total) return undefinedFigure(own, 'noVariation')
  return compareDisagreements(
    own,
    { numerator: length - (matching[index] ?? 0), denominator: length },
    { numerator: length * (total - length), denominator: length * total - squares },
  )
}

function compareDisagreements(basis: FigureBasis, observed: Fraction, expected: Fraction): Figure {
  return {
    ...basis,
    value: oneMinusQuotient(observed, expected),
    observed: quotientOf(observed),
    expected: quotientOf(expected),
  }
}

function sumOf(lengths: Float64Array): number {
  return lengths.reduce((sum, length) => sum + length, 0)
}

/** Returns the share of a value's length that is marked by both coders of a pair, whatever the other's value; null when unused. */
export function valueCoverage({ values, layers }: Continuum, value: string): number | null {
  const index = values.indexOf(value)
  let length = 0
  for (const { first, start, end } of layers)
    for (let unit = first[index] ?? 0; unit < (first[index + 1] ?? 0); unit += 1)
      length += (end[unit] ?? 0) - (start[unit] ?? 0)
  if (length === 0) return null
  const { paired } = countCoincidences(layers.map(orderLayer), values.length)
  return (paired[index] ?? 0) / (layers.length - 1) / length
}
