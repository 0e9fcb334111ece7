import type { TextRange } from '../../text/text-range.ts'
import { intersectionOverUnion } from './match-rule.ts'

/** Two spans that share words, by their index in two lists. */
export interface Overlap {
  readonly left: number
  readonly right: number
  /** Intersection over union, above 0. */
  readonly iou: number
}

/**
 * Of the spans that are open where one begins, at most this many are taken, the likest first: text that is covered
 * hundreds of times over must not cost the square of it, and a partner that is not among the 64 likest is none.
 */
const mostPartners = 64

/** Makes pairs with equal likeness come in one order, whatever the list they are in. */
const likestFirst = (a: Overlap, b: Overlap) => b.iou - a.iou || a.left - b.left || a.right - b.right

/**
 * Returns the pairs of a span on the left and one on the right that share words, of which `wanted` holds. Both lists are
 * in order of their starts. One pass over both with the spans that are open: near-linear where depth is bounded.
 */
export function findOverlaps(
  left: readonly TextRange[],
  right: readonly TextRange[],
  wanted: (overlap: Overlap) => boolean,
): Overlap[] {
  const found: Overlap[] = []
  const open: { left: number[]; right: number[] } = { left: [], right: [] }
  let l = 0
  let r = 0
  while (l < left.length || r < right.length) {
    const a = left[l]
    const b = right[r]
    const fromLeft = a !== undefined && (b === undefined || a.start <= b.start)
    const span = fromLeft ? a : b
    if (span === undefined) break
    const index = fromLeft ? l++ : r++
    const [own, others, list] = fromLeft ? [open.left, open.right, right] : [open.right, open.left, left]
    const here: Overlap[] = []
    let kept = 0
    for (const other of others) {
      const range = list[other]
      if (range === undefined || range.end <= span.start) continue
      others[kept++] = other
      const iou = intersectionOverUnion(span, range)
      const overlap = fromLeft ? { left: index, right: other, iou } : { left: other, right: index, iou }
      if (wanted(overlap)) here.push(overlap)
    }
    others.length = kept
    own.push(index)
    if (here.length > mostPartners) {
      here.sort(likestFirst)
      here.length = mostPartners
    }
    for (const overlap of here) found.push(overlap)
  }
  return found
}
