import type { CodedDocument } from './coded-documents.ts'

/** Units in a row: the first, and the one behind the last; equal when there is none. */
export interface UnitSpan {
  from: number
  to: number
}

/** The units of one document. */
export interface UnitColumns {
  readonly count: number
  /** Returns where units begin and end; `last` is behind the last one. */
  startOf(unit: number): number
  endOf(unit: number): number
  /** Returns the first unit that begins at an offset or behind it. */
  from(offset: number): number
  /**
   * Writes into `found` the units that a stretch codes. A stretch codes a unit when it covers at least half of the unit, or when at
   * least half of what it covers lies in the unit. So a few words code their sentence, while a mark that slips some letters into the
   * next one, or ends before its middle, does not code that; every stretch on a unit codes at least one.
   */
  codedBy(start: number, end: number, found: UnitSpan): void
}

/** Returns the units of a document. */
export function readUnits({ units, length }: Pick<CodedDocument, 'units' | 'length'>): UnitColumns {
  if (units === null)
    return {
      count: length,
      startOf: (unit) => unit,
      endOf: (unit) => unit + 1,
      from: (offset) => offset,
      codedBy(start, end, found) {
        found.from = start
        found.to = end
      },
    }
  const starts = new Float64Array(units.length)
  const ends = new Float64Array(units.length)
  /** Length of all units before. */
  const before = new Float64Array(units.length + 1)
  for (let unit = 0; unit < units.length; unit += 1) {
    const { start, end } = units[unit] ?? { start: 0, end: 0 }
    starts[unit] = start
    ends[unit] = end
    before[unit + 1] = (before[unit] ?? 0) + end - start
  }
  const fromStart = createSearch(starts)
  const fromEnd = createSearch(ends)
  return {
    count: units.length,
    startOf: (unit) => starts[unit] ?? 0,
    endOf: (unit) => ends[unit] ?? 0,
    from: fromStart,
    codedBy(start, end, found) {
      const from = fromEnd(start + 1)
      const to = fromStart(end)
      found.from = from
      found.to = Math.max(from, to)
      if (to - from < 2) return
      const startsLate = Math.max(0, start - (starts[from] ?? 0))
      const endsEarly = Math.max(0, (ends[to - 1] ?? 0) - end)
      const covered = (before[to] ?? 0) - (before[from] ?? 0) - startsLate - endsEarly
      const codes = (unit: number, missing: number) => {
        const own = (ends[unit] ?? 0) - (starts[unit] ?? 0)
        return 2 * (own - missing) >= Math.min(own, covered)
      }
      if (!codes(from, startsLate)) found.from = from + 1
      if (!codes(to - 1, endsEarly)) found.to = to - 1
    },
  }
}

/** Returns a function that gives the index of the first of some ascending offsets that is not below a limit. */
function createSearch(ascending: Float64Array): (limit: number) => number {
  const last = ascending.at(-1) ?? 0
  // As many stretches of text as there are offsets: in most there is little left to search.
  const width = Math.max(1, Math.ceil((last + 1) / Math.max(1, ascending.length)))
  const first = new Int32Array(Math.floor(last / width) + 1)
  let at = 0
  for (let place = 0; place < first.length; place += 1) {
    while ((ascending[at] ?? last) < place * width) at += 1
    first[place] = at
  }
  return (limit) => {
    if (limit > last) return ascending.length
    const place = limit <= 0 ? 0 : Math.floor(limit / width)
    let low = first[place] ?? 0
    let high = first[place + 1] ?? ascending.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ascending[middle] ?? 0) < limit) low = middle + 1
      else high = middle
    }
    return low
  }
}
