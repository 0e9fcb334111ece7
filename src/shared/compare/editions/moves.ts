import type { Span } from './likeness.ts'
import type { Work } from './matching.ts'
import type { Node } from './nodes.ts'

const perSupporter = 0.2
/** A lone move must be this much clearer than the second best partner of either paragraph. */
const loneMargin = 0.1
const leastWords = 8
const leastCommonRun = 0.25
/** So alike that no common run is asked for. */
const surelyAlike = 0.9
/** A paragraph next to one that moved the same way needs less. */
const supportedRelief = 0.08
const leastGrowth = 0.4
/** Words of a very long paragraph in which a common run is looked for. */
const runWindow = 1500

/**
 * Pairs paragraphs that left their place, the best first: alone only what is unmistakable, more easily what moves with
 * its neighbours; each found move grows over what stands next to it on both sides.
 */
export function* pairMoves(work: Work, nodes: readonly Node[]): Generator<void, void> {
  const { matching } = work
  const free = nodes.filter((node) => matching.isFree(node))
  const ranked = free
    .map((node) => ({ node, rank: node.gain + perSupporter * supporters(work, node) }))
    .sort((a, b) => b.rank - a.rank || a.node.old - b.node.old || a.node.new - b.node.new)
  const best = bestPartners(nodes)
  for (const [index, { node }] of ranked.entries()) {
    if (index % 256 === 0) yield
    if (!matching.isFree(node)) continue
    const isSupported = supporters(work, node) > 0
    if (!isSupported && !isUnmistakable(work, node, best)) continue
    if (node.dice < work.thresholds.move - (isSupported ? supportedRelief : 0)) continue
    matching.pair(node, !isSupported)
    grow(work, node)
  }
}

/** How many of the pairs before and after the node moved along, or could. */
function supporters(work: Work, node: Span): number {
  const before = isSupport(work, node.old - 1, node.new - 1)
  const after = isSupport(work, node.old + node.oldCount, node.new + node.newCount)
  return Number(before) + Number(after)
}

function isSupport(work: Work, old: number, next: number): boolean {
  const { matching } = work
  if (matching.isPaired(old, next)) return true
  return (
    matching.isOldFree(old) && matching.isNewFree(next) && work.likeness.dice(old, next) >= growthOf(work)
  )
}

/** Returns how alike what stands beside a move must be to have moved along. */
export const growthOf = ({ thresholds }: Work) => Math.max(thresholds.pair + 0.05, leastGrowth)

/** Pairs what stands before and after a move as long as it is alike. */
export function grow(work: Work, from: Span): void {
  const { matching, likeness } = work
  const least = growthOf(work)
  const walk = (old: number, next: number, step: number) => {
    while (matching.isOldFree(old) && matching.isNewFree(next) && likeness.dice(old, next) >= least) {
      matching.pair({ old, oldCount: 1, new: next, newCount: 1 })
      old += step
      next += step
    }
  }
  walk(from.old - 1, from.new - 1, -1)
  walk(from.old + from.oldCount, from.new + from.newCount, 1)
}

interface BestPartners {
  /** The greatest Dice of the old paragraph with a partner that is no part of the node. */
  ofOld(old: number, node: Node): number
  ofNew(next: number, node: Node): number
}

function bestPartners(nodes: readonly Node[]): BestPartners {
  const byOld = new Map<number, Node[]>()
  const byNew = new Map<number, Node[]>()
  const add = (map: Map<number, Node[]>, at: number, node: Node) => {
    const known = map.get(at)
    if (known === undefined) map.set(at, [node])
    else known.push(node)
  }
  for (const node of nodes) {
    if (node.oldCount + node.newCount > 2) continue
    add(byOld, node.old, node)
    add(byNew, node.new, node)
  }
  const greatest = (nodes: readonly Node[] | undefined, isOther: (other: Node) => boolean) =>
    (nodes ?? []).reduce((most, other) => (isOther(other) ? Math.max(most, other.dice) : most), 0)
  return {
    ofOld: (old, node) =>
      greatest(byOld.get(old), (other) => other.new < node.new || other.new >= node.new + node.newCount),
    ofNew: (next, node) =>
      greatest(byNew.get(next), (other) => other.old < node.old || other.old >= node.old + node.oldCount),
  }
}

/** Whether a node may be a move without any neighbour that moves along. */
function isUnmistakable({ pair }: Work, node: Node, best: BestPartners): boolean {
  const olds = Array.from({ length: node.oldCount }, (_, at) => node.old + at)
  const news = Array.from({ length: node.newCount }, (_, at) => node.new + at)
  const isRepeated =
    olds.some((at) => (pair.old.copies[pair.old.keys[at] as number] as number) > 1) ||
    news.some((at) => (pair.new.copies[pair.new.keys[at] as number] as number) > 1)
  if (isRepeated) return false
  const second = Math.max(
    ...olds.map((at) => best.ofOld(at, node)),
    ...news.map((at) => best.ofNew(at, node)),
  )
  if (node.dice < second + loneMargin) return false
  if (node.dice === 1) return true
  const oldWords = olds.flatMap((at) => [...(pair.old.words[at] as Int32Array).subarray(0, runWindow)])
  const newWords = news.flatMap((at) => [...(pair.new.words[at] as Int32Array).subarray(0, runWindow)])
  const shorter = Math.min(oldWords.length, newWords.length)
  if (shorter < leastWords) return false
  return node.dice >= surelyAlike || longestRun(oldWords, newWords) >= leastCommonRun * shorter
}

/** Returns the length of the longest run of words that both have. */
function longestRun(a: readonly number[], b: readonly number[]): number {
  let longest = 0
  let row = new Int32Array(b.length + 1)
  for (const word of a) {
    const next = new Int32Array(b.length + 1)
    for (let at = 0; at < b.length; at++) {
      if (b[at] !== word) continue
      next[at + 1] = (row[at] as number) + 1
      longest = Math.max(longest, next[at + 1] as number)
    }
    row = next
  }
  return longest
}
