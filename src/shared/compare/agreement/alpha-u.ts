import {
  type Continuum,
  continuumBasis,
  findContinuumObstacle,
  type Stretch,
  unitsOfCoders,
} from './continuum.ts'
import { type Figure, undefinedFigure } from './figure.ts'
import { type Fraction, oneMinusQuotient, quotientOf } from './fraction.ts'
import { coderPairs } from './reliability-data.ts'

/** A unit, or a gap between units, of one coder. */
export interface Section extends Stretch {
  readonly isUnit: boolean
}

/**
 * Returns how far two sections of two coders are apart (Krippendorff 2004, p. 251 ff., δ²): two units that overlap, the squared
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

/** Sum of the distances of all sections of one coder to all of another, each pair once, in one walk along both. */
function sumDistances(a: readonly Stretch[], b: readonly Stretch[]): number {
  let sum = 0
  const met = new Uint8Array(b.length)
  let from = 0
  for (const one of a) {
    let isMet = false
    while ((b[from]?.end ?? Number.POSITIVE_INFINITY) <= one.start) from += 1
    for (let index = from; index < b.length; index += 1) {
      const other = b[index]
      if (other === undefined || other.start >= one.end) break
      sum += (one.start - other.start) ** 2 + (one.end - other.end) ** 2
      isMet = true
      met[index] = 1
    }
    // Gaps reach from unit to unit: a unit that meets none of the other coder's lies wholly in a gap.
    if (!isMet) sum += (one.end - one.start) ** 2
  }
  for (const [index, other] of b.entries()) if (met[index] === 0) sum += (other.end - other.start) ** 2
  return sum
}

function gapLengths(units: readonly Stretch[], length: number): number[] {
  const gaps: number[] = []
  let end = 0
  for (const unit of units) {
    if (unit.start > end) gaps.push(unit.start - end)
    end = unit.end
  }
  if (length > end) gaps.push(length - end)
  return gaps
}

/**
 * Observed and expected disagreement of one category (Krippendorff 2004, p. 251 ff., Do and De), both times the continuum's
 * length, so that they stay whole numbers for longer.
 */
export interface Disagreement {
  readonly observed: Fraction
  readonly expected: Fraction
}

/** Returns both disagreements from each coder's units of one category, in order and without overlaps. */
function measureCategory(lists: readonly (readonly Stretch[])[], length: number): Disagreement {
  const coders = lists.length
  let observed = 0
  for (const [i, j] of coderPairs(coders)) observed += sumDistances(lists[i] ?? [], lists[j] ?? [])
  const lengths = lists.flatMap((units) => units.map(({ start, end }) => end - start)).sort((a, b) => b - a)
  const gaps = lists.flatMap((units) => gapLengths(units, length)).sort((a, b) => b - a)
  let chance = 0
  let ownPlaces = 0
  let gapIndex = 0
  let gapSum = 0
  // Both from the longest down, so that the gaps into which a unit fits are those already passed.
  for (const unit of lengths) {
    for (let gap = gaps[gapIndex]; gap !== undefined && gap >= unit; gap = gaps[gapIndex]) {
      gapSum += gap
      gapIndex += 1
    }
    chance += (lengths.length - 1) * ((2 * unit ** 3 - 3 * unit ** 2 + unit) / 3)
    chance += unit ** 2 * (gapSum - gapIndex * (unit - 1))
    ownPlaces += unit * (unit - 1)
  }
  const places = coders * length
  return {
    observed: { numerator: 2 * observed, denominator: places * (coders - 1) },
    expected: { numerator: 2 * chance, denominator: places * (places - 1) - ownPlaces },
  }
}

/** Returns the disagreements per category, in the order in which categories first occur. */
export function alphaUDisagreements(continuum: Continuum): ReadonlyMap<string, Disagreement> {
  const lists = unitsOfCoders(continuum)
  const values = [...new Set(lists.flatMap((units) => units.map(({ value }) => value)))]
  const byValue = lists.map((units) => Map.groupBy(units, ({ value }) => value))
  return new Map(
    values.map((value) => [
      value,
      measureCategory(
        byValue.map((groups) => groups.get(value) ?? []),
        continuum.length,
      ),
    ]),
  )
}

/**
 * Returns αU (Krippendorff 2004, "Measuring the reliability of qualitative text analysis data"; Content Analysis, 2nd ed., p. 251 ff.) over all
 * categories: 1 − sum of the observed over sum of the expected disagreements. For a single category give `onlyValue`. Categories
 * are independent, so units of different ones may overlap. Where one coder marked and the others nothing, the formula's
 * value stands (for a single unit exactly 0).
 */
export function alphaU(continuum: Continuum): Figure {
  const basis = continuumBasis(unitsOfCoders(continuum))
  const obstacle = findContinuumObstacle(basis)
  if (obstacle !== null) return obstacle
  const { observed, expected } = sumDisagreements([...alphaUDisagreements(continuum).values()])
  if (expected.numerator === 0) return undefinedFigure(basis, 'noVariation')
  return {
    ...basis,
    value: oneMinusQuotient(observed, expected),
    observed: quotientOf(observed) / continuum.length,
    expected: quotientOf(expected) / continuum.length,
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
