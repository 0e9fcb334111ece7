import { plainStyle } from './font-style.ts'
import { cellOfPiece } from './grid-pieces.ts'
import type { Grid } from './grids.ts'
import type { Piece } from './pieces.ts'
import { concat, unplaced } from './placed-text.ts'
import { greatest, least } from './statistics.ts'

/** Fewer filled cells are labels in a drawing. */
const minFilled = 3
/** One row alone, the last of a table on another page, has this many filled cells: two are boxes side by side. */
const minSingle = 3
/** Of the cells this share is filled: a form or a chart has more empty ones. */
const filledShare = 0.3
/** A cell of more pieces than this is a page in a frame. Browsers make a piece of every few words. */
const maxPiecesPerCell = 400

/**
 * Returns the pieces with those of each table replaced by one that stands for it, where the first of them stood: reading
 * order then takes the table as a whole, whatever its columns look like.
 */
export function gatherTables(pieces: readonly Piece[], grids: readonly Grid[]): Piece[] {
  let gathered = [...pieces]
  for (const grid of grids) {
    const cells = new Map<number, Piece[]>()
    const inside = new Set<Piece>()
    for (const piece of gathered) {
      const cell = piece.table === undefined ? cellOfPiece(grid, piece) : null
      if (cell === null) continue
      inside.add(piece)
      const known = cells.get(cell)
      if (known === undefined) cells.set(cell, [piece])
      else known.push(piece)
    }
    if (!isTable(grid, cells)) continue
    const whole = standFor([...inside], rowsOf(grid, cells))
    const first = gathered.findIndex((piece) => inside.has(piece))
    gathered = gathered.flatMap((piece, index) => {
      if (index === first) return [whole]
      return inside.has(piece) ? [] : [piece]
    })
  }
  return gathered
}

function isTable(grid: Grid, cells: ReadonlyMap<number, readonly Piece[]>): boolean {
  const count = new Set(grid.owners.flat()).size
  if (cells.size < minFilled || cells.size < filledShare * count) return false
  if ([...cells.values()].some((pieces) => pieces.length > maxPiecesPerCell)) return false
  const columns = grid.xs.length - 1
  const used = (key: (cell: number) => number): number => new Set([...cells.keys()].map(key)).size
  const usedColumns = used((cell) => cell % columns)
  const usedRows = used((cell) => Math.floor(cell / columns))
  return usedColumns >= (usedRows === 1 ? minSingle : 2)
}

/** Returns the cells by row and column. What a wide or high cell covers besides its first place stays empty. */
function rowsOf(grid: Grid, cells: ReadonlyMap<number, Piece[]>): Piece[][][] {
  const columns = grid.xs.length - 1
  const begins = (row: number, column: number): boolean =>
    grid.owners[row]?.[column] === row * columns + column
  const rowIndexes = grid.owners.map((_, row) => row)
  const columnIndexes = Array.from({ length: columns }, (_, column) => column)
  // Where no cell begins, a double line or an underline was taken for a wall.
  const usedColumns = columnIndexes.filter((column) => rowIndexes.some((row) => begins(row, column)))
  return rowIndexes
    .map((row) =>
      usedColumns.map((column) => (begins(row, column) ? (cells.get(row * columns + column) ?? []) : [])),
    )
    .filter((row) => row.some((cell) => cell.length > 0))
}

function standFor(pieces: readonly Piece[], table: Piece[][][]): Piece {
  const first = table.flat(2)[0]
  return {
    ...concat(...table.flat(2).flatMap((piece) => [piece, unplaced(' ')])),
    page: first?.page ?? 0,
    left: least(pieces.map(({ left }) => left)),
    right: greatest(pieces.map(({ right }) => right)),
    baseline: least(pieces.map(({ baseline }) => baseline)),
    size: first?.size ?? 10,
    style: first === undefined ? plainStyle : { ...first.style, bold: false },
    content: -1,
    artifact: false,
    table,
  }
}
