import type { CodedDocument } from './coded-documents.ts'

/** The units of one document. */
export interface UnitColumns {
  readonly count: number
  /** Returns where units begin and end; `last` is behind the last one. */
  startOf(unit: number): number
  endOf(unit: number): number
  /** Returns the first unit that begins at an offset or behind it. */
  from(offset: number): number
  /**
   * Returns the units that a stretch codes: the first, and the one behind the last; equal when there is none. A stretch codes a
   * unit when it covers at least half of the unit, or when at least half of what it covers lies in the unit. So a few words code
   * their sentence, while a mark that slips some letters into the next one, or ends before its middle, does not code that;
   * every stretch on a unit codes at least one.
   */
  codedBy(start: number, end: number): readonly [from: number, to: number]
}

/** Returns the units of a document. */
export function readUnits({ units, length }: Pick<CodedDocument, 'units' | 'length'>): UnitColumns {
  if (units === null)
    return {
      count: length,
      startOf: (unit) => unit,
      endOf: (unit) => unit + 1,
      from: (offset) => offset,
      codedBy: (start, end) => [start, end],
    }
  const starts = Float64Array.from(units, ({ start }) => start)
  const ends = Float64Array.from(units, ({ end }) => end)
  /** Length of all units before. */
  const before = new Float64Array(units.length + 1)
  for (let unit = 0; unit < units.length; unit += 1)
    before[unit + 1] = (before[unit] ?? 0) + (ends[unit] ?? 0) - (starts[unit] ?? 0)
  return {
    count: units.length,
    startOf: (unit) => starts[unit] ?? 0,
    endOf: (unit) => ends[unit] ?? 0,
    from: (offset) => firstFrom(starts, offset),
    codedBy(start, end) {
      const from = firstFrom(ends, start + 1)
      const to = firstFrom(starts, end)
      if (to - from < 2) return [from, Math.max(from, to)]
      const startsLate = Math.max(0, start - (starts[from] ?? 0))
      const endsEarly = Math.max(0, (ends[to - 1] ?? 0) - end)
      const covered = (before[to] ?? 0) - (before[from] ?? 0) - startsLate - endsEarly
      const codes = (unit: number, missing: number) => {
        const length = (ends[unit] ?? 0) - (starts[unit] ?? 0)
        return 2 * (length - missing) >= Math.min(length, covered)
      }
      return [codes(from, startsLate) ? from : from + 1, codes(to - 1, endsEarly) ? to : to - 1]
    },
  }
}

/** Returns the index of the first number that is not below a limit, by binary search. */
function firstFrom(ascending: Float64Array, limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
