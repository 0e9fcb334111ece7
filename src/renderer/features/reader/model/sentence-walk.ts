import { findBlockIndex, type SourceText } from '../../../../shared/text/canonical-text.ts'
import { sentenceBoundaries } from '../../../../shared/text/segmentation.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'

/** Walks a text by sentences and paragraphs. Segments a block when it is first entered: a whole text costs seconds. */
export interface SentenceWalk {
  /** The sentence at `offset`; between two the following one, after the last the last; null in a text without words. */
  at(offset: number): TextRange | null
  /** The next or previous sentence seen from `range`; null at the ends. */
  step(range: TextRange, direction: -1 | 1): TextRange | null
  /** The first sentence of the next paragraph, or of the present or previous one; null at the ends. */
  stepParagraph(range: TextRange, direction: -1 | 1): TextRange | null
  first(): TextRange | null
  last(): TextRange | null
}

/** Prepares a walk through `source`. */
export function createSentenceWalk(source: SourceText, language: string): SentenceWalk {
  const cache = new Map<number, readonly TextRange[]>()
  const sentences = (block: number): readonly TextRange[] => {
    let found = cache.get(block)
    if (found === undefined) {
      const placed = source.blocks[block]
      found = placed === undefined ? [] : sentenceBoundaries(source.text, [placed], language)
      cache.set(block, found)
    }
    return found
  }
  /** The nearest block with words from `block` on, itself included; -1 when there is none. */
  const blockWithWords = (block: number, direction: -1 | 1): number => {
    for (let index = block; index >= 0 && index < source.blocks.length; index += direction) {
      if (sentences(index).length > 0) return index
    }
    return -1
  }
  const blockOf = (offset: number) => findBlockIndex(source.blocks, offset)
  const first = () => sentences(blockWithWords(0, 1))[0] ?? null
  const last = () => sentences(blockWithWords(source.blocks.length - 1, -1)).at(-1) ?? null

  const at = (offset: number): TextRange | null => {
    const block = blockOf(offset)
    const here = sentences(block).find((sentence) => offset < sentence.end)
    return here ?? sentences(blockWithWords(block + 1, 1))[0] ?? last()
  }
  const step = (range: TextRange, direction: -1 | 1): TextRange | null => {
    const block = blockOf(range.start)
    if (direction > 0) {
      const end = blockOf(Math.max(range.start, range.end - 1))
      const next = sentences(end).find((sentence) => sentence.start >= range.end)
      return next ?? sentences(blockWithWords(end + 1, 1))[0] ?? null
    }
    const previous = sentences(block).findLast((sentence) => sentence.end <= range.start)
    return previous ?? sentences(blockWithWords(block - 1, -1)).at(-1) ?? null
  }
  const stepParagraph = (range: TextRange, direction: -1 | 1): TextRange | null => {
    const block = blockOf(range.start)
    if (direction > 0)
      return sentences(blockWithWords(blockOf(Math.max(range.start, range.end - 1)) + 1, 1))[0] ?? null
    const opening = sentences(block)[0]
    if (opening !== undefined && opening.start < range.start) return opening
    return sentences(blockWithWords(block - 1, -1))[0] ?? null
  }
  return { at, step, stepParagraph, first, last }
}
