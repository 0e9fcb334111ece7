import { type Continuum, continuumBasis, findContinuumObstacle } from './continuum.ts'
import { type Figure, type FigureBasis, undefinedFigure } from './figure.ts'
import { type Fraction, oneMinusQuotient, quotientOf } from './fraction.ts'
import { type Layer, layerOfValue } from './layer.ts'
import { coderPairs } from './reliability-data.ts'

/** A unit, or a gap between units, of one coder. */
export interface Section {
  readonly start: number
  readonly end: number
  readonly isUnit: boolean
}

/**
 * Returns how far two sections of two coders are apart (δ²: Krippendorff 1995, p. 61; 2004, p. 251 ff.): two units that overlap, the squared
 * differences of their beginnings and ends; a unit that lies wholly in a gap, its squared length; everything else 0.
 */
export function sectionDistance(a: Section, b: Section): number {
  if (a.isUnit && b.isUnit) {
    if (a.start >= b.end || b.start >= a.end) return 0
    return (a.start - b.start) ** 2 + (a.end - b.end) ** 2
  }
  if (a.isUnit === b.isUnit) return 0
  const [unit, gap] = a.isUnit ? [a, b] : [b, a]
  return unit.start >= gap.start && unit.end <= gap.end ? (unit.end - unit.start) ** 2 : 0
}

/** Units of one coder and one category. */
export type CategoryUnits = Pick<Layer, 'start' | 'end'>

/** Sum of the distances of all sections of one coder to all of another, each pair once, in one walk along both. */
export function sumDistances(a: CategoryUnits, b: CategoryUnits): number {
  let sum = 0
  let from = 0
  // Gaps reach from unit to unit: a unit that meets none of the other coder's lies wholly in a gap.
  const met = new Uint8Array(b.start.length)
  for (let one = 0; one < a.start.length; one += 1) {
    const [start, end] = [a.start[one] ?? 0, a.end[one] ?? 0]
    let isMet = false
    while (from < b.end.length && (b.end[from] ?? 0) <= start) from += 1
    for (let other = from; other < b.start.length && (b.start[other] ?? 0) < end; other += 1) {
      sum += (start - (b.start[other] ?? 0)) ** 2 + (end - (b.end[other] ?? 0)) ** 2
      isMet = true
      met[other] = 1
    }
    if (!isMet) sum += (end - start) ** 2
  }
  for (let other = 0; other < met.length; other += 1)
    if (met[other] === 0) sum += ((b.end[other] ?? 0) - (b.start[other] ?? 0)) ** 2
  return sum
}

/** Returns the lengths of the coders' units and of the gaps around them, both ascending. */
function measureLengths(layers: readonly CategoryUnits[], length: number) {
  const count = layers.reduce((sum, { start }) => sum + start.length, 0)
  const units = new Float64Array(count)
  const gaps = new Float64Array(count + layers.length)
  let unit = 0
  let gap = 0
  for (const { start, end } of layers) {
    let at = 0
    for (let index = 0; index <= start.length; index += 1) {
      const next = start[index] ?? length
      if (next > at) gaps[gap++] = next - at
      if (index === start.length) break
      at = end[index] ?? 0
      units[unit++] = at - next
    }
  }
  return { units: units.sort(), gaps: gaps.subarray(0, gap).sort() }
}

/** What chance would make of units and gaps of these lengths (Krippendorff 2004, p. 251 ff., De), summed over units. */
export interface Chance {
  /** Disagreement: with other units, and with the gaps into which a unit fits. */
  readonly disagreement: number
  /** Places that are a unit's own. */
  readonly ownPlaces: number
}

/** Returns what a unit of a length adds to the disagreement with other units, for each of these. */
export function unitWithUnit(length: number): number {
  return (length * (length * (2 * length - 3) + 1)) / 3
}

