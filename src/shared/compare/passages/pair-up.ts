import type { Overlap } from './overlaps.ts'

const none = -1

/**
 * Returns a one-to-one pairing with as many of the overlaps as possible: the likest are paired first (equal ones in the
 * order of their indices), then pairs are exchanged only where that makes one pair more (augmenting paths, Berge 1957;
 * a search that fails closes what it saw, so that all failing searches together cost one pass over the overlaps).
 */
export function pairUp(overlaps: readonly Overlap[]): Overlap[] {
  const sorted = [...overlaps].sort((a, b) => b.iou - a.iou || a.left - b.left || a.right - b.right)
  const of = new Map<number, number[]>()
  for (const [index, { left }] of sorted.entries()) {
    const list = of.get(left)
    if (list === undefined) of.set(left, [index])
    else list.push(index)
  }
  const at = (index: number): Overlap => sorted[index] as Overlap
  /** The overlap by which a span is paired. */
  const leftPair = new Map<number, number>()
  const rightPair = new Map<number, number>()
  for (const [index, { left, right }] of sorted.entries()) {
    if (leftPair.has(left) || rightPair.has(right)) continue
    leftPair.set(left, index)
    rightPair.set(right, index)
  }

  const closed = new Set<number>()
  /** Returns the overlap that ends an exchange which pairs `start`, with how each right span was reached; null without one. */
  const search = (start: number): { last: number; reached: Map<number, number> } | null => {
    const reached = new Map<number, number>()
    const waiting = [start]
    for (const left of waiting) {
      for (const index of of.get(left) ?? []) {
        const { right } = at(index)
        if (reached.has(right) || closed.has(right)) continue
        reached.set(right, index)
        const pair = rightPair.get(right) ?? none
        if (pair === none) return { last: index, reached }
        waiting.push(at(pair).left)
      }
    }
    for (const right of reached.keys()) closed.add(right)
    return null
  }
  for (const start of [...of.keys()].sort((a, b) => a - b)) {
    if (leftPair.has(start)) continue
    const path = search(start)
    for (let index = path?.last ?? none; index !== none; ) {
      const { left, right } = at(index)
      const before = leftPair.get(left) ?? none
      leftPair.set(left, index)
      rightPair.set(right, index)
      index = before === none ? none : (path?.reached.get(at(before).right) ?? none)
    }
  }
  return [...leftPair.values()].sort((a, b) => a - b).map(at)
}
