import { findBlockIndex, type PlacedBlock } from '../../../../shared/text/canonical-text.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'
import { blockAttribute } from './block-box.ts'

/** A point in the DOM that lies in a text node. */
export interface TextPoint {
  readonly node: Text
  readonly offset: number
}

/** A text node of a block; `start` counts from the block's start, the tabs between table cells included. */
interface Leaf {
  readonly node: Text
  readonly start: number
}

/**
 * Converts between offsets into the canonical text (UTF-16 code units) and places in the document on screen. Tabs
 * between cells and line feeds between blocks exist only in the canonical text: an offset there gives the nearest
 * place inside the asked-for side.
 */
export interface TextIndex {
  /** Takes up the blocks inside `element`, which were just built. */
  register(element: Element): void
  /** The element of a block; null while its section is not built. */
  blockElement(block: number): HTMLElement | null
  /** The place of `offset`: as a start, before the next character; as an end, after the previous one. */
  pointAt(offset: number, side: 'start' | 'end'): TextPoint | null
  /** The range as places; null when none of its characters is in the document. Parts that are not built are left out. */
  toDom(range: TextRange): StaticRangeInit | null
  /** The offset of a DOM boundary point; null outside the document. */
  offsetOf(node: Node, offset: number): number | null
}

/** Creates the index of a document whose blocks will be rendered inside `root`. */
export function createTextIndex(root: HTMLElement, blocks: readonly PlacedBlock[]): TextIndex {
  const elements: (HTMLElement | undefined)[] = new Array(blocks.length)
  const leafCache = new WeakMap<HTMLElement, readonly Leaf[]>()

  const leavesOf = (element: HTMLElement): readonly Leaf[] => {
    const known = leafCache.get(element)
    if (known !== undefined) return known
    const leaves: Leaf[] = []
    let start = 0
    const take = (part: Element) => {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (!(node instanceof Text)) continue
        leaves.push({ node, start })
        start += node.data.length
      }
    }
    if (element instanceof HTMLTableRowElement) {
      for (const cell of element.cells) {
        take(cell)
        start++
      }
    } else take(element)
    leafCache.set(element, leaves)
    return leaves
  }

  const leavesAt = (block: number): readonly Leaf[] => {
    const element = elements[block]
    return element === undefined ? [] : leavesOf(element)
  }

  /** The last leaf for which `isReached` holds; leaves are in order and it holds for the first ones. */
  const lastLeaf = (leaves: readonly Leaf[], isReached: (leaf: Leaf) => boolean): number => {
    let low = -1
    let high = leaves.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      const leaf = leaves[middle]
      if (leaf !== undefined && isReached(leaf)) low = middle
      else high = middle - 1
    }
    return low
  }

  const pointAt = (offset: number, side: 'start' | 'end'): TextPoint | null => {
    let block = findBlockIndex(blocks, offset)
    const placed = blocks[block]
    if (placed === undefined) return null
    const local = offset - placed.start
    const leaves = leavesAt(block)
    if (side === 'end') {
      const leaf = leaves[lastLeaf(leaves, (candidate) => candidate.start < local)]
      if (leaf !== undefined)
        return { node: leaf.node, offset: Math.min(local - leaf.start, leaf.node.data.length) }
      while (--block >= 0 && elements[block] !== undefined) {
        const last = leavesAt(block).at(-1)
        if (last !== undefined) return { node: last.node, offset: last.node.data.length }
      }
      return null
    }
    const at = lastLeaf(leaves, (candidate) => candidate.start <= local)
    const leaf = leaves[at]
    if (leaf !== undefined && local < leaf.start + leaf.node.data.length)
      return { node: leaf.node, offset: local - leaf.start }
    const following = leaves[at + 1]
    if (following !== undefined) return { node: following.node, offset: 0 }
    while (++block < blocks.length && elements[block] !== undefined) {
      const first = leavesAt(block)[0]
      if (first !== undefined) return { node: first.node, offset: 0 }
    }
    return null
  }

  const isBuilt = (block: number) => elements[block] !== undefined

  const toDom = (range: TextRange): StaticRangeInit | null => {
    let { start, end } = range
    let first = findBlockIndex(blocks, start)
    let last = findBlockIndex(blocks, Math.max(start, end - 1))
    while (first <= last && !isBuilt(first)) start = Math.max(start, blocks[++first]?.start ?? end)
    while (last >= first && !isBuilt(last)) end = Math.min(end, blocks[--last]?.end ?? start)
    if (start >= end) return null
    const from = pointAt(start, 'start')
    const to = pointAt(end, 'end')
    if (from === null || to === null) return null
    const order = from.node === to.node ? from.offset < to.offset : isBefore(from.node, to.node)
    if (!order) return null
    return {
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    }
  }

  const blockOf = (node: Node): number | null => {
    const element = (node instanceof Element ? node : node.parentElement)?.closest(`[${blockAttribute}]`)
    return element === null || element === undefined || !root.contains(element)
      ? null
      : Number(element.getAttribute(blockAttribute))
  }

  /** Offset of a boundary point of an element: where its first text after the point begins, else its last text ends. */
  const offsetInElement = (element: Element, offset: number): number | null => {
    const child = element.childNodes[offset]
    if (child !== undefined) {
      const first =
        child instanceof Text ? child : document.createTreeWalker(child, NodeFilter.SHOW_TEXT).nextNode()
      if (first !== null) return offsetOf(first, 0)
      const block = blockOf(child) ?? blockOf(element)
      if (block !== null && child.previousSibling === null) return blocks[block]?.start ?? null
    }
    for (
      let previous = element.childNodes[offset - 1] ?? null;
      previous !== null;
      previous = previous.previousSibling
    ) {
      const last = lastText(previous)
      if (last !== null) return offsetOf(last, last.data.length)
    }
    const block = blockOf(element)
    return block === null ? null : (blocks[block]?.start ?? null)
  }

  const offsetOf = (node: Node, offset: number): number | null => {
    if (!root.contains(node)) return null
    if (node instanceof Element) return offsetInElement(node, offset)
    const block = blockOf(node)
    if (block === null) return null
    const leaf = leavesAt(block).find((candidate) => candidate.node === node)
    const start = blocks[block]?.start
    return leaf === undefined || start === undefined ? null : start + leaf.start + offset
  }

  return {
    register: (element) => {
      for (const found of element.querySelectorAll<HTMLElement>(`[${blockAttribute}]`)) {
        elements[Number(found.getAttribute(blockAttribute))] = found
      }
    },
    blockElement: (block) => elements[block] ?? null,
    pointAt,
    toDom,
    offsetOf,
  }
}

function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

function lastText(node: Node): Text | null {
  if (node instanceof Text) return node
  for (let child = node.lastChild; child !== null; child = child.previousSibling) {
    const found = lastText(child)
    if (found !== null) return found
  }
  return null
}
