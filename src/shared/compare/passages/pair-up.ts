import { likestFirst, type Overlaps } from './overlaps.ts'

const none = -1

/**
 * Returns a one-to-one pairing with as many of the `candidates` (indices of overlaps) as possible, in any order: the likest are paired
 * first (equal ones in the order of their spans), then pairs are exchanged only where that makes one pair more (augmenting paths,
 * Berge 1957; a search that fails closes what it saw, so that all failing searches together cost one pass over the overlaps).
 * `degrees` has a place for every marking, all 0, and is given back so.
 */
export function pairUp(overlaps: Overlaps, candidates: readonly number[], degrees: Uint32Array): number[] {
  const leftOf = (index: number) => overlaps.left[index] ?? none
  const rightOf = (index: number) => overlaps.right[index] ?? none
  for (const index of candidates) {
    degrees[leftOf(index)] = (degrees[leftOf(index)] ?? 0) + 1
    degrees[rightOf(index)] = (degrees[rightOf(index)] ?? 0) + 1
  }
  // Mostly both have one partner only: they are a pair, and nobody else's business.
  const pairs: number[] = []
  const contested: number[] = []
  for (const index of candidates)
    (degrees[leftOf(index)] === 1 && degrees[rightOf(index)] === 1 ? pairs : contested).push(index)
  for (const index of candidates) {
    degrees[leftOf(index)] = 0
    degrees[rightOf(index)] = 0
  }
  if (contested.length === 0) return pairs
  contested.sort(likestFirst(overlaps))
  /** The overlap by which a span is paired. */
  const leftPair = new Map<number, number>()
  const rightPair = new Map<number, number>()
  for (const index of contested) {
    const [left, right] = [leftOf(index), rightOf(index)]
    if (leftPair.has(left) || rightPair.has(right)) continue
    leftPair.set(left, index)
    rightPair.set(right, index)
  }
  exchange(contested, leftOf, rightOf, leftPair, rightPair)
  for (const index of leftPair.values()) pairs.push(index)
  return pairs
}

/** Makes as many pairs as possible from those that are there. */
function exchange(
  sorted: readonly number[],
  leftOf: (index: number) => number,
  rightOf: (index: number) => number,
  leftPair: Map<number, number>,
  rightPair: Map<number, number>,
): void {
  const of = new Map<number, number[]>()
  for (const index of sorted) {
    const list = of.get(leftOf(index))
    if (list === undefined) of.set(leftOf(index), [index])
    else list.push(index)
  }
  const closed = new Set<number>()
  /** Returns the overlap that ends an exchange which pairs `start`, with how each right span was reached; null without one. */
  const search = (start: number): { last: number; reached: Map<number, number> } | null => {
    const reached = new Map<number, number>()
    const waiting = [start]
    for (const left of waiting) {
      for (const index of of.get(left) ?? []) {
        const right = rightOf(index)
        if (reached.has(right) || closed.has(right)) continue
        reached.set(right, index)
        const pair = rightPair.get(right) ?? none
        if (pair === none) return { last: index, reached }
        waiting.push(leftOf(pair))
      }
    }
    for (const right of reached.keys()) closed.add(right)
    return null
  }
  for (const start of [...of.keys()].sort((a, b) => a - b)) {
    if (leftPair.has(start)) continue
    const path = search(start)
    for (let index = path?.last ?? none; index !== none; ) {
      const left = leftOf(index)
      const before = leftPair.get(left) ?? none
      leftPair.set(left, index)
      rightPair.set(rightOf(index), index)
      index = before === none ? none : (path?.reached.get(rightOf(before)) ?? none)
    }
  }
}
