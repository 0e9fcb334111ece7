import { type Band, isNear, sameEdge, stackBands } from './fill-bands.ts'
import { findGutters, hasWideText, keepsToGutters } from './fill-gutters.ts'
import {
  type FillRow,
  measurePitch,
  piecesIn,
  type RowPitch,
  rowAbove,
  splitRows,
  staysInside,
} from './fill-rows.ts'
import type { Box } from './glyph-table.ts'
import { composeGrid, type Grid } from './grids.ts'
import type { Piece } from './pieces.ts'
import { greatest } from './statistics.ts'

/** Two rows of boxes are no table yet, unless they have this many columns. */
const minRows = 3
const manyColumns = 3
/** A row between the painted ones has at least this share of its cells filled, and two. */
const filledShare = 0.5
/** Bands further apart than this many heights of the higher one have other text between them, */
const farHeights = 6
/** and up to this many have a single row, whatever it holds. */
const singleRow = 1.5
/** A header without a background and the first row of the body, where every second one is painted. */
const maxAbove = 2
/** A text that covers more than this share of the width is no cell. */
const wideShare = 0.7

/**
 * Returns the grids that backgrounds make on a page: of its painted rows or cells, and of the rows of text between,
 * above and below them. Tables that `drawn` holds already are left to it.
 */
export function findFillGrids(
  fills: readonly Box[],
  pieces: readonly Piece[],
  drawn: readonly Grid[],
): Grid[] {
  if (fills.length === 0) return []
  const grids: Grid[] = []
  const end = greatest(pieces.map(({ baseline }) => baseline)) + 1
  for (const stack of stackBands(fills)) {
    const written = stack.filter((band) => holdsText(band, pieces))
    const runs = splitStack(written, pieces)
    runs.forEach((run, index) => {
      const grid = makeFillGrid(run, pieces, runs[index + 1]?.[0]?.top ?? end)
      if (grid !== null && ![...drawn, ...grids].some((other) => overlaps(other, grid))) grids.push(grid)
    })
  }
  return grids
}

function holdsText(band: Band, pieces: readonly Piece[]): boolean {
  const inside = piecesIn(pieces, band)
  return inside.length > 0 && staysInside(inside, band)
}

/** Returns the bands of each table: the columns of tables of one width differ, or other text stands between them. */
function splitStack(stack: readonly Band[], pieces: readonly Piece[]): Band[][] {
  const runs: Band[][] = []
  for (const band of stack) {
    const run = runs.at(-1)
    if (run !== undefined && continuesRun(run, band, pieces)) run.push(band)
    else runs.push([band])
  }
  return runs
}

function continuesRun(run: readonly Band[], band: Band, pieces: readonly Piece[]): boolean {
  const last = run.at(-1)
  if (last === undefined) return false
  const gap = { left: last.left, right: last.right, top: last.bottom, bottom: band.top }
  const between = piecesIn(pieces, gap)
  const height = Math.max(last.bottom - last.top, band.bottom - band.top)
  if (gap.bottom - gap.top > (between.length === 0 ? height : farHeights * height)) return false
  const edges = innerEdges(run)
  const own = innerEdges([band])
  if (edges.length > 0 && own.length > 0 && !isPart(edges, own) && !isPart(own, edges)) return false
  const all = edges.length > own.length ? edges : own
  if (!staysInside(between, gap)) return false
  if (all.length === 0 && hasWideText(between, wideShare * (gap.right - gap.left))) return false
  if (between.some((piece) => all.some((edge) => crosses(piece, edge)))) return false
  return gap.bottom - gap.top <= singleRow * height || areRows(between, gap, run, pieces, all)
}

/** Returns whether the text of the gap is rows at the distance of rows, up to its end. */
function areRows(
  between: readonly Piece[],
  gap: Box,
  run: readonly Band[],
  pieces: readonly Piece[],
  edges: readonly number[],
): boolean {
  const pitch = measurePitch(run.map((band) => paintedRow(band, pieces)))
  const fits = (row: readonly Piece[]): boolean => edges.length === 0 || fillsColumns(row, gap, edges)
  const rows = splitRows(between, gap.top, pitch, fits)
  const last = rows.at(-1)
  if (last === undefined) return between.length === 0
  // Where rows are painted from end to end, all of them are or every second one.
  if (edges.length === 0 && rows.length > 1) return false
  return (
    rows.flatMap((row) => row.pieces).length === between.length && gap.bottom - last.bottom < pitch.whole / 2
  )
}

function isPart(some: readonly number[], all: readonly number[]): boolean {
  return some.every((edge) => all.some((other) => isNear(edge, other)))
}

function crosses(piece: Piece, edge: number): boolean {
  return piece.left < edge - sameEdge && piece.right > edge + sameEdge
}

/** Returns where the cells of the band with the most of them part. */
function innerEdges(bands: readonly Band[]): number[] {
  const most = bands.reduce<readonly Box[]>(
    (cells, band) => (band.cells.length > cells.length ? band.cells : cells),
    [],
  )
  return most.slice(1).map((cell, index) => (cell.left + (most[index]?.right ?? cell.left)) / 2)
}

