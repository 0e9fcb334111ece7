import type { Span } from './likeness.ts'

/** A span that may be paired, and what it is worth in an order-keeping chain. */
export interface Weighed extends Span {
  readonly gain: number
}

/**
 * Returns the heaviest chain of spans in which both editions' paragraphs ascend and none is used twice, in order. Of
 * chains of equal weight the one whose spans come first in old, then new order. O(n log n) with a Fenwick tree of prefix
 * maxima over the new paragraphs.
 */
export function heaviestChain<Node extends Weighed>(spans: readonly Node[], newSize: number): Node[] {
  const nodes = spans.filter(({ gain }) => gain > 0).sort((a, b) => a.old - b.old || a.new - b.new)
  const byEnd = Array.from(nodes.keys()).sort((a, b) => oldEnd(nodes[a]) - oldEnd(nodes[b]) || a - b)
  const totals = new Float64Array(nodes.length)
  const before = new Int32Array(nodes.length).fill(-1)
  const tree = new Int32Array(newSize + 2).fill(-1)
  const isHeavier = (a: number, b: number) =>
    b < 0 || (a >= 0 && ((totals[a] as number) > (totals[b] as number) || (totals[a] === totals[b] && a < b)))
  const bestUpTo = (end: number): number => {
    let best = -1
    for (let at = end + 1; at > 0; at -= at & -at) {
      const node = tree[at] as number
      if (node >= 0 && isHeavier(node, best)) best = node
    }
    return best
  }
  const insert = (node: number): void => {
    for (let at = newEnd(nodes[node]) + 1; at < tree.length; at += at & -at) {
      if (isHeavier(node, tree[at] as number)) tree[at] = node
    }
  }
  let ready = 0
  let last = -1
  nodes.forEach((node, at) => {
    while (ready < byEnd.length && oldEnd(nodes[byEnd[ready] as number]) <= node.old) {
      insert(byEnd[ready++] as number)
    }
    const previous = bestUpTo(node.new)
    before[at] = previous
    totals[at] = node.gain + (previous < 0 ? 0 : (totals[previous] as number))
    if (isHeavier(at, last)) last = at
  })
  const chain: Node[] = []
  for (let at = last; at >= 0; at = before[at] as number) chain.push(nodes[at] as Node)
  return chain.reverse()
}

const oldEnd = (span: Span | undefined) => (span === undefined ? 0 : span.old + span.oldCount)
const newEnd = (span: Span | undefined) => (span === undefined ? 0 : span.new + span.newCount)
