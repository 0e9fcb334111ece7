import type { MarkingTable } from './markings.ts'

/**
 * Pairs of markings that share words, in columns: their places, and their intersection over union, above 0. Text that is marked
 * densely has hundreds of thousands of them, too many to be an object each.
 */
export interface Overlaps {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly iou: readonly number[]
}

/** What of two markings that share words is wanted. */
export interface WantedOverlap {
  /** Least intersection over union. */
  readonly least: number
  /** Whether their tags must differ. */
  readonly otherTag: boolean
}

/**
 * Of the spans that are open where one begins, at most this many are taken, the likest first: text that is covered
 * hundreds of times over must not cost the square of it, and a partner that is not among the 64 likest is none.
 */
const mostPartners = 64

/** Returns an order of overlaps: the likest first, equal ones in one order whatever the list they are in. */
export function likestFirst({ left, right, iou }: Overlaps): (a: number, b: number) => number {
  return (a, b) =>
    (iou[b] ?? 0) - (iou[a] ?? 0) || (left[a] ?? 0) - (left[b] ?? 0) || (right[a] ?? 0) - (right[b] ?? 0)
}

/**
 * Returns the pairs of a marking on the left and one on the right that share words and are `wanted`. Both lists are places, ascending.
 * One pass over both with the markings that are open: near-linear where depth is bounded.
 */
export function findOverlaps(
  { start: starts, end: ends, tag: tags }: MarkingTable,
  left: readonly number[],
  right: readonly number[],
  { least, otherTag }: WantedOverlap,
): Overlaps {
  const found = { left: [] as number[], right: [] as number[], iou: [] as number[] }
  const open: readonly [number[], number[]] = [[], []]
  let l = 0
  let r = 0
  while (l < left.length || r < right.length) {
    const isLeft =
      l < left.length && (r >= right.length || (starts[left[l] ?? 0] ?? 0) <= (starts[right[r] ?? 0] ?? 0))
    const own = (isLeft ? left[l++] : right[r++]) ?? 0
    const [start, end, tag] = [starts[own] ?? 0, ends[own] ?? 0, tags[own] ?? 0]
    const waiting = open[isLeft ? 1 : 0]
    const before = found.iou.length
    let kept = 0
    for (let place = 0; place < waiting.length; place++) {
      const other = waiting[place] ?? 0
      const until = ends[other] ?? 0
      if (until <= start) continue
      waiting[kept++] = other
      // It began before, so both share what lies from here to the nearer end.
      const shared = Math.min(end, until) - start
      if (shared <= 0 || (otherTag && tags[other] === tag)) continue
      const iou = shared / (Math.max(end, until) - (starts[other] ?? 0))
      if (iou < least) continue
      found.left.push(isLeft ? own : other)
      found.right.push(isLeft ? other : own)
      found.iou.push(iou)
    }
    waiting.length = kept
    open[isLeft ? 0 : 1].push(own)
    if (found.iou.length - before > mostPartners) dropUnlike(found, before)
  }
  return found
}

/** Drops all but the likest of the overlaps from an index on. */
function dropUnlike(overlaps: { left: number[]; right: number[]; iou: number[] }, from: number): void {
  const likest = Array.from({ length: overlaps.iou.length - from }, (_, index) => from + index)
    .sort(likestFirst(overlaps))
    .slice(0, mostPartners)
  for (const column of [overlaps.left, overlaps.right, overlaps.iou]) {
    const kept = likest.map((index) => column[index] ?? 0)
    column.splice(from, column.length - from, ...kept)
  }
}
