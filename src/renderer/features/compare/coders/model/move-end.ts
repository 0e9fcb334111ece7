import { wordRangeAt } from '../../../../../shared/text/segmentation.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'

/** Further than any gap between two words: through a table of empty cells, for instance. */
const longestGap = 4000

/**
 * Returns `range` with one end moved by a word: a start goes to a word's start, an end to a word's end. The range itself
 * when there is no further word or nothing would be left of it.
 */
export function moveEnd(
  text: string,
  range: TextRange,
  end: 'start' | 'end',
  step: -1 | 1,
  language: string,
): TextRange {
  for (let distance = 1; distance < longestGap; distance++) {
    const at = range[end] + distance * step
    if (at < 0 || at > text.length) return range
    const word = wordRangeAt(
      text,
      end === 'start' ? Math.min(at, text.length - 1) : Math.max(0, at - 1),
      language,
    )
    if (word === null || word[end] !== at) continue
    const moved = { ...range, [end]: at }
    return moved.start < moved.end ? moved : range
  }
  return range
}
