import type { TextRange } from '../../../../shared/text/text-range.ts'

/** Answers which of many ranges lie in a stretch, in time that grows with the answer and not with the ranges. */
export interface IntervalIndex {
  /** Returns the indexes of the ranges that share a character with [start, end), in the order of the ranges. */
  overlapping(start: number, end: number): number[]
}

/** Prepares ranges that are sorted by their start. */
export function createIntervalIndex(ranges: readonly TextRange[]): IntervalIndex {
  // An implicit balanced tree: the middle of a stretch of the array is its root and knows the furthest end below it.
  const furthest = new Int32Array(ranges.length)
  const measure = (low: number, high: number): number => {
    if (low >= high) return -1
    const middle = (low + high) >> 1
    const end = Math.max(ranges[middle]?.end ?? -1, measure(low, middle), measure(middle + 1, high))
    furthest[middle] = end
    return end
  }
  measure(0, ranges.length)

  const overlapping = (start: number, end: number): number[] => {
    const found: number[] = []
    const visit = (low: number, high: number): void => {
      if (low >= high) return
      const middle = (low + high) >> 1
      if ((furthest[middle] ?? -1) <= start) return
      visit(low, middle)
      const range = ranges[middle]
      if (range === undefined || range.start >= end) return
      if (range.end > start) found.push(middle)
      visit(middle + 1, high)
    }
    visit(0, ranges.length)
    return found
  }
  return { overlapping }
}
