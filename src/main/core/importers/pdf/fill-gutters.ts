import type { FillRow } from './fill-rows.ts'
import type { Piece } from './pieces.ts'

/** White between columns is at least this many font sizes wide, and runs through at least this many rows, */
const gutterEm = 0.8
const minRows = 3
/** which are at least this share of them. */
const sharedRows = 0.6
/** What only numbers or marks the lines is no column. */
const markText = /^(?:\p{P}|\p{S}|\d{1,3}[.)]?)$/u

/** Returns the middles of the white that runs down between columns in rows painted from end to end; empty for text. */
export function findGutters(rows: readonly FillRow[]): number[] {
  const pieces = rows.flatMap((row) => row.pieces)
  if (rows.length < minRows) return []
  const size = pieces[0]?.size ?? 10
  const parted = rows.filter((row) => mergeExtents(row.pieces, gutterEm * size).length > 1)
  const columns = mergeExtents(
    parted.flatMap((row) => row.pieces),
    gutterEm * size,
  )
  const filled = parted.filter(
    (row) => columns.filter((column) => row.pieces.some((piece) => isWithin(piece, column))).length > 1,
  )
  if (columns.length < 2 || filled.length < Math.max(minRows, sharedRows * rows.length)) return []
  const [marks] = columns
  const first = pieces.filter((piece) => marks !== undefined && isWithin(piece, marks))
  if (columns.length === 2 && first.every(({ text }) => markText.test(text.trim()))) return []
  return columns.slice(1).map(({ left }, index) => (left + (columns[index]?.right ?? left)) / 2)
}

/** Returns whether a line of the pieces goes on for more than the width without a gutter. */
export function hasWideText(pieces: readonly Piece[], width: number): boolean {
  const lines = Map.groupBy(pieces, ({ baseline }) => Math.round(baseline))
  return [...lines.values()].some((line) =>
    mergeExtents(line, gutterEm * (line[0]?.size ?? 10)).some(({ left, right }) => right - left > width),
  )
}

/** Returns whether no text stands across the white. */
export function keepsToGutters(pieces: readonly Piece[], edge: number): boolean {
  return !pieces.some((piece) => piece.left < edge && piece.right > edge)
}

interface Extent {
  readonly left: number
  readonly right: number
}

function isWithin(piece: Piece, { left, right }: Extent): boolean {
  return piece.left >= left && piece.right <= right
}

/** Returns the stretches that the texts cover, those joined that are nearer than the gap. */
function mergeExtents(pieces: readonly Piece[], gap: number): Extent[] {
  const merged: { left: number; right: number }[] = []
  for (const { left, right } of [...pieces].sort((a, b) => a.left - b.left)) {
    const last = merged.at(-1)
    if (last !== undefined && left - last.right < gap) last.right = Math.max(last.right, right)
    else merged.push({ left, right })
  }
  return merged
}
