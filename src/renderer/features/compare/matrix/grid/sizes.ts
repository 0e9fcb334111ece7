/** Sizes in pixels; the style sheet has the same. */
export const rowHeight = 34
export const headHeight = 64
/** Lines of text in a head, and what is left and right of them. */
export const headLines = 3
export const headPadding = 20
export const footHeight = 36
export const nameWidth = 264
export const sumWidth = 72
export const fixedWidth = nameWidth + sumWidth

const narrowest = 104
const widest = 184

/** Returns the width of each of the columns: they share the room that there is, within limits. */
export function columnWidth(room: number, columns: number): number {
  if (columns === 0) return widest
  return Math.floor(Math.min(widest, Math.max(narrowest, (room - fixedWidth) / columns)))
}

/** Columns before those of the matrix: the name, and the sum. */
export const fixedColumns = 2
