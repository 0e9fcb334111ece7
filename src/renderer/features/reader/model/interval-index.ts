import type { TextRange } from '../../../../shared/text/text-range.ts'

/** Answers which of many ranges lie in a stretch, in time that grows with the answer: all ranges cost a step per 64. */
export interface IntervalIndex {
  /** Returns the indexes of the ranges that share a character with [start, end), in the order of the ranges. */
  overlapping(start: number, end: number): number[]
}

const bucketBits = 6
const bucketSize = 1 << bucketBits

/** Prepares ranges that are sorted by their start. */
export function createIntervalIndex(ranges: readonly TextRange[]): IntervalIndex {
  // Ranges in buckets that know their furthest end: one pass over numbers makes it, so that a change of one range among
  // 10,000 may make it anew.
  const furthest = new Int32Array(Math.ceil(ranges.length / bucketSize))
  for (let index = 0; index < ranges.length; index++) {
    const bucket = index >> bucketBits
    const end = ranges[index]?.end ?? 0
    if (end > (furthest[bucket] ?? 0)) furthest[bucket] = end
  }
  const overlapping = (start: number, end: number): number[] => {
    const found: number[] = []
    for (let bucket = 0; bucket < furthest.length; bucket++) {
      const first = bucket << bucketBits
      if ((ranges[first]?.start ?? end) >= end) break
      if ((furthest[bucket] ?? 0) <= start) continue
      const last = Math.min(first + bucketSize, ranges.length)
      for (let index = first; index < last; index++) {
        const range = ranges[index]
        if (range === undefined || range.start >= end) break
        if (range.end > start) found.push(index)
      }
    }
    return found
  }
  return { overlapping }
}
