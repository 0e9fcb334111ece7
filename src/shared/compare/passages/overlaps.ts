import type { TextRange } from '../../text/text-range.ts'

/**
 * Pairs of spans that share words, in columns: their indices in two lists, and their intersection over union, above 0. Text that is
 * marked densely has hundreds of thousands of them, too many to be an object each.
 */
export interface Overlaps {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly iou: readonly number[]
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

interface Spans {
  readonly start: Float64Array
  readonly end: Float64Array
}

function columnsOf(ranges: readonly TextRange[]): Spans {
  const columns = { start: new Float64Array(ranges.length), end: new Float64Array(ranges.length) }
  let place = 0
  for (const { start, end } of ranges) {
    columns.start[place] = start
    columns.end[place] = end
    place += 1
  }
  return columns
}

/**
 * Returns the pairs of a span on the left and one on the right that share words, of which `wanted` holds. Both lists are
 * in order of their starts. One pass over both with the spans that are open: near-linear where depth is bounded.
 */
export function findOverlaps(
  left: readonly TextRange[],
  right: readonly TextRange[],
  wanted: (left: number, right: number, iou: number) => boolean,
): Overlaps {
  const sides = [columnsOf(left), columnsOf(right)] as const
  const open: readonly [number[], number[]] = [[], []]
  const found = { left: [] as number[], right: [] as number[], iou: [] as number[] }
  const next: [number, number] = [0, 0]
  while (next[0] < left.length || next[1] < right.length) {
    const [l, r] = next
    const isLeft =
      l < left.length && (r >= right.length || (sides[0].start[l] ?? 0) <= (sides[1].start[r] ?? 0))
    const own = isLeft ? 0 : 1
    const index = next[own]
    next[own] += 1
    const [spans, others] = isLeft ? sides : [sides[1], sides[0]]
    const [start, end] = [spans.start[index] ?? 0, spans.end[index] ?? 0]
    const waiting = open[isLeft ? 1 : 0]
    const before = found.iou.length
    let kept = 0
    for (const other of waiting) {
      const until = others.end[other] ?? 0
      if (until <= start) continue
      waiting[kept++] = other
      // It began before, so both share what lies from here to the nearer end.
      const shared = Math.min(end, until) - start
      if (shared <= 0) continue
      const iou = shared / (Math.max(end, until) - (others.start[other] ?? 0))
      const [one, two] = isLeft ? [index, other] : [other, index]
      if (!wanted(one, two, iou)) continue
      found.left.push(one)
      found.right.push(two)
      found.iou.push(iou)
    }
    waiting.length = kept
    open[own].push(index)
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
