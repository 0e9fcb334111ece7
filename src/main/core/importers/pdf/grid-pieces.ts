import type { GlyphTable } from './glyph-table.ts'
import type { Grid } from './grids.ts'
import type { Piece } from './pieces.ts'
import { noGlyph, slice } from './placed-text.ts'
import { type Turn, turnBox } from './turn.ts'

/** The middle of a character is about this many font sizes above its baseline. */
const middleHeight = 0.3

/** Returns the cell of the grid in which the point lies; null outside. */
export function cellAt(grid: Grid, x: number, y: number): number | null {
  if (x < grid.left || x > grid.right || y < grid.top || y > grid.bottom) return null
  const row = Math.max(0, grid.ys.findIndex((edge) => edge > y) - 1)
  const column = Math.max(0, grid.xs.findIndex((edge) => edge > x) - 1)
  return grid.owners[row]?.[column] ?? null
}

/** Returns the cell of the grid in which the piece stands; null outside. */
export function cellOfPiece(grid: Grid, piece: Piece): number | null {
  return cellAt(grid, (piece.left + piece.right) / 2, piece.baseline - middleHeight * piece.size)
}

/** Returns the pieces cut wherever a wall of a grid stands between two characters, however close they are. */
export function cutAtWalls(
  pieces: readonly Piece[],
  grids: readonly Grid[],
  turn: Turn,
  table: GlyphTable,
): Piece[] {
  if (grids.length === 0) return [...pieces]
  return pieces.flatMap((piece) => {
    const y = piece.baseline - middleHeight * piece.size
    const grid = grids.find((one) => one.top <= y && y <= one.bottom && reaches(one, piece))
    return grid === undefined ? [piece] : cutPiece(piece, grid, y, turn, table)
  })
}

function reaches(grid: Grid, piece: Piece): boolean {
  return grid.xs.some((edge) => edge > piece.left && edge < piece.right)
}

function cutPiece(piece: Piece, grid: Grid, y: number, turn: Turn, table: GlyphTable): Piece[] {
  const parts: Piece[] = []
  let start = 0
  let left = piece.left
  let right = piece.left
  let cell: number | null | undefined
  const close = (end: number): void => {
    const text = slice(piece, start, end)
    if (text.text.trim() !== '') parts.push({ ...piece, ...text, left, right })
    start = end
  }
  piece.glyphs.forEach((glyph, index) => {
    if (glyph === noGlyph || piece.text[index] === ' ') return
    const box = turnBox(turn, table.boxOf(glyph))
    const itsCell = cellAt(grid, (box.left + box.right) / 2, y)
    if (cell !== undefined && itsCell !== cell) {
      close(index)
      left = box.left
      right = box.left
    }
    cell = itsCell
    right = Math.max(right, box.right)
  })
  close(piece.text.length)
  return parts
}
