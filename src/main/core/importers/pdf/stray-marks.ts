import { findListMark } from './list-marks.ts'
import type { Piece } from './pieces.ts'

/** A mark stands at most this many font sizes left of its item, */
const markGap = 3
/** with nothing nearer than this on its other side: the hyphen at the end of a line is none. */
const clearLeft = 1
/** Mark and item share a baseline within this many font sizes. */
const sameBaseline = 0.25

/**
 * Returns the pieces with every list mark before the piece that it marks. Some programs write the marks of a page, or
 * of a list, after all of its text: in content order they would be a column of their own.
 */
export function settleListMarks(pieces: readonly Piece[]): Piece[] {
  const strays = pieces.filter((piece, index) => isLoneMark(piece) && !isBeside(piece, pieces[index + 1]))
  if (strays.length === 0) return [...pieces]
  const byBaseline = Map.groupBy(pieces, ({ baseline }) => Math.round(baseline))
  const moved = new Map<Piece, Piece[]>()
  const settled = new Set<Piece>()
  for (const mark of strays) {
    const near = [-2, -1, 0, 1, 2].flatMap((step) => byBaseline.get(Math.round(mark.baseline) + step) ?? [])
    const item = findItem(mark, near)
    if (item === null) continue
    settled.add(mark)
    moved.set(item, [...(moved.get(item) ?? []), mark])
  }
  return pieces.flatMap((piece) => (settled.has(piece) ? [] : [...(moved.get(piece) ?? []), piece]))
}

/** The mark alone, without a text after it. */
function isLoneMark(piece: Piece): boolean {
  const text = piece.text.trim()
  return text.length <= 6 && findListMark(`${text} x`)?.label === text
}

/** Returns the nearest piece right of the mark; null where something stands before it. */
function findItem(mark: Piece, near: readonly Piece[]): Piece | null {
  const follows = near.some(
    (piece) =>
      piece !== mark &&
      piece.left < mark.left &&
      mark.left - piece.right < clearLeft * mark.size &&
      Math.abs(piece.baseline - mark.baseline) <= sameBaseline * mark.size,
  )
  if (follows) return null
  const items = near.filter((piece) => isBeside(mark, piece) && !isLoneMark(piece))
  return items.reduce<Piece | null>(
    (best, piece) => (best === null || piece.left < best.left ? piece : best),
    null,
  )
}

function isBeside(mark: Piece, piece: Piece | undefined): boolean {
  if (piece === undefined || piece === mark) return false
  const size = Math.max(mark.size, piece.size)
  const gap = piece.left - mark.right
  return (
    Math.abs(piece.baseline - mark.baseline) <= sameBaseline * size &&
    gap >= -0.2 * size &&
    gap < markGap * size
  )
}
