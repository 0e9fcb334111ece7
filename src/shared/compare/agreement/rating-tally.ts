import { countRatings, type ReliabilityData } from './reliability-data.ts'

/** What the measures for any number of coders have in common (Gwet 2014, chapter 2, in the form for missing values). */
export interface RatingTally {
  /** Mean over the units with at least two values of the share of coder pairs that agree. */
  readonly agreement: number
  /** For each value, the mean over the units with at least one value of its share among the unit's values. */
  readonly shares: readonly number[]
  /** How many values occur at all. */
  readonly used: number
}

/** Returns the share of coder pairs that agree on a unit with these ratings per value. NaN for fewer than two ratings. */
export function unitAgreement(counts: Iterable<number>, ratings: number): number {
  let agreeing = 0
  for (const count of counts) agreeing += count * (count - 1)
  return agreeing / (ratings * (ratings - 1))
}

/** Counts ratings. `agreement` is NaN when no unit has two values. */
export function tallyRatings(data: ReliabilityData): RatingTally {
  const shares = data.values.map(() => 0)
  const counts = data.values.map(() => 0)
  let rated = 0
  let pairable = 0
  let agreement = 0
  for (const pattern of data.patterns) {
    const ratings = countRatings(pattern)
    if (ratings === 0) continue
    const present = new Set<number>()
    for (const code of pattern.codes) {
      if (code === null) continue
      counts[code] = (counts[code] ?? 0) + 1
      present.add(code)
    }
    rated += pattern.count
    const codes = [...present]
    if (ratings > 1) {
      pairable += pattern.count
      agreement +=
        pattern.count *
        unitAgreement(
          codes.map((code) => counts[code] ?? 0),
          ratings,
        )
    }
    for (const code of codes) {
      shares[code] = (shares[code] ?? 0) + (pattern.count * (counts[code] ?? 0)) / ratings
      counts[code] = 0
    }
  }
  return {
    agreement: agreement / pairable,
    shares: shares.map((share) => share / rated),
    used: shares.filter((share) => share > 0).length,
  }
}
