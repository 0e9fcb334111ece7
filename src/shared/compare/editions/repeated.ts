import type { Work } from './matching.ts'
import { grow, growthOf } from './moves.ts'
import { neighboursOf } from './states.ts'

/** A text that is left over more often than this on a side is not looked for: there is no telling which is which. */
const mostLeft = 12
/** Between a line that moved and what moved along may stand so many paragraphs that did not. */
const reach = 6

interface Line {
  readonly old: number
  readonly new: number
  readonly support: number
}

/**
 * Settles texts that stand several times once the moves are known. A copy that was paired in place, with no neighbour
 * to say so, goes to where its neighbours moved; a copy that is left over on both sides has moved when something beside
 * it moved along.
 */
export function settleRepeated(work: Work): void {
  followNeighbours(work)
  for (const { old, new: next } of leftOverLines(work).sort((a, b) => b.support - a.support)) {
    const span = { old, oldCount: 1, new: next, newCount: 1 }
    if (!work.matching.isFree(span)) continue
    work.matching.pair(span)
    grow(work, span)
  }
}

/**
 * Pairs copies with the free equal text next to which a neighbour is paired, when their own partner has no neighbour, or
 * has no more and is wanted by another copy that is left over.
 */
function followNeighbours(work: Work): void {
  const { pair, matching, likeness } = work
  const left = leftOver(work)
  const isWanted = (olds: readonly number[], news: readonly number[]) =>
    olds.some((old) =>
      news.some((next) => matching.isOldFree(old) !== matching.isNewFree(next) && near(work, old, next) > 0),
    )
  for (const match of matching.matches()) {
    const [old, next] = [match.old[0] as number, match.new[0] as number]
    const key = pair.old.keys[old] as number
    const isCopy = match.old.length === 1 && match.new.length === 1 && key === pair.new.keys[next]
    const neighbours = isCopy && !match.pinned ? neighboursOf(work, match) : 2
    if (neighbours === 2) continue
    const [to] = [
      (matching.ofOld(old - 1)?.new.at(-1) ?? -2) + 1,
      (matching.ofOld(old + 1)?.new[0] ?? -1) - 1,
    ].filter((at) => matching.isNewFree(at) && pair.new.keys[at] === key && !likeness.isApart(old, at))
    const [from] = [
      (matching.ofNew(next - 1)?.old.at(-1) ?? -2) + 1,
      (matching.ofNew(next + 1)?.old[0] ?? -1) - 1,
    ].filter((at) => matching.isOldFree(at) && pair.old.keys[at] === key && !likeness.isApart(at, next))
    if (to === undefined && from === undefined) continue
    const isBetter =
      neighbours === 0 ||
      (to !== undefined && from !== undefined) ||
      (from === undefined
        ? isWanted(left.old.get(key) ?? [], [next])
        : isWanted([old], left.new.get(key) ?? []))
    if (!isBetter) continue
    matching.release(match)
    if (to !== undefined) matching.pair({ old, oldCount: 1, new: to, newCount: 1 })
    if (from !== undefined) matching.pair({ old: from, oldCount: 1, new: next, newCount: 1 })
  }
}

/** Equal texts that are free on both sides, with something near each that belongs together. */
function leftOverLines(work: Work): Line[] {
  const lines: Line[] = []
  const left = leftOver(work)
  for (const [key, olds] of left.old) {
    for (const old of olds) {
      for (const next of left.new.get(key) ?? []) {
        const support = near(work, old, next)
        if (support > 0 && !work.likeness.isApart(old, next)) lines.push({ old, new: next, support })
      }
    }
  }
  return lines
}

/** By text, the paragraphs of each side that have no partner; texts that are left over too often are not in it. */
function leftOver({ pair, matching }: Work) {
  return {
    old: byText(pair.old.keys, (at) => matching.isOldFree(at)),
    new: byText(pair.new.keys, (at) => matching.isNewFree(at)),
  }
}

function byText(keys: Int32Array, isFree: (at: number) => boolean): Map<number, number[]> {
  const places = new Map<number, number[]>()
  keys.forEach((key, at) => {
    if (!isFree(at)) return
    const known = places.get(key)
    if (known === undefined) places.set(key, [at])
    else known.push(at)
  })
  for (const [key, found] of places) if (found.length > mostLeft) places.delete(key)
  return places
}

/** How near to both stands something that belongs together: 2 for right beside both on either side, 0 for nothing. */
function near(work: Work, old: number, next: number): number {
  return supportOf(work, old, next, -1) + supportOf(work, old, next, 1)
}

/** From 1 for what stands right beside both on one side and belongs together, down to 0 for nothing within reach. */
function supportOf(work: Work, old: number, next: number, step: -1 | 1): number {
  const { matching, likeness } = work
  const least = growthOf(work)
  for (let distance = 2; distance <= reach + 2; distance++) {
    for (let away = 1; away < distance; away++) {
      const [left, right] = [old + step * away, next + step * (distance - away)]
      const isFree = matching.isOldFree(left) && matching.isNewFree(right)
      if (matching.isPaired(left, right) || (isFree && likeness.dice(left, right) >= least))
        return 1 / (distance - 1)
    }
  }
  return 0
}
