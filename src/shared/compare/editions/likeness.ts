import type { Bag, Edition, EditionPair } from './edition.ts'

/** A run of old paragraphs and a run of new ones: indices of the first and how many. */
export interface Span {
  readonly old: number
  readonly oldCount: number
  readonly new: number
  readonly newCount: number
}

/** How alike paragraphs of two editions are. All answers lie between 0 and 1; nothing outside an edition is like anything. */
export interface Likeness {
  /** Weighted Dice of two paragraphs: 2 I / (wA + wB). 1 for the same normalised text only, else .995 at most. */
  dice(old: number, next: number): number
  /** The same for the paragraphs of a span taken together. */
  spanDice(span: Span): number
  /** Weighted Dice of two paragraphs of one edition, with different texts. */
  within(edition: Edition, a: number, b: number): number
  /** Weighted Dice of a further new paragraph and the rest of a span: what its old paragraphs have and its new ones lack. */
  newInRest(span: Span, next: number): number
  /** Weighted Dice of a further old paragraph and what the new ones of a span have and its old ones lack. */
  oldInRest(span: Span, old: number): number
  /** The share of the new paragraph's features that the old one holds, by weight. */
  newInOld(old: number, next: number): number
  /** The share of the old paragraph's features that the new one holds, by weight. */
  oldInNew(old: number, next: number): number
  /** Whether a person said that the two do not belong together. */
  isApart(old: number, next: number): boolean
}

/** Different texts are never quite alike. */
const mostAlike = 0.995

/** Creates the measure for a pair. `apart`: paragraphs that a person separated; they are like nothing of each other. */
export function createLikeness(
  pair: EditionPair,
  apart: readonly { readonly old: number; readonly new: number }[],
): Likeness {
  const width = pair.new.size
  const known = new Map<number, number>()
  const separated = new Set(apart.map((pins) => pins.old * width + pins.new))
  const oldUnions = new Map<number, Bag>()
  const newUnions = new Map<number, Bag>()
  const isInside = (old: number, next: number) => old >= 0 && next >= 0 && old < pair.old.size && next < width

  const shared = (old: number, next: number): number => {
    const key = old * width + next
    const before = known.get(key)
    if (before !== undefined) return before
    const value = intersect(pair.old.bags[old] as Bag, pair.new.bags[next] as Bag, pair.weights)
    known.set(key, value)
    return value
  }

  const union = (bags: readonly Bag[], unions: Map<number, Bag>, start: number, count: number): Bag => {
    if (count === 1) return bags[start] as Bag
    const key = start * 1024 + count
    const before = count < 1024 ? unions.get(key) : undefined
    if (before !== undefined) return before
    const joined = merge(union(bags, unions, start, count - 1), bags[start + count - 1] as Bag)
    if (count < 1024) unions.set(key, joined)
    return joined
  }

  const oldOf = (span: Span) => union(pair.old.bags, oldUnions, span.old, span.oldCount)
  const newOf = (span: Span) => union(pair.new.bags, newUnions, span.new, span.newCount)

  const dice = (old: number, next: number): number => {
    if (!isInside(old, next) || isApart(old, next)) return 0
    if (pair.old.keys[old] === pair.new.keys[next]) return 1
    return ratio(
      2 * shared(old, next),
      (pair.old.bags[old] as Bag).weight + (pair.new.bags[next] as Bag).weight,
    )
  }
  const isApart = (old: number, next: number) => separated.size > 0 && separated.has(old * width + next)

  return {
    dice,
    isApart,
    spanDice(span) {
      if (span.oldCount === 1 && span.newCount === 1) return dice(span.old, span.new)
      const [from, to] = [oldOf(span), newOf(span)]
      return ratio(2 * intersect(from, to, pair.weights), from.weight + to.weight)
    },
    within(edition, a, b) {
      const [left, right] = [edition.bags[a] as Bag, edition.bags[b] as Bag]
      return ratio(2 * intersect(left, right, pair.weights), left.weight + right.weight)
    },
    newInRest: (span, next) => inRest(pair.new.bags[next] as Bag, oldOf(span), newOf(span), pair.weights),
    oldInRest: (span, old) => inRest(pair.old.bags[old] as Bag, newOf(span), oldOf(span), pair.weights),
    newInOld: (old, next) => contained(shared(old, next), pair.new.bags[next]),
    oldInNew: (old, next) => contained(shared(old, next), pair.old.bags[old]),
  }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(mostAlike, part / whole)
}

function contained(shared: number, part: Bag | undefined): number {
  return part === undefined || part.weight === 0 ? 0 : shared / part.weight
}

/** Returns the weight of what two bags have in common. */
function intersect(a: Bag, b: Bag, weights: Float64Array): number {
  let sum = 0
  let left = 0
  let right = 0
  const [ids, others] = [a.ids, b.ids]
  while (left < ids.length && right < others.length) {
    const id = ids[left] as number
    const other = others[right] as number
    if (id === other) {
      sum += (weights[id] as number) * Math.min(a.counts[left] as number, b.counts[right] as number)
      left++
      right++
    } else if (id < other) left++
    else right++
  }
  return sum
}

/** Returns the weighted Dice of `part` and what `whole` has more of than `partner`. */
function inRest(part: Bag, whole: Bag, partner: Bag, weights: Float64Array): number {
  let shared = 0
  let rest = 0
  let inPart = 0
  let inPartner = 0
  whole.ids.forEach((id, at) => {
    while (inPart < part.ids.length && (part.ids[inPart] as number) < id) inPart++
    while (inPartner < partner.ids.length && (partner.ids[inPartner] as number) < id) inPartner++
    const taken = partner.ids[inPartner] === id ? (partner.counts[inPartner] as number) : 0
    const left = Math.max(0, (whole.counts[at] as number) - taken)
    const wanted = part.ids[inPart] === id ? (part.counts[inPart] as number) : 0
    rest += left * (weights[id] as number)
    shared += Math.min(left, wanted) * (weights[id] as number)
  })
  return ratio(2 * shared, rest + part.weight)
}

function merge(a: Bag, b: Bag): Bag {
  const ids = new Int32Array(a.ids.length + b.ids.length)
  const counts = new Int32Array(ids.length)
  let left = 0
  let right = 0
  let used = 0
  while (left < a.ids.length || right < b.ids.length) {
    const id = left < a.ids.length ? (a.ids[left] as number) : Number.POSITIVE_INFINITY
    const other = right < b.ids.length ? (b.ids[right] as number) : Number.POSITIVE_INFINITY
    ids[used] = Math.min(id, other)
    if (id <= other) counts[used] = a.counts[left++] as number
    if (other <= id) counts[used] = (counts[used] as number) + (b.counts[right++] as number)
    used++
  }
  return { ids: ids.subarray(0, used), counts: counts.subarray(0, used), weight: a.weight + b.weight }
}
