import { heaviestChain, type Weighed } from './chain.ts'
import type { Span } from './likeness.ts'
import type { Matching, Work } from './matching.ts'
import { neighbourBonus } from './nodes.ts'

/** Free paragraphs of both editions between two that are paired in place, in ascending order. */
export interface Gap {
  readonly old: readonly number[]
  readonly new: readonly number[]
}

/** Returns the gaps of a spine (spans in ascending order) that have free paragraphs on both sides. */
export function gapsBetween(
  spine: readonly Span[],
  matching: Matching,
  oldSize: number,
  newSize: number,
): Gap[] {
  const gaps: Gap[] = []
  let old = 0
  let next = 0
  for (const span of [...spine, { old: oldSize, oldCount: 0, new: newSize, newCount: 0 }]) {
    const gap = {
      old: between(old, span.old, (at) => matching.isOldFree(at)),
      new: between(next, span.new, (at) => matching.isNewFree(at)),
    }
    if (gap.old.length > 0 && gap.new.length > 0) gaps.push(gap)
    old = Math.max(old, span.old + span.oldCount)
    next = Math.max(next, span.new + span.newCount)
  }
  return gaps
}

function between(start: number, end: number, isFree: (at: number) => boolean): number[] {
  const found: number[] = []
  for (let at = start; at < end; at++) if (isFree(at)) found.push(at)
  return found
}

/** A text with more copies in a gap is compared by rank only, or 6,000 copies of a line would make 36 million pairs. */
const mostCopies = 12
const rankReach = 4

/** Pairs equal texts inside a gap, in order, neighbours deciding among copies. Returns the pairs, ascending. */
export function matchEqual(work: Work, gap: Gap): Span[] {
  const { pair, likeness } = work
  const places = new Map<number, { old: number[]; new: number[] }>()
  for (const at of gap.old) {
    const key = pair.old.keys[at] as number
    const known = places.get(key)
    if (known === undefined) places.set(key, { old: [at], new: [] })
    else known.old.push(at)
  }
  for (const at of gap.new) places.get(pair.new.keys[at] as number)?.new.push(at)
  const nodes: Weighed[] = []
  for (const { old, new: news } of places.values()) {
    for (const [left, right] of rankPairs(old.length, news.length)) {
      const span = { old: old[left] as number, oldCount: 1, new: news[right] as number, newCount: 1 }
      if (likeness.isApart(span.old, span.new)) continue
      const mass = pair.old.masses[span.old] as number
      nodes.push({ ...span, gain: mass + neighbourBonus(work, span) })
    }
  }
  return heaviestChain(nodes, pair.new.size)
}

/** Which of `olds` and `news` copies of a text to compare, by rank: all, or those near the same rank. */
function* rankPairs(olds: number, news: number): Generator<readonly [number, number]> {
  if (olds <= mostCopies && news <= mostCopies) {
    for (let left = 0; left < olds; left++) for (let right = 0; right < news; right++) yield [left, right]
    return
  }
  for (let left = 0; left < olds; left++) {
    const centres = [left, news - olds + left, Math.round((left * news) / olds)]
    const rights = new Set<number>()
    for (const centre of centres)
      for (let step = -rankReach; step <= rankReach; step++) rights.add(centre + step)
    for (const right of rights) if (right >= 0 && right < news) yield [left, right]
  }
}
