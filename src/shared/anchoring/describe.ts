import { assert } from '../base/assert.ts'
import type { Anchor } from '../model/anchor.ts'
import { isBoundary, snapToGrapheme } from '../text/offsets.ts'
import type { TextRange } from '../text/text-range.ts'

/** An anchor without the name of its text. Offsets are UTF-16 code units into that text, half-open. */
export type RangeDescription = Omit<Anchor, 'textHash'>

/** Longest prefix and suffix, in UTF-16 code units. Long enough to tell recurring phrases apart, short enough to keep. */
export const contextLength = 32

/**
 * Returns the words at `range` (UTF-16, into `text`) with up to 32 code units on either side, cut so that no grapheme
 * cluster is torn. Throws when the range is empty, lies outside the text or cuts a surrogate pair.
 */
export function describeRange(text: string, range: TextRange): RangeDescription {
  const { start, end } = range
  assert(
    start < end && isBoundary(text, start) && isBoundary(text, end),
    `no range of the text: ${start}–${end}`,
  )
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.min(start, snapToGrapheme(text, Math.max(0, start - contextLength), 1)), start),
    suffix: text.slice(
      end,
      Math.max(end, snapToGrapheme(text, Math.min(text.length, end + contextLength), -1)),
    ),
  }
}
