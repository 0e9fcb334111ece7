import type { SourceText } from '../../text/canonical-text.ts'
import { sentenceBoundaries } from '../../text/segmentation.ts'
import { type TextRange, trimRange } from '../../text/text-range.ts'
import { wordBoundaries } from './word-boundaries.ts'

/** What one judgement is about. */
export const unitKinds = ['char', 'word', 'sentence', 'paragraph'] as const
export type UnitKind = (typeof unitKinds)[number]

/** Returns the blocks with text in them as ranges, without white space at their ends. */
export function paragraphRanges(source: Pick<SourceText, 'text' | 'blocks'>): TextRange[] {
  return source.blocks.flatMap(({ start, end }) => trimRange(source.text, { start, end }) ?? [])
}

/**
 * Returns the units of a text, in order and without overlaps, as UTF-16 ranges into it: words without punctuation, sentences and
 * blocks without white space at their ends. Null for `char`: each code unit is a unit, white space too, and they need no
 * list. `language` is a BCP 47 tag or "".
 */
export function unitRanges(
  source: Pick<SourceText, 'text' | 'blocks'>,
  kind: UnitKind,
  language: string,
): TextRange[] | null {
  if (kind === 'char') return null
  if (kind === 'paragraph') return paragraphRanges(source)
  if (kind === 'sentence') return sentenceBoundaries(source.text, source.blocks, language)
  return wordBoundaries(source.text, source.blocks, language)
}
