import { findBlockIndex, type PlacedBlock } from '../../../../../shared/text/canonical-text.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'

/** Returns the ranges that lie in each block, by the block's index; one that spans blocks lies in each of them. */
export function byBlock<Range extends TextRange>(
  blocks: readonly PlacedBlock[],
  ranges: readonly Range[],
): ReadonlyMap<number, readonly Range[]> {
  const lists = new Map<number, Range[]>()
  for (const range of ranges) {
    for (let block = findBlockIndex(blocks, range.start); block < blocks.length; block++) {
      if (block < 0 || (blocks[block]?.start ?? 0) >= range.end) break
      const list = lists.get(block)
      if (list === undefined) lists.set(block, [range])
      else list.push(range)
    }
  }
  return lists
}
