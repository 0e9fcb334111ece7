import { commonMultiple, type Fraction } from './fraction.ts'
import { countRatings, type ReliabilityData } from './reliability-data.ts'

/** What the measures for any number of coders have in common (Gwet 2014, chapter 2, in the form for missing values). */
export interface RatingTally {
  /** Mean over the units with at least two values of the share of coder pairs that agree. */
  readonly agreement: Fraction
  /**
   * Sum over values of their squared share. A value's share is the mean over the units with at least one value of its share
   * among the unit's values.
   */
  readonly squaredShares: Fraction
  /** How many values occur at all. */
  readonly used: number
}

/** Returns the share of coder pairs that agree on a unit with these ratings per value. NaN for fewer than two ratings. */
export function unitAgreement(counts: Iterable<number>, ratings: number): number {
  let agreeing = 0
  for (const count of counts) agreeing += count * (count - 1)
  return agreeing / (ratings * (ratings - 1))
}

/** Returns how many ordered pairs of coders gave a unit the same value. */
function countAgreeing(codes: readonly (number | null)[]): number {
  let agreeing = 0
  for (let one = 0; one < codes.length; one += 1) {
    const code = codes[one]
    if (code === null) continue
    for (let other = one + 1; other < codes.length; other += 1) if (codes[other] === code) agreeing += 2
  }
  return agreeing
}

/** Counts ratings. `agreement` is 0/0 when no unit has two values. */
export function tallyRatings(data: ReliabilityData): RatingTally {
  const ratings = Int32Array.from(data.patterns, countRatings)
  const sizes = [...new Set(ratings)].filter((size) => size > 0)
  // All sums in these parts of a unit, so that they stay whole numbers.
  const parts = commonMultiple(sizes)
  const pairParts = commonMultiple(sizes.filter((size) => size > 1).map((size) => size * (size - 1)))
  const shares = new Float64Array(data.values.length)
  let rated = 0
  let pairable = 0
  let agreement = 0
  for (const [index, { codes, count }] of data.patterns.entries()) {
    const size = ratings[index] ?? 0
    if (size === 0) continue
    rated += count
    for (const code of codes) if (code !== null) shares[code] = (shares[code] ?? 0) + (count * parts) / size
    if (size === 1) continue
    pairable += count
    agreement += (count * countAgreeing(codes) * pairParts) / (size * (size - 1))
  }
  let squares = 0
  let used = 0
  for (const share of shares) {
    squares += share * share
    if (share > 0) used += 1
  }
  return {
    agreement: { numerator: agreement, denominator: pairable * pairParts },
    squaredShares: { numerator: squares, denominator: (rated * parts) ** 2 },
    used,
  }
}
