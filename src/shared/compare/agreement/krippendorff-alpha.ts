import { type Distance, ratioDistance } from './distances.ts'
import { type Figure, undefinedFigure } from './figure.ts'
import { commonMultiple, type Fraction, oneMinusQuotient, quotientOf } from './fraction.ts'
import {
  basisOf,
  countRatings,
  findObstacle,
  type ReliabilityData,
  type ReliabilityValue,
} from './reliability-data.ts'

/** What `sumPairs` returns, found in another way from the values' frequencies; null where that way does not go. */
export type SumApart = (frequencies: readonly number[]) => number | null

/**
 * Returns Krippendorff's α for any number of coders and with missing values (Krippendorff 2011, "Computing Krippendorff's
 * alpha-reliability", section C): 1 − Do / De over the values in units that have at least two. A unit with one value
 * drops out; a missing value is none. `sumApart` may know a quicker way than each value with each.
 */
export function krippendorffAlpha<Value extends ReliabilityValue>(
  data: ReliabilityData<Value>,
  distance: Distance<Value>,
  sumApart: SumApart = () => null,
): Figure {
  const basis = basisOf(data)
  const obstacle = findObstacle(basis)
  if (obstacle !== null) return undefinedFigure(basis, obstacle)
  const frequencies = data.values.map(() => 0)
  const pairable = data.patterns.filter((pattern) => countRatings(pattern) > 1)
  for (const { codes, count } of pairable)
    for (const code of codes) if (code !== null) frequencies[code] = (frequencies[code] ?? 0) + count
  const used = frequencies.flatMap((frequency, code) => (frequency > 0 ? [code] : []))
  if (used.length < 2) return undefinedFigure(basis, 'noVariation')

  const between = distance(data.values, frequencies)
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0)
  const apart = sumApart(frequencies) ?? sumPairs(used, frequencies, between)
  if (apart === 0) return undefinedFigure(basis, 'noVariation')
  const observed = sumObserved(pairable, total, between)
  const expected = { numerator: 2 * apart, denominator: total * (total - 1) }
  return {
    ...basis,
    value: oneMinusQuotient(observed, expected),
    observed: quotientOf(observed),
    expected: quotientOf(expected),
  }
}

/** Sum of the distances of all pairs of different values, weighed by both frequencies, each pair once. */
function sumPairs(
  used: readonly number[],
  frequencies: readonly number[],
  between: (a: number, b: number) => number,
): number {
  let sum = 0
  for (const [index, a] of used.entries()) {
    let row = 0
    for (let next = index + 1; next < used.length; next += 1) {
      const b = used[next] ?? 0
      row += (frequencies[b] ?? 0) * between(a, b)
    }
    sum += (frequencies[a] ?? 0) * row
  }
  return sum
}

/**
 * Returns the mean over all values of the distances in their units: of the ordered pairs of a unit, each unit weighed by
 * 1 / (values − 1).
 */
function sumObserved(
  patterns: ReliabilityData['patterns'],
  total: number,
  between: (a: number, b: number) => number,
): Fraction {
  // The sum in these parts of a pair, so that it stays a whole number where distances are.
  const parts = commonMultiple(new Set(patterns.map((pattern) => countRatings(pattern) - 1)))
  let sum = 0
  for (const { codes, count } of patterns) {
    let apart = 0
    let given = 0
    for (let first = 0; first < codes.length; first += 1) {
      const a = codes[first]
      if (typeof a !== 'number') continue
      given += 1
      for (let second = first + 1; second < codes.length; second += 1) {
        const b = codes[second]
        if (typeof b === 'number' && a !== b) apart += between(a, b)
      }
    }
    sum += (2 * apart * count * parts) / (given - 1)
  }
  return { numerator: sum, denominator: total * parts }
}

/** Returns α for numbers on a ratio scale; undefined with a negative one, which such a scale cannot hold. */
export function ratioAlpha(data: ReliabilityData<number>): Figure {
  if (data.values.some((value) => value < 0)) return undefinedFigure(basisOf(data), 'negativeValues')
  return krippendorffAlpha(data, ratioDistance)
}
