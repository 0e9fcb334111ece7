import { findBlockIndex, type PlacedBlock, type SourceText } from '../text/canonical-text.ts'
import { sentenceAt, sentenceBoundaries } from '../text/segmentation.ts'
import type { TextRange } from '../text/text-range.ts'
import type { BriefDocument } from './brief-input.ts'

/** Finds the sentences around passages of one document; each block is segmented once. */
export function createContextFinder(document: BriefDocument): (range: TextRange) => string | null {
  const { text, blocks }: SourceText = document.text
  const known = new Map<number, TextRange[]>()
  const sentencesAt = (offset: number): TextRange[] => {
    const index = findBlockIndex(blocks, offset)
    const found = known.get(index) ?? segment(blocks[index])
    known.set(index, found)
    return found
  }
  const segment = (block: PlacedBlock | undefined) =>
    block === undefined ? [] : sentenceBoundaries(text, [block], document.language)

  /**
   * Returns the sentences in which `range` (UTF-16 into the canonical text) begins and ends, with what lies between;
   * null where that is no more than the range itself.
   */
  return (range) => {
    const first = sentenceAt(sentencesAt(range.start), range.start)
    const last = sentenceAt(sentencesAt(range.end - 1), range.end - 1)
    const start = Math.min(range.start, first?.start ?? range.start)
    const end = Math.max(range.end, last?.end ?? range.end)
    const context = text.slice(start, end)
    return context.trim().length > text.slice(range.start, range.end).trim().length ? context : null
  }
}
