import type { Extent } from './measure-bands.ts'

/** The strip's width in CSS pixels, `--w-strip`. */
export const stripWidth = 72
const middle = stripWidth / 2

/** Returns the outline of a band between two spans, or of one that ends in the middle of the strip. */
export function bandPath(left: Extent | null, right: Extent | null): string {
  if (left !== null && right !== null) {
    const [a, b, c, d] = [left.top, left.bottom, right.top, right.bottom].map(Math.round)
    return `M0 ${a}C${middle} ${a} ${middle} ${c} ${stripWidth} ${c}V${d}C${middle} ${d} ${middle} ${b} 0 ${b}Z`
  }
  const one = left ?? right
  if (one === null) return ''
  const x = left === null ? stripWidth : 0
  const y = Math.round(middleOf(left, right))
  const [top, bottom] = [Math.round(one.top), Math.round(one.bottom)]
  return `M${x} ${top}C${middle} ${top} ${middle} ${y} ${middle} ${y}C${middle} ${y} ${middle} ${bottom} ${x} ${bottom}Z`
}

/** Returns the height at which a band's sign stands best. */
export function middleOf(left: Extent | null, right: Extent | null): number {
  const edges = [left, right].flatMap((extent) => (extent === null ? [] : [extent.top, extent.bottom]))
  return edges.reduce((sum, edge) => sum + edge, 0) / Math.max(1, edges.length)
}
