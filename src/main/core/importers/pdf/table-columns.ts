import type { Line, Segment } from './lines.ts'
import type { Piece } from './pieces.ts'
import { hasCjk } from './scripts.ts'

/** The horizontal extent of a table's column, in points. */
export interface Column {
  readonly left: number
  readonly right: number
}

/** White that runs down between two columns is at least this many font sizes wide; the space between words is not. */
const riverEm = 0.45
/** Through this many lines white does not run by chance, and may be narrower. */
const surelyAligned = 4
const narrowRiverEm = 0.2
/**
 * Returns the columns of a table whose lines these are. The wide gaps of single lines miss columns that stand close,
 * so white that runs down through all lines separates columns too, unless that finds fewer: a cell over several
 * columns closes it.
 */
export function findColumns(lines: readonly Line[]): Column[] {
  const coarse = mergeExtents(
    lines.flatMap((line) => line.segments),
    -2,
  )
  const size = lines[0]?.size ?? 10
  const fine = mergeExtents(
    lines.flatMap(joinScripts),
    -(lines.length < surelyAligned ? riverEm : narrowRiverEm) * size,
  )
  return fine.length > coarse.length ? fine : coarse
}

/**
 * Returns the columns of a table whose lines these are, its header first: names that stand at the left of columns whose
 * figures stand at the right are above none of them, and yet are no columns of their own.
 */
export function findHeadedColumns(lines: readonly Line[]): Column[] {
  const columns = findColumns(lines)
  const [header, ...body] = lines
  if (header === undefined || body.length < 2) return columns
  const below = findColumns(body)
  const names = header.segments
  if (names.length !== below.length || below.length >= columns.length) return columns
  const fits = names.every(({ left, right }, index) => {
    const [before, after] = [below[index - 1], below[index + 1]]
    return (
      left > (before?.right ?? Number.NEGATIVE_INFINITY) && right < (after?.left ?? Number.POSITIVE_INFINITY)
    )
  })
  const headed = below.map(({ left, right }, index) => ({
    left: Math.min(left, names[index]?.left ?? left),
    right: Math.max(right, names[index]?.right ?? right),
  }))
  // Figures with white between them are no one cell.
  return fits && lines.every((line) => holdsSegmentsApart(line, headed)) ? headed : columns
}

/** Returns whether no two segments of the line fall into one column. */
function holdsSegmentsApart({ segments }: Line, columns: readonly Column[]): boolean {
  return new Set(segments.map((segment) => nearestColumn(columns, segment))).size === segments.length
}

/** The quarter of white that Chinese leaves beside Latin letters and digits is no white between columns. */
const scriptGap = 0.36

/** Returns the extents of the line's pieces, those joined where only the script changes. */
function joinScripts(line: Line): Column[] {
  const joined: { left: number; right: number; text: string }[] = []
  for (const { left, right, text, size } of line.pieces) {
    const last = joined.at(-1)
    const seam = last !== undefined && hasCjk(last.text.slice(-1)) !== hasCjk(text.slice(0, 1))
    if (last !== undefined && seam && left - last.right < scriptGap * size) {
      last.right = right
      last.text = text
    } else joined.push({ left, right, text })
  }
  return joined
}

/** Returns the line's pieces by column; each piece is whole, so one that spans columns goes to the first it overlaps most. */
export function splitByColumns(line: Line, columns: readonly Column[]): (Segment | null)[] {
  const cells: Piece[][] = columns.map(() => [])
  for (const piece of line.pieces) cells[nearestColumn(columns, piece)]?.push(piece)
  return cells.map((pieces) => {
    const first = pieces[0]
    const last = pieces.at(-1)
    return first === undefined || last === undefined ? null : { left: first.left, right: last.right, pieces }
  })
}

/** Returns whether each piece of the line lies inside one column. */
export function fitsColumns(line: Line, columns: readonly Column[]): boolean {
  const cells = splitByColumns(line, columns)
  return cells.every((cell, index) => {
    const before = columns[index - 1]
    const after = columns[index + 1]
    if (cell === null) return true
    return (
      cell.left > (before?.right ?? Number.NEGATIVE_INFINITY) &&
      cell.right < (after?.left ?? Number.POSITIVE_INFINITY)
    )
  })
}

/** Merges extents that overlap, or that `reach` (negative: less than this far apart) does not separate. */
function mergeExtents(extents: readonly Column[], reach: number): Column[] {
  const merged: { left: number; right: number }[] = []
  for (const extent of [...extents].sort((a, b) => a.left - b.left)) {
    const last = merged.at(-1)
    if (last !== undefined && extent.left + reach < last.right)
      last.right = Math.max(last.right, extent.right)
    else merged.push({ left: extent.left, right: extent.right })
  }
  return merged
}

function nearestColumn(columns: readonly Column[], piece: Column): number {
  let best = 0
  let bestScore = Number.NEGATIVE_INFINITY
  columns.forEach((column, index) => {
    const overlap = Math.min(column.right, piece.right) - Math.max(column.left, piece.left)
    if (overlap > bestScore) {
      best = index
      bestScore = overlap
    }
  })
  return best
}
