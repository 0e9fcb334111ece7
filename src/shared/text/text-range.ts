/** A stretch of a text: UTF-16 code units into that text, half-open. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

const whiteSpace = /\s/

/** Returns the part of `range` without white space at its ends; null when nothing else is in it. */
export function trimRange(text: string, range: TextRange): TextRange | null {
  let { start, end } = range
  while (start < end && whiteSpace.test(text.charAt(start))) start++
  while (end > start && whiteSpace.test(text.charAt(end - 1))) end--
  return start < end ? { start, end } : null
}

/** Returns the index of the last range that starts at or before `offset`, by binary search; -1 when none does. */
export function findRangeIndex(ranges: readonly TextRange[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
