/** Counts how much there is of each value. */
export class Tally<Key> {
  private readonly counts = new Map<Key, number>()

  add(key: Key, amount = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + amount)
  }

  get(key: Key): number {
    return this.counts.get(key) ?? 0
  }

  /** Returns the commonest value, the first added of equals; undefined when nothing was counted. */
  commonest(): Key | undefined {
    let best: Key | undefined
    let most = Number.NEGATIVE_INFINITY
    for (const [key, count] of this.counts) {
      if (count > most) {
        best = key
        most = count
      }
    }
    return best
  }
}

/** Returns the value below which `share` (0 to 1) of the values lie; 0 for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** Returns the least value; Infinity for none. Safe for lists too long for `Math.min(...)`. */
export function least(values: readonly number[]): number {
  let found = Number.POSITIVE_INFINITY
  for (const value of values) found = Math.min(found, value)
  return found
}

/** Returns the greatest value; -Infinity for none. */
export function greatest(values: readonly number[]): number {
  let found = Number.NEGATIVE_INFINITY
  for (const value of values) found = Math.max(found, value)
  return found
}

/** Rounds to half points: sizes in one document differ by rounding only. */
export function halfPoint(value: number): number {
  return Math.round(value * 2) / 2
}
