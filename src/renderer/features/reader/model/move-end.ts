import { wordRangeAt } from '../../../../shared/text/segmentation.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'

export type RangeEnd = 'start' | 'end'

/** Further than any gap between two words: through a table of empty cells, for instance. */
const longestGap = 4000

/** Returns the nearest word boundary of a kind (a word's start or end) beyond `offset`; null when there is none. */
function wordBoundary(
  text: string,
  offset: number,
  kind: RangeEnd,
  direction: -1 | 1,
  language: string,
): number | null {
  for (let step = 1; step < longestGap; step++) {
    const at = offset + step * direction
    if (at < 0 || at > text.length) return null
    const word = wordRangeAt(
      text,
      kind === 'start' ? Math.min(at, text.length - 1) : Math.max(0, at - 1),
      language,
    )
    if (word !== null && word[kind] === at) return at
  }
  return null
}

/**
 * Returns `range` with one end moved by a word: a start goes to a word's start, an end to a word's end. The range
 * itself when there is no further word or the range would become empty.
 */
export function moveEnd(
  text: string,
  range: TextRange,
  end: RangeEnd,
  direction: -1 | 1,
  language: string,
): TextRange {
  const to = wordBoundary(text, range[end], end, direction, language)
  if (to === null) return range
  const moved = { ...range, [end]: to }
  return moved.start < moved.end ? moved : range
}

/** Returns `range` with one end put at `offset`; where they cross, the other way round. Null when it would be empty. */
export function dragEnd(range: TextRange, end: RangeEnd, offset: number): TextRange | null {
  const fixed = end === 'start' ? range.end : range.start
  if (fixed === offset) return null
  return { start: Math.min(fixed, offset), end: Math.max(fixed, offset) }
}
