import { snapToGrapheme } from '../../text/offsets.ts'
import { wordRangeAt } from '../../text/segmentation.ts'
import type { TextRange } from '../../text/text-range.ts'

/** A text in which a range is chosen, and its language (BCP 47, "" when unknown). */
export interface ChooserText {
  readonly text: string
  readonly language: string
}

/** The farthest that is looked for a word: tables may have long runs of white space and signs. */
const farthest = 400

/**
 * Returns the range with its start or end moved to the next (`step` 1) or previous (-1) word boundary, or by one
 * character. The range keeps at least one character; an end stays where there is nothing further.
 */
export function moveEnd(
  { text, language }: ChooserText,
  range: TextRange,
  end: 'start' | 'end',
  step: -1 | 1,
  unit: 'word' | 'character',
): TextRange {
  const from = range[end]
  const to =
    unit === 'character'
      ? snapToGrapheme(text, from + step, step)
      : wordBoundary(text, language, from, end, step)
  const moved = { ...range, [end]: Math.max(0, Math.min(text.length, to)) }
  return moved.start < moved.end ? moved : range
}

/** A start goes to where words start, an end to where they end. */
function wordBoundary(
  text: string,
  language: string,
  from: number,
  end: 'start' | 'end',
  step: -1 | 1,
): number {
  for (let at = from + step; at >= 0 && at <= text.length && Math.abs(at - from) < farthest; at += step) {
    const word = wordRangeAt(text, at, language)
    if (word === null) continue
    const boundary = end === 'start' ? word.start : word.end
    if (step > 0 ? boundary > from : boundary < from) return boundary
  }
  return from
}