/** Returns the grid of bands and of rows between and around them, down to `end`; null for none. */
function makeFillGrid(run: readonly Band[], pieces: readonly Piece[], end: number): Grid | null {
  const painted = innerEdges(run)
  const edges = painted.length > 0 ? painted : findPlainEdges(findPlainRows(run, pieces))
  const columns = edges.length + 1
  if (columns < 2) return null
  const rows = findRows(run, pieces, edges, end)
  if (rows.length < (columns >= manyColumns && run.length > 1 ? minRows - 1 : minRows)) return null
  const [first] = rows
  const ys = [
    first?.top ?? 0,
    ...rows.map((row, index) => ((rows[index + 1]?.top ?? row.bottom) + row.bottom) / 2),
  ]
  const xs = [run[0]?.left ?? 0, ...edges, run[0]?.right ?? 0]
  return composeGrid(
    xs,
    ys,
    rows.map((row, index) => ownersOf(row, index, edges, painted.length > 0)),
  )
}

/** Returns where the columns of rows painted from end to end part; code on a background has none. */
function findPlainEdges(rows: readonly FillRow[]): number[] {
  const isCode = rows.every((row) => row.pieces.every(({ style }) => style.mono))
  return isCode ? [] : findGutters(rows)
}

/** Returns the painted rows and those between, below and above them that keep to the columns. */
function findRows(
  run: readonly Band[],
  pieces: readonly Piece[],
  edges: readonly number[],
  end: number,
): FillRow[] {
  const [left, right] = [run[0]?.left ?? 0, run[0]?.right ?? 0]
  const painted = run.map((band) => paintedRow(band, pieces))
  const pitch = measurePitch(painted)
  const box = { left, right }
  const fits = (row: readonly Piece[]): boolean => fillsColumns(row, box, edges)
  const rows: FillRow[] = []
  painted.forEach((row, index) => {
    rows.push(row)
    const next = painted[index + 1]
    const below = piecesIn(pieces, { left, right, top: row.bottom, bottom: next?.top ?? end })
    const plain = splitRows(below, row.bottom, pitch, fits)
    const isWhole = plain.flatMap((one) => one.pieces).length === below.length
    if (next === undefined || isWhole) rows.push(...plain)
    else rows.push({ top: row.bottom, bottom: next.top, band: null, pieces: below })
  })
  return [...rowsAbove(rows[0], box, pieces, pitch, fits), ...rows]
}

/** Returns the rows above the first painted one: a header without a background, and the first of the striped rows. */
function rowsAbove(
  first: FillRow | undefined,
  { left, right }: Pick<Box, 'left' | 'right'>,
  pieces: readonly Piece[],
  pitch: RowPitch,
  fits: (row: readonly Piece[]) => boolean,
): FillRow[] {
  const rows: FillRow[] = []
  let below = first
  while (below !== undefined && rows.length < maxAbove) {
    const row = rowAbove(piecesIn(pieces, { left, right, top: 0, bottom: below.top }), below, pitch, fits)
    if (row === null) break
    rows.unshift(row)
    below = row
  }
  return rows
}

/** Returns the rows of bands without cells; text between two of them is one row. */
function findPlainRows(run: readonly Band[], pieces: readonly Piece[]): FillRow[] {
  return run.flatMap((band, index) => {
    const row = paintedRow(band, pieces)
    const gap = { ...band, top: band.bottom, bottom: run[index + 1]?.top ?? band.bottom }
    const between = piecesIn(pieces, gap)
    return between.length === 0 ? [row] : [row, { ...gap, band: null, pieces: between }]
  })
}

function paintedRow(band: Band, pieces: readonly Piece[]): FillRow {
  return { top: band.top, bottom: band.bottom, band, pieces: piecesIn(pieces, band) }
}

function fillsColumns(
  row: readonly Piece[],
  box: Pick<Box, 'left' | 'right'>,
  edges: readonly number[],
): boolean {
  if (!staysInside(row, { ...box, top: 0, bottom: 0 })) return false
  if (row.some((piece) => edges.some((edge) => crosses(piece, edge)))) return false
  const filled = new Set(
    row.map((piece) => edges.filter((edge) => edge < (piece.left + piece.right) / 2).length),
  )
  return filled.size >= Math.max(2, filledShare * (edges.length + 1))
}

/** A painted row has the cells that are painted; in others a text over several columns joins them. */
function ownersOf(row: FillRow, index: number, edges: readonly number[], cellsPainted: boolean): number[] {
  const count = edges.length + 1
  let first = 0
  return Array.from({ length: count }, (_, column) => {
    const edge = edges[column - 1]
    if (edge !== undefined && parts(row, edge, cellsPainted)) first = column
    return index * count + first
  })
}

function parts({ band, pieces }: FillRow, edge: number, cellsPainted: boolean): boolean {
  if (cellsPainted) return band === null || innerEdges([band]).some((own) => isNear(own, edge))
  return keepsToGutters(pieces, edge)
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
