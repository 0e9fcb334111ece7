import type { Annotation } from '../../../../src/shared/model/annotation.ts'
import type { Design } from '../design.ts'
import { createColumn } from './column.ts'
import { createHighlights } from './highlights.ts'
import { createPlainBlock, type Leaf, placeOf } from './plain-blocks.ts'

/** All blocks as plain siblings, all ranges registered as CSS highlights. */
export function createFlatDom(): Design {
  const leaves: Leaf[] = []
  const all = new Map<string, Annotation>()
  let highlights: ReturnType<typeof createHighlights> | null = null
  const put = (annotation: Annotation) => {
    const { start, end } = annotation.anchor
    all.set(annotation.id, annotation)
    highlights?.put(annotation, placeOf(leaves, start, end))
  }
  return {
    load(host, source) {
      createColumn(host).append(...source.blocks.map((block) => createPlainBlock(block, leaves)))
      highlights = createHighlights()
    },
    showAll: (annotations) => annotations.forEach(put),
    put,
    remove(annotation) {
      all.delete(annotation.id)
      highlights?.remove(annotation)
    },
    hit(x, y) {
      const caret = document.caretPositionFromPoint(x, y)
      const node = caret?.offsetNode
      if (!(node instanceof Text)) return 0
      const leaf = leaves.find((one) => one.node === node)
      if (leaf === undefined || caret === null) return 0
      const offset = leaf.start + caret.offset
      let count = 0
      for (const { anchor } of all.values()) if (anchor.start <= offset && anchor.end > offset) count++
      return count
    },
  }
}
