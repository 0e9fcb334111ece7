import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** Returns the indices that are drawn: those in sight, and the one that has the keyboard; null: none has it. */
export function keepInRange(range: Range, kept: number | null): number[] {
  const near = defaultRangeExtractor(range)
  if (kept === null || kept >= range.count || near.includes(kept)) return near
  return [...near, kept].sort((a, b) => a - b)
}
