import type { PlacedBlock } from './canonical-text.ts'
import { findRangeIndex, type TextRange, trimRange } from './text-range.ts'

/** Returns the first of the sorted `ranges` that starts after `offset`; null when none does. */
export function findNextRange(ranges: readonly TextRange[], offset: number): TextRange | null {
  return ranges[findRangeIndex(ranges, offset) + 1] ?? null
}

/**
 * Returns the last of the sorted `ranges` that starts before `offset`: from inside a range its own, from its start
 * the one before; null when none does.
 */
export function findPreviousRange(ranges: readonly TextRange[], offset: number): TextRange | null {
  return ranges[findRangeIndex(ranges, offset - 1)] ?? null
}

/** Returns the blocks that hold words, as UTF-16 ranges into `text` without white space at their ends, in order. */
export function paragraphRanges(text: string, blocks: readonly PlacedBlock[]): TextRange[] {
  return blocks.flatMap((block) => trimRange(text, block) ?? [])
}
