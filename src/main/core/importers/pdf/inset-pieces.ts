import type { GlyphTable } from './glyph-table.ts'
import type { Piece } from './pieces.ts'
import { noGlyph, slice } from './placed-text.ts'
import { type Turn, turnBox } from './turn.ts'

/** What is set into a gap is a sign or two, at most this many font sizes wide, */
const widest = 2.5
/** on the same baseline within this many, */
const sameBaseline = 0.05
/** and overlaps its neighbours by no more than this many. */
const overlap = 0.3

/**
 * Returns the pieces with those cut in two that leave a gap for another: a program that changes the font for a sign
 * (“ in Chinese text) may write the rest of the line first and the sign afterwards.
 */
export function cutAtInsets(pieces: readonly Piece[], turn: Turn, table: GlyphTable): Piece[] {
  const byBaseline = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const key = Math.round(piece.baseline)
    byBaseline.set(key, [...(byBaseline.get(key) ?? []), piece])
  }
  return pieces.flatMap((piece) => {
    const key = Math.round(piece.baseline)
    const insets = [key - 1, key, key + 1]
      .flatMap((near) => byBaseline.get(near) ?? [])
      .filter((other) => isInside(other, piece))
    return insets.length === 0 ? [piece] : cutPiece(piece, insets, turn, table)
  })
}

function isInside(inset: Piece, piece: Piece): boolean {
  return (
    inset.left > piece.left &&
    inset.right < piece.right &&
    inset.right - inset.left <= widest * piece.size &&
    Math.abs(inset.baseline - piece.baseline) <= sameBaseline * piece.size
  )
}

function cutPiece(piece: Piece, insets: readonly Piece[], turn: Turn, table: GlyphTable): Piece[] {
  const parts: Piece[] = []
  const slack = overlap * piece.size
  let start = 0
  let left = piece.left
  let right = piece.left
  const close = (end: number): void => {
    // The blank that held the gap open is none of the text.
    const text = slice(piece, start, end - (/\s*$/.exec(piece.text.slice(start, end))?.[0].length ?? 0))
    if (text.text !== '') parts.push({ ...piece, ...text, left, right })
    start = end
  }
  piece.glyphs.forEach((glyph, index) => {
    if (glyph === noGlyph || piece.text[index] === ' ') return
    const box = turnBox(turn, table.boxOf(glyph))
    const holdsInset = insets.some(
      (inset) => inset.left >= right - slack && inset.right <= box.left + slack && inset.right > right,
    )
    if (holdsInset && index > start) {
      close(index)
      left = box.left
      right = box.left
    }
    right = Math.max(right, box.right)
  })
  close(piece.text.length)
  return parts
}
