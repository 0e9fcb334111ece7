import type { Blockquote } from 'mdast'
import { findBlockIndex, type SourceText } from '../text/canonical-text.ts'
import type { BriefPassage } from './brief-input.ts'
import { composeParagraph } from './plain-text.ts'

/**
 * Returns the parts of `range` (UTF-16 into the canonical text) that lie in one block each, as they are, without those
 * that hold only white space; joined by line feeds they give the passage again, but for empty blocks.
 */
export function splitIntoParagraphs(
  source: SourceText,
  range: Pick<BriefPassage, 'start' | 'end' | 'exact'>,
): string[] {
  const { start, end, exact } = range
  const parts: string[] = []
  for (let index = Math.max(0, findBlockIndex(source.blocks, start)); index < source.blocks.length; index++) {
    const block = source.blocks[index]
    if (block === undefined || block.start >= end) break
    const part = exact.slice(Math.max(0, block.start - start), Math.max(0, Math.min(end, block.end) - start))
    if (part.trim() !== '') parts.push(part)
  }
  return parts.length === 0 ? [exact] : parts
}

/** Returns the passage as a block quote that ends in the mark of footnote `label`. */
export function composeQuote(source: SourceText, passage: BriefPassage, label: string): Blockquote {
  const paragraphs = splitIntoParagraphs(source, passage).map(composeParagraph)
  paragraphs.at(-1)?.children.push({ type: 'footnoteReference', identifier: label, label })
  return { type: 'blockquote', children: paragraphs }
}