function sumChance(units: Float64Array, gaps: Float64Array): Chance {
  let disagreement = 0
  let ownPlaces = 0
  let gap = gaps.length
  let gapSum = 0
  // Both from the longest down, so that the gaps into which a unit fits are those already passed.
  for (let index = units.length - 1; index >= 0; index -= 1) {
    const unit = units[index] ?? 0
    while (gap > 0 && (gaps[gap - 1] ?? 0) >= unit) gapSum += gaps[--gap] ?? 0
    disagreement += (units.length - 1) * unitWithUnit(unit)
    disagreement += unit ** 2 * (gapSum - (gaps.length - gap) * (unit - 1))
    ownPlaces += unit * (unit - 1)
  }
  return { disagreement, ownPlaces }
}

/**
 * Observed and expected disagreement of one category (Krippendorff 2004, p. 251 ff., Do and De), both times the continuum's
 * length, so that they stay whole numbers for longer.
 */
export interface Disagreement {
  readonly observed: Fraction
  readonly expected: Fraction
}

/** Returns both disagreements from the sums that they consist of. */
export function composeDisagreement(
  coders: number,
  length: number,
  distances: number,
  { disagreement, ownPlaces }: Chance,
): Disagreement {
  const places = coders * length
  return {
    observed: { numerator: 2 * distances, denominator: places * (coders - 1) },
    expected: { numerator: 2 * disagreement, denominator: places * (places - 1) - ownPlaces },
  }
}

/** Returns αU of some categories together. */
export function composeAlphaU(
  basis: FigureBasis,
  length: number,
  categories: readonly Disagreement[],
): Figure {
  const { observed, expected } = sumDisagreements(categories)
  if (expected.numerator === 0) return undefinedFigure(basis, 'noVariation')
  return {
    ...basis,
    value: oneMinusQuotient(observed, expected),
    observed: quotientOf(observed) / length,
    expected: quotientOf(expected) / length,
  }
}

function sumDisagreements(categories: readonly Disagreement[]): Disagreement {
  const [only, ...more] = categories
  if (only !== undefined && more.length === 0) return only
  const sum = (pick: (category: Disagreement) => Fraction): Fraction => ({
    numerator: categories.reduce((total, category) => total + quotientOf(pick(category)), 0),
    denominator: 1,
  })
  return { observed: sum(({ observed }) => observed), expected: sum(({ expected }) => expected) }
}

/** Returns the disagreements of one category, by index; null when nobody marked it. */
export function measureCategory({ length, layers }: Continuum, value: number): Disagreement | null {
  const own = layers.map((layer) => layerOfValue(layer, value))
  if (own.every(({ start }) => start.length === 0)) return null
  let distances = 0
  for (const [i, j] of coderPairs(layers.length)) {
    const [a, b] = [own[i], own[j]]
    if (a !== undefined && b !== undefined) distances += sumDistances(a, b)
  }
  const { units, gaps } = measureLengths(own, length)
  return composeDisagreement(layers.length, length, distances, sumChance(units, gaps))
}

/**
 * Returns αU (Krippendorff 2004, "Measuring the reliability of qualitative text analysis data"; Content Analysis, 2nd ed., p. 251 ff., with an
 * example on p. 254; it corrects what was expected in Krippendorff 1995, Sociological Methodology 25, 47–76) over all
 * categories: 1 − sum of the observed over sum of the expected disagreements. For a single category give `onlyValue`. Categories
 * are independent, so units of different ones may overlap, and `disagreementOf` may know what is measured already. Where one coder
 * marked and the others nothing, the formula's value stands (for a single unit exactly 0).
 */
export function alphaU(
  continuum: Continuum,
  disagreementOf: (value: number) => Disagreement | null = (value) => measureCategory(continuum, value),
): Figure {
  const basis = continuumBasis(continuum)
  const obstacle = findContinuumObstacle(basis)
  if (obstacle !== null) return obstacle
  const categories = continuum.values.flatMap((_, value) => disagreementOf(value) ?? [])
  return composeAlphaU(basis, continuum.length, categories)
}
