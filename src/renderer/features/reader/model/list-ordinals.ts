import type { PlacedBlock } from '../../../../shared/text/canonical-text.ts'

/**
 * Returns for every block its number in its list, counted from 1 per depth; 0 for blocks that are no list items. A
 * list goes on over deeper items and ends at any other block.
 */
export function listOrdinals(blocks: readonly PlacedBlock[]): Int32Array {
  const ordinals = new Int32Array(blocks.length)
  let counts: number[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'listItem') {
      counts = []
      continue
    }
    const depth = block.depth ?? 0
    counts.length = Math.min(counts.length, depth + 1)
    while (counts.length <= depth) counts.push(0)
    counts[depth] = (counts[depth] ?? 0) + 1
    ordinals[index] = counts[depth] ?? 1
  }
  return ordinals
}
