import { findGutters, keepsToGutters } from './fill-gutters.ts'
import { middleOf } from './fill-rows.ts'
import { cellOfPiece } from './grid-pieces.ts'
import { composeGrid, type Grid } from './grids.ts'
import type { Piece } from './pieces.ts'
import { Tally } from './statistics.ts'

/** A cell without inner walls is divided when this share of its lines agree, and at least so many of them. */
const agreeing = 0.8
const minLines = 3
/** A high cell beside this many rows is divided; a label beside two or three may stand there in as many lines. */
const minRowsBeside = 4
/** White at the place of a wall that is not drawn is this many font sizes wide. */
const gutterEm = 0.6
/** Lines are apart when their baselines differ by more than this many font sizes. */
const lineApart = 0.5

/**
 * Returns the grid with those cells divided whose text shows rows and columns that no line parts: many tables have
 * walls around their header only, or between columns only, or around pairs of columns. Nothing is divided without
 * figures in it: prose may stand in several lines side by side as well.
 */
export function divideHiddenCells(grid: Grid, pieces: readonly Piece[]): Grid {
  const inside = pieces.filter((piece) => cellOfPiece(grid, piece) !== null)
  return [divideHigh, divideWide, divideRows, divideColumns].reduce(
    (one, divide) => divide(one, inside),
    grid,
  )
}

type Lines = readonly (readonly Piece[])[]

/** Parts a cell that goes over several columns where its text keeps to the edges of the columns. */
function divideWide(grid: Grid, pieces: readonly Piece[]): Grid {
  const cells = groupByCell(grid, pieces)
  return regrid(grid.xs, grid.ys, (row, column) => {
    const owner = ownerAt(grid, row, column)
    const text = cells.get(owner) ?? []
    const first = firstColumn(grid, owner)
    if (isHigh(grid, row, column) || splitLines(text).length > 1) return `${owner}`
    let part = first
    for (let index = first + 1; index <= column; index++) if (isWhite(text, grid.xs[index] ?? 0)) part = index
    return hasFigure(text) ? `${owner} ${part}` : `${owner}`
  })
}

/** Parts a cell beside several rows of which nearly each has one of its lines. */
function divideHigh(grid: Grid, pieces: readonly Piece[]): Grid {
  const cells = groupByCell(grid, pieces)
  const heights = new Tally<number>()
  for (const row of grid.owners) for (const owner of new Set(row)) heights.add(owner)
  const divided = new Set<number>()
  for (const [owner, text] of cells) {
    const rows = heights.get(owner)
    if (rows < minRowsBeside) continue
    const lines = splitLines(text)
    const rowsUsed = new Set(lines.map((line) => rowOf(grid, middleOf(line[0] as Piece))))
    if (rowsUsed.size === lines.length && lines.length >= agreeing * rows) divided.add(owner)
  }
  return regrid(grid.xs, grid.ys, (row, column) => {
    const owner = ownerAt(grid, row, column)
    return divided.has(owner) ? `${owner} ${row}` : `${owner}`
  })
}

/** Parts a row whose lines nearly all hold a figure in one and the same column, and something in another. */
function divideRows(grid: Grid, pieces: readonly Piece[]): Grid {
  const byRow = Map.groupBy(pieces, (piece) => rowOf(grid, middleOf(piece)))
  const cuts = grid.owners.map((_, row) => findRowCuts(grid, row, byRow.get(row) ?? []))
  if (cuts.every((one) => one.length === 0)) return grid
  const ys = [...grid.ys, ...cuts.flat()].sort((a, b) => a - b)
  return regrid(grid.xs, ys, (row, column) => {
    const source = rowOf(grid, ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2)
    const owner = ownerAt(grid, source, column)
    return (cuts[source] ?? []).length === 0 ? `${owner}` : `${owner} ${row}`
  })
}

/** `pieces` are those of the row. */
function findRowCuts(grid: Grid, row: number, pieces: readonly Piece[]): number[] {
  const columns = grid.xs.slice(1).map((_, column) => column)
  if (columns.some((column) => isHigh(grid, row, column))) return []
  const lines = splitLines(pieces)
  if (lines.length < minLines) return []
  const enough = agreeing * lines.length
  const nearlyAll = (column: number, wanted: (cell: readonly Piece[]) => boolean): boolean =>
    lines.filter((line) => wanted(line.filter((piece) => columnOf(grid, piece) === column))).length >= enough
  const filled = columns.filter((column) => nearlyAll(column, (cell) => cell.length > 0))
  const figures = filled.filter((column) => nearlyAll(column, isFigure))
  // What stands first in a cell over several columns may number notes.
  if (filled.length < 2 || !figures.some((column) => column > 0 || !isWide(grid, row, column))) return []
  const middles = lines.map((line) => middleOf(line[0] as Piece))
  return middles.slice(1).map((middle, index) => (middle + (middles[index] ?? middle)) / 2)
}

