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

/** Pairs copies with the free equal text next to which a neighbour is paired, when their own partner has none. */
function followNeighbours(work: Work): void {
  const { pair, matching, likeness } = work
  for (const match of matching.matches()) {
    const [old, next] = [match.old[0] as number, match.new[0] as number]
    const key = pair.old.keys[old] as number
    const isCopy = match.old.length === 1 && match.new.length === 1 && key === pair.new.keys[next]
    if (!isCopy || match.pinned || neighboursOf(work, match) > 0) continue
    const news = [
      (matching.ofOld(old - 1)?.new.at(-1) ?? -2) + 1,
      (matching.ofOld(old + 1)?.new[0] ?? -1) - 1,
    ].filter((at) => matching.isNewFree(at) && pair.new.keys[at] === key && !likeness.isApart(old, at))
    const olds = [
      (matching.ofNew(next - 1)?.old.at(-1) ?? -2) + 1,
      (matching.ofNew(next + 1)?.old[0] ?? -1) - 1,
    ].filter((at) => matching.isOldFree(at) && pair.old.keys[at] === key && !likeness.isApart(at, next))
    if (news.length + olds.length === 0) continue
    matching.release(match)
    if (news[0] !== undefined) matching.pair({ old, oldCount: 1, new: news[0], newCount: 1 })
    if (olds[0] !== undefined) matching.pair({ old: olds[0], oldCount: 1, new: next, newCount: 1 })
  }
}

/** Equal texts that are free on both sides, with something near each that belongs together. */
function leftOverLines(work: Work): Line[] {
  const { pair, matching, likeness } = work
  const olds = byText(pair.old.keys, (at) => matching.isOldFree(at))
  const news = byText(pair.new.keys, (at) => matching.isNewFree(at))
  const lines: Line[] = []
  for (const [key, starts] of olds) {
    const ends = news.get(key) ?? []
    if (starts.length > mostLeft || ends.length > mostLeft) continue
    for (const old of starts) {
      for (const next of ends) {
        const support = supportOf(work, old, next, -1) + supportOf(work, old, next, 1)
        if (support > 0 && !likeness.isApart(old, next)) lines.push({ old, new: next, support })
      }
    }
  }
  return lines
}

function byText(keys: Int32Array, isFree: (at: number) => boolean): Map<number, number[]> {
  const places = new Map<number, number[]>()
  keys.forEach((key, at) => {
    if (!isFree(at)) return
    const known = places.get(key)
    if (known === undefined) places.set(key, [at])
    else known.push(at)
  })
  return places
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
