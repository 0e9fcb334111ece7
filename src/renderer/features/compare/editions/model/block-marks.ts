import type { PlacedAnnotation } from '../../../../../shared/compare/carrying/place-annotations.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import { findBlockIndex, type PlacedBlock } from '../../../../../shared/text/canonical-text.ts'
import type { PaintedMark } from '../../parts/segments.ts'

/** Passages by the blocks they lie over; offsets are into the whole text. */
export type BlockMarks = ReadonlyMap<number, readonly PaintedMark[]>

/** Returns the passages over each block. Each has the colour of its first tag in the order of the tag tree. */
export function marksByBlock(
  blocks: readonly PlacedBlock[],
  placed: readonly PlacedAnnotation[],
  tree: TagTree,
): BlockMarks {
  const order = new Map(tree.all.map(({ tag }, place) => [tag.id, { place, colour: tag.colour }]))
  const marks = new Map<number, PaintedMark[]>()
  for (const { annotation, start, end } of placed) {
    const [first] = annotation.tags.flatMap((tag) => order.get(tag) ?? []).sort((a, b) => a.place - b.place)
    const mark = { id: annotation.id, start, end, colour: first?.colour ?? 0 }
    for (let at = Math.max(0, findBlockIndex(blocks, start)); at < blocks.length; at += 1) {
      const block = blocks[at]
      if (block === undefined || block.start >= end) break
      const known = marks.get(at)
      if (known === undefined) marks.set(at, [mark])
      else known.push(mark)
    }
  }
  return marks
}
