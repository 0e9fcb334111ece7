import type { Weighed } from './chain.ts'
import { massOf } from './edition.ts'
import type { Span } from './likeness.ts'
import type { Work } from './matching.ts'

/** A span whose paragraphs are alike enough to be paired. */
export interface Node extends Weighed {
  readonly dice: number
  /** What full likeness would be worth; a split is worth as much as the pairs that it stands for. */
  readonly mass: number
}

/** Paragraphs into which one may be split. */
export const mostParts = 3
/** A part of a split paragraph has at least this share of its features in the whole. */
const leastContained = 0.5
/** The parts together are at most this much longer than the whole, or shorter. */
const longest = 1.8
/** The parts together must be more like the whole than fewer of them, or the others are no parts. */
const unionLead = 0.05
const perExtraPart = 0.1
const neighbourShare = 0.15

/**
 * Returns the nodes among the candidates: pairs, splits and joins at least as alike as an anchor. A repeated text is
 * worth less, one whose neighbours are alike as well is worth more.
 */
export function* findNodes(work: Work, partners: readonly (readonly number[])[]): Generator<void, Node[]> {
  const nodes: Node[] = []
  const seen = new Set<string>()
  for (const [old, news] of partners.entries()) {
    if (old % 128 === 0) yield
    for (const next of news) {
      const single = weighPair(work, old, next)
      if (single !== null && single.dice >= work.thresholds.anchor) nodes.push(single)
      for (const span of spansAround(work, old, next)) {
        const key = `${span.old} ${span.oldCount} ${span.new} ${span.newCount}`
        if (seen.has(key)) continue
        seen.add(key)
        const node = weighUnion(work, span, work.thresholds.anchor)
        if (node !== null) nodes.push(node)
      }
    }
  }
  return nodes
}

/** Returns one old and one new paragraph as a node, whatever they are like; null when they have nothing in common. */
export function weighPair(work: Work, old: number, next: number): Node | null {
  const { pair, likeness } = work
  const dice = likeness.dice(old, next)
  if (dice === 0) return null
  const mass = Math.sqrt((pair.old.masses[old] as number) * (pair.new.masses[next] as number))
  const copies = Math.max(
    pair.old.copies[pair.old.keys[old] as number] as number,
    pair.new.copies[pair.new.keys[next] as number] as number,
  )
  const span = { old, oldCount: 1, new: next, newCount: 1 }
  return { ...span, dice, mass, gain: (dice * mass) / Math.sqrt(copies) + neighbourBonus(work, span) }
}

/** What the pairs before and after the span add to its worth. */
export function neighbourBonus({ likeness }: Work, span: Span): number {
  const before = likeness.dice(span.old - 1, span.new - 1)
  const after = likeness.dice(span.old + span.oldCount, span.new + span.newCount)
  return neighbourShare * (before + after)
}

/** The splits of `old` and the joins into `next` that the other is a part of. */
function* spansAround({ likeness }: Work, old: number, next: number): Generator<Span> {
  if (likeness.dice(old, next) === 1) return
  if (likeness.newInOld(old, next) >= leastContained) {
    for (let count = 2; count <= mostParts; count++)
      for (let start = next - count + 1; start <= next; start++)
        yield { old, oldCount: 1, new: start, newCount: count }
  }
  if (likeness.oldInNew(old, next) >= leastContained) {
    for (let count = 2; count <= mostParts; count++)
      for (let start = old - count + 1; start <= old; start++)
        yield { old: start, oldCount: count, new: next, newCount: 1 }
  }
}

/**
 * Returns the split or join as a node; null unless its parts are parts of the whole, together at least `least` alike to
 * it, and more so than any fewer of them.
 */
export function weighUnion(work: Work, span: Span, least: number): Node | null {
  const { pair, likeness } = work
  if (span.old < 0 || span.new < 0) return null
  if (span.old + span.oldCount > pair.old.size || span.new + span.newCount > pair.new.size) return null
  const oldLength = sum(pair.old.lengths, span.old, span.oldCount)
  const newLength = sum(pair.new.lengths, span.new, span.newCount)
  if (oldLength >= longest * newLength || newLength >= longest * oldLength) return null
  for (let at = 0; at < Math.max(span.oldCount, span.newCount); at++) {
    const isPart =
      span.oldCount === 1
        ? likeness.newInOld(span.old, span.new + at) >= leastContained &&
          !likeness.isApart(span.old, span.new + at)
        : likeness.oldInNew(span.old + at, span.new) >= leastContained &&
          !likeness.isApart(span.old + at, span.new)
    if (!isPart) return null
  }
  const dice = likeness.spanDice(span)
  if (dice < least || smaller(span).some((part) => dice < likeness.spanDice(part) + unionLead)) return null
  const paragraphs = span.oldCount + span.newCount
  const mass = (Math.sqrt(massOf(oldLength) * massOf(newLength)) * paragraphs) / 2
  return { ...span, dice, mass, gain: dice * mass - costOf(span) + neighbourBonus(work, span) }
}

/** What a split or join costs: one paragraph for one is likelier. */
export function costOf(span: Span): number {
  return perExtraPart * (span.oldCount + span.newCount - 2)
}

/** The same span with fewer parts, still next to each other. */
function smaller(span: Span): Span[] {
  const found: Span[] = []
  const parts = Math.max(span.oldCount, span.newCount)
  for (let count = 1; count < parts; count++) {
    for (let skip = 0; skip + count <= parts; skip++) {
      found.push(
        span.oldCount === 1
          ? { ...span, new: span.new + skip, newCount: count }
          : { ...span, old: span.old + skip, oldCount: count },
      )
    }
  }
  return found
}

function sum(values: Float64Array, start: number, count: number): number {
  let total = 0
  for (let at = start; at < start + count; at++) total += values[at] as number
  return total
}
