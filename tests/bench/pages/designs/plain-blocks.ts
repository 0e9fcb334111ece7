import type { PlacedBlock } from '../../../../src/shared/text/canonical-text.ts'

/** A text node and where it begins in the canonical text. */
export interface Leaf {
  readonly node: Text
  readonly start: number
}

/** Returns the element of a block as plain HTML; `leaves` gets its text nodes. */
export function createPlainBlock(block: PlacedBlock, leaves: Leaf[]): HTMLElement {
  const element = document.createElement(block.kind === 'heading' ? `h${block.level ?? 2}` : 'p')
  element.className = 'b'
  let at = 0
  const add = (to: number, parent: HTMLElement) => {
    if (to <= at) return
    const node = document.createTextNode(block.text.slice(at, to))
    parent.append(node)
    leaves.push({ node, start: block.start + at })
    at = to
  }
  for (const mark of block.marks ?? []) {
    add(mark.start, element)
    const strong = document.createElement('strong')
    element.append(strong)
    add(mark.end, strong)
  }
  add(block.text.length, element)
  return element
}

/** Returns the index of the leaf in which `offset` lies. */
export function leafAt(leaves: readonly Leaf[], offset: number): number {
  let low = 0
  let high = leaves.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((leaves[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Returns the place of a stretch of text. */
export function placeOf(leaves: readonly Leaf[], start: number, end: number): StaticRangeInit | null {
  const from = leaves[leafAt(leaves, start)]
  const to = leaves[leafAt(leaves, end - 1)]
  if (from === undefined || to === undefined) return null
  return {
    startContainer: from.node,
    startOffset: Math.min(start - from.start, from.node.data.length),
    endContainer: to.node,
    endOffset: Math.min(end - to.start, to.node.data.length),
  }
}
