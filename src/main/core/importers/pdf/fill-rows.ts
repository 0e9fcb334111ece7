import { type Band, cellReach } from './fill-bands.ts'
import type { Box } from './glyph-table.ts'
import type { Piece } from './pieces.ts'
import { greatest, least } from './statistics.ts'

/** A row of a table whose rows are told apart by their backgrounds. */
export interface FillRow {
  readonly top: number
  readonly bottom: number
  /** Null for a row between the painted ones. */
  readonly band: Band | null
  readonly pieces: readonly Piece[]
}

/** Heights of rows in points: how far the baselines next to each other in two rows are apart, and above and below. */
export interface RowPitch {
  readonly whole: number
  readonly above: number
  readonly below: number
}

/** Lines nearer than this share of the rows' distance are wrapped; */
const wrapShare = 0.85
/** further off than this, text after the table. */
const farShare = 1.35
/** The middle of a character is about this many font sizes above its baseline. */
const middleHeight = 0.3
/** Text may stick out of its background by this many points. */
const overhang = 2

export function middleOf(piece: Piece): number {
  return piece.baseline - middleHeight * piece.size
}

/** Returns the pieces that stand at least partly in the stripe of the page. */
export function piecesIn(pieces: readonly Piece[], { left, right, top, bottom }: Box): Piece[] {
  return pieces.filter((piece) => {
    const middle = middleOf(piece)
    return middle > top && middle < bottom && piece.right > left && piece.left < right
  })
}

/** Returns whether all of the pieces stand between the edges. */
export function staysInside(pieces: readonly Piece[], { left, right }: Box): boolean {
  return pieces.every((piece) => piece.left >= left - overhang && piece.right <= right + overhang)
}

/** Returns the least distances of text and edges in painted rows. */
export function measurePitch(rows: readonly FillRow[]): RowPitch {
  const painted = rows.filter(({ band, pieces }) => band !== null && pieces.length > 0)
  const above = least(painted.map(({ top, pieces }) => least(pieces.map(({ baseline }) => baseline)) - top))
  const below = least(
    painted.map(({ bottom, pieces }) => bottom - greatest(pieces.map(({ baseline }) => baseline))),
  )
  return { whole: above + below, above, below }
}

/**
 * Returns the pieces, which stand below a painted row, as rows from top to bottom: as many as come at the distance of rows
 * and satisfy `fits`. They begin at `top`, which is the bottom of the row above.
 */
export function splitRows(
  pieces: readonly Piece[],
  top: number,
  pitch: RowPitch,
  fits: (pieces: readonly Piece[]) => boolean,
): FillRow[] {
  const rows: Piece[][] = []
  let last = top - pitch.below
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    const distance = piece.baseline - last
    if (distance > farShare * pitch.whole + cellReach) break
    if (rows.length === 0 || distance >= wrapShare * pitch.whole) rows.push([piece])
    else rows.at(-1)?.push(piece)
    last = piece.baseline
  }
  const end = rows.findIndex((row) => !fits(row))
  return layRows(end < 0 ? rows : rows.slice(0, end), top, pitch)
}

function layRows(rows: readonly Piece[][], top: number, pitch: RowPitch): FillRow[] {
  let edge = top
  return rows.map((pieces) => {
    const bottom = greatest(pieces.map(({ baseline }) => baseline)) + pitch.below
    const row = { top: edge, bottom, band: null, pieces }
    edge = bottom
    return row
  })
}

/** Returns the row right above the first, where its text stands at the distance of rows; null for none. */
export function rowAbove(
  pieces: readonly Piece[],
  first: FillRow,
  pitch: RowPitch,
  fits: (pieces: readonly Piece[]) => boolean,
): FillRow | null {
  const row: Piece[] = []
  let last = first.top + pitch.above
  for (const piece of [...pieces].sort((a, b) => b.baseline - a.baseline)) {
    const distance = last - piece.baseline
    if (row.length === 0 ? distance > farShare * pitch.whole : distance >= wrapShare * pitch.whole) break
    row.push(piece)
    last = piece.baseline
  }
  if (row.length === 0 || !fits(row)) return null
  const top = least(row.map(({ baseline }) => baseline)) - pitch.above
  return { top, bottom: first.top, band: null, pieces: row }
}
