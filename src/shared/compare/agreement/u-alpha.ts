import type { Continuum } from './continuum.ts'
import { type Figure, type FigureBasis, type UndefinedFigure, undefinedFigure } from './figure.ts'
import { oneMinusQuotient, quotientOf } from './fraction.ts'
import type { OrderedLayer } from './layer.ts'
import { type Pairing, pairUnits } from './pairing.ts'

/** What the units of a continuum come to, whoever marked them. */
export interface MarkedLengths {
  /** Per value. */
  readonly lengths: Float64Array
  /** Sum of the units' squared lengths. */
  readonly squares: number
}

/** Returns what units come to whose values are numbered below `values`. */
export function sumLengths(layers: readonly OrderedLayer[], values: number): MarkedLengths {
  const lengths = new Float64Array(values)
  let squares = 0
  for (const { value, start, end } of layers)
    for (let unit = 0; unit < start.length; unit += 1) {
      const own = value[unit] ?? 0
      const length = (end[unit] ?? 0) - (start[unit] ?? 0)
      lengths[own] = (lengths[own] ?? 0) + length
      squares += length * length
    }
  return { lengths, squares }
}

/** Returns u-α from the sums that it consists of. */
export function composeUAlpha(
  basis: FigureBasis,
  length: number,
  { lengths, squares }: MarkedLengths,
  { mismatching, unpaired }: { readonly mismatching: number; readonly unpaired: number },
): Figure {
  const total = length * basis.coders
  let gaps = total
  let samePairs = 0
  for (const marked of lengths) {
    gaps -= marked
    samePairs += marked * marked
  }
  samePairs += gaps * gaps
  if (samePairs === total * total) return undefinedFigure(basis, 'noVariation')
  // Each place marked by one coder of a pair only is twice in the matrix: once as ℓ_cφ, once as ℓ_φc.
  const observed = { numerator: mismatching + 2 * unpaired, denominator: total * (basis.coders - 1) }
  const expected = { numerator: total * total - samePairs, denominator: total * total - squares - gaps }
  return {
    ...basis,
    value: oneMinusQuotient(observed, expected),
    observed: quotientOf(observed),
    expected: quotientOf(expected),
  }
}

/**
 * Returns u-α, nominal (Krippendorff, Mathet, Bouvry and Widlöcher 2016; Krippendorff 2019, section 12.6.3, formulas 32 to 34):
 * how well coders agree on where units are and what value they have; what nobody marked counts as a value of its own. A unit
 * is expected as a whole, a gap by its single places. Undefined when one coder's units of different values overlap; for
 * a single value give `onlyValue`.
 */
export function uAlpha(
  continuum: Continuum,
  pairing: Pairing | UndefinedFigure = pairUnits(continuum),
): Figure {
  if ('reason' in pairing) return pairing
  const { basis, values, layers, coincidences } = pairing
  return composeUAlpha(basis, continuum.length, sumLengths(layers, values.length), coincidences)
}
