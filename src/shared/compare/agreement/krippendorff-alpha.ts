import { type Distance, ratioDistance } from './distances.ts'
import { type Figure, undefinedFigure } from './figure.ts'
import { commonMultiple, oneMinusQuotient, quotientOf } from './fraction.ts'
import {
  basisOf,
  countRatings,
  findObstacle,
  type ReliabilityData,
  type ReliabilityValue,
} from './reliability-data.ts'

/** What `sumPairs` returns, found in another way from the values' frequencies; null where that way does not go. */
export type SumApart = (frequencies: ArrayLike<number>) => number | null

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
  const counts = data.patterns.map(({ count }) => count)
  const frequencies = sumFrequencies(data, counts)
  return createAlphaOfCounts(data, distance(data.values, frequencies), sumApart)(counts)
}

/** Returns how often each value occurs in units that have at least two, with so many units of each pattern. */
function sumFrequencies(
  { values, patterns }: ReliabilityData,
  counts: ArrayLike<number>,
  ratings = patterns.map(countRatings),
): Float64Array {
  const frequencies = new Float64Array(values.length)
  for (let place = 0; place < patterns.length; place += 1) {
    const count = counts[place] ?? 0
    if (count === 0 || (ratings[place] ?? 0) < 2) continue
    for (const code of patterns[place]?.codes ?? [])
      if (code !== null) frequencies[code] = (frequencies[code] ?? 0) + count
  }
  return frequencies
}

/**
 * Returns a function that gives α of the data with other counts of its patterns, in their order. The distances within units, the
 * same whatever the counts, are measured once.
 */
export function createAlphaOfCounts(
  data: ReliabilityData,
  between: (a: number, b: number) => number,
  sumApart: SumApart = () => null,
): (counts: ArrayLike<number>) => Figure {
  const { patterns, coders } = data
  const ratings = patterns.map(countRatings)
  // The sum in these parts of a pair, so that it stays a whole number where distances are.
  const parts = commonMultiple(new Set(ratings.flatMap((given) => (given > 1 ? [given - 1] : []))))
  // Of the ordered pairs of a unit, each unit weighed by 1 / (values − 1).
  const apartIn = Float64Array.from(patterns, ({ codes }, place) => {
    const given = ratings[place] ?? 0
    return given < 2 ? 0 : (2 * sumApartIn(codes, between) * parts) / (given - 1)
  })
  return (counts) => {
    let units = 0
    let pairableUnits = 0
    let observedSum = 0
    for (let place = 0; place < apartIn.length; place += 1) {
      const count = counts[place] ?? 0
      units += count
      if ((ratings[place] ?? 0) < 2) continue
      pairableUnits += count
      observedSum += count * (apartIn[place] ?? 0)
    }
    const basis = { units, pairableUnits, coders: coders.length }
    const obstacle = findObstacle(basis)
    if (obstacle !== null) return undefinedFigure(basis, obstacle)
    const frequencies = sumFrequencies(data, counts, ratings)
    const used: number[] = []
    let total = 0
    for (let code = 0; code < frequencies.length; code += 1) {
      const frequency = frequencies[code] ?? 0
      if (frequency > 0) used.push(code)
      total += frequency
    }
    if (used.length < 2) return undefinedFigure(basis, 'noVariation')
    const apart = sumApart(frequencies) ?? sumPairs(used, frequencies, between)
    if (apart === 0) return undefinedFigure(basis, 'noVariation')
    const observed = { numerator: observedSum, denominator: total * parts }
    const expected = { numerator: 2 * apart, denominator: total * (total - 1) }
    return {
      ...basis,
      value: oneMinusQuotient(observed, expected),
      observed: quotientOf(observed),
      expected: quotientOf(expected),
    }
  }
}

/** Sum of the distances of all pairs of different values, weighed by both frequencies, each pair once. */
function sumPairs(
  used: readonly number[],
  frequencies: ArrayLike<number>,
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

/** Returns the sum of the distances of every two values of a unit. */
function sumApartIn(codes: readonly (number | null)[], between: (a: number, b: number) => number): number {
  let apart = 0
  for (let first = 0; first < codes.length; first += 1) {
    const a = codes[first]
    if (typeof a !== 'number') continue
    for (let second = first + 1; second < codes.length; second += 1) {
      const b = codes[second]
      if (typeof b === 'number' && a !== b) apart += between(a, b)
    }
  }
  return apart
}

/** Returns α for numbers on a ratio scale; undefined with a negative one, which such a scale cannot hold. */
export function ratioAlpha(data: ReliabilityData<number>): Figure {
  if (data.values.some((value) => value < 0)) return undefinedFigure(basisOf(data), 'negativeValues')
  return krippendorffAlpha(data, ratioDistance)
}