/** Parts a column in which white runs down between figures. */
function divideColumns(grid: Grid, pieces: readonly Piece[]): Grid {
  const cells = groupByCell(grid, pieces)
  const cuts = Array.from({ length: grid.xs.length - 1 }, (_, column) => findColumnCuts(grid, column, cells))
  if (cuts.every((one) => one.length === 0)) return grid
  const xs = [...grid.xs, ...cuts.flat()].sort((a, b) => a - b)
  return regrid(xs, grid.ys, (row, column) => {
    const source = grid.xs.findLastIndex((edge) => edge <= (xs[column] ?? 0))
    const owner = ownerAt(grid, row, source)
    const own = cuts[source] ?? []
    const text = cells.get(owner) ?? []
    if (isHigh(grid, row, source) || isWide(grid, row, source)) return `${owner}`
    const part = own.filter((edge) => edge <= (xs[column] ?? 0) && keepsToGutters(text, edge)).length
    return `${owner} ${part}`
  })
}

function findColumnCuts(grid: Grid, column: number, cells: ReadonlyMap<number, readonly Piece[]>): number[] {
  const rows = grid.owners.flatMap((_, row) => {
    const text = cells.get(ownerAt(grid, row, column)) ?? []
    if (isHigh(grid, row, column) || isWide(grid, row, column) || !hasFigure(text)) return []
    return [{ top: grid.ys[row] ?? 0, bottom: grid.ys[row + 1] ?? 0, band: null, pieces: text }]
  })
  return findGutters(rows).filter((edge) => {
    const parted = rows.filter(({ pieces }) => isWhite(pieces, edge))
    const figures = parted.filter(({ pieces }) => isFigure(pieces.filter(({ left }) => left >= edge)))
    return parted.length >= agreeing * rows.length && figures.length >= agreeing * parted.length
  })
}

/** Returns the grid of these edges in which places with one key are one cell. */
function regrid(
  xs: readonly number[],
  ys: readonly number[],
  keyOf: (row: number, column: number) => string,
): Grid {
  const columns = xs.length - 1
  const numbers = new Map<string, number>()
  const owners = Array.from({ length: ys.length - 1 }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const key = keyOf(row, column)
      const known = numbers.get(key) ?? row * columns + column
      numbers.set(key, known)
      return known
    }),
  )
  return composeGrid(xs, ys, owners)
}

function groupByCell(grid: Grid, pieces: readonly Piece[]): Map<number, Piece[]> {
  return Map.groupBy(pieces, (piece) => cellOfPiece(grid, piece) ?? -1)
}

function ownerAt(grid: Grid, row: number, column: number): number {
  return grid.owners[row]?.[column] ?? -1
}

function firstColumn(grid: Grid, owner: number): number {
  return owner % (grid.xs.length - 1)
}

function isHigh(grid: Grid, row: number, column: number): boolean {
  const owner = ownerAt(grid, row, column)
  return ownerAt(grid, row - 1, column) === owner || ownerAt(grid, row + 1, column) === owner
}

function isWide(grid: Grid, row: number, column: number): boolean {
  const owner = ownerAt(grid, row, column)
  return ownerAt(grid, row, column - 1) === owner || ownerAt(grid, row, column + 1) === owner
}

function rowOf(grid: Grid, y: number): number {
  return grid.ys.findLastIndex((edge) => edge <= y)
}

function columnOf(grid: Grid, { left, right }: Piece): number {
  return grid.xs.findLastIndex((edge) => edge <= (left + right) / 2)
}

/** Returns the pieces by line, from top to bottom. */
function splitLines(pieces: readonly Piece[]): Lines {
  const lines: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    const above = lines.at(-1)?.at(-1)
    if (above === undefined || piece.baseline - above.baseline > lineApart * piece.size) lines.push([piece])
    else lines.at(-1)?.push(piece)
  }
  return lines
}

/** Returns whether text stands on both sides of the edge, away from it and from each other. */
function isWhite(pieces: readonly Piece[], edge: number): boolean {
  const before = pieces.filter(({ right }) => right <= edge)
  const after = pieces.filter(({ left }) => left >= edge)
  if (before.length === 0 || after.length === 0 || before.length + after.length < pieces.length) return false
  const white = Math.min(...after.map(({ left }) => left)) - Math.max(...before.map(({ right }) => right))
  return white >= gutterEm * (pieces[0]?.size ?? 10)
}

/** Returns whether the text is a number, or a mark in the place of one. */
function isFigure(pieces: readonly Piece[]): boolean {
  const text = pieces.map((piece) => piece.text).join('')
  return /\d|^[-–—.…*†\s]+$/u.test(text) && !/\p{L}/u.test(text)
}

function hasFigure(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => isFigure([piece]))
}
