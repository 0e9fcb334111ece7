import { joinAll } from './join-lines.ts'
import type { Lexicon } from './lexicon.ts'
import { type Line, lineOfSegment } from './lines.ts'
import { emptyText, type PlacedText } from './placed-text.ts'
import { least } from './statistics.ts'
import { type Column, splitByColumns } from './table-columns.ts'

/** Lines of one cell stand as far apart as the nearest of the table, up to this factor; */
const sameCell = 1.12
/** cells below each other stand further apart than this. */
const otherCell = 1.2
/** Cells of a row have their middle at one height, within this share of the distance of lines. */
const sameRow = 0.2
/** The lines of a cell of two stand half that distance off the middle: so a row tells that its cells are centred. */
const offMiddle = 0.35
const minRows = 3

interface Cell {
  readonly column: number
  readonly lines: Line[]
}

/**
 * Returns the rows of a table whose cells stand at the middle of their rows, wrapped ones beside single ones, so that
 * its lines are no rows; null for lines that do not stand so. Lines are sorted from top to bottom.
 */
export function arrangeCentredRows(
  lines: readonly Line[],
  columns: readonly Column[],
  lexicon: Lexicon,
): PlacedText[][] | null {
  const parts = columns.map((_, column) =>
    lines.flatMap((line) => {
      const cell = splitByColumns(line, columns)[column]
      return cell === null || cell === undefined ? [] : [lineOfSegment(cell, line)]
    }),
  )
  const gaps = parts.flatMap((column) =>
    column.slice(1).map((line, index) => line.baseline - (column[index]?.baseline ?? 0)),
  )
  const leading = least(gaps)
  if (gaps.some((gap) => gap > sameCell * leading && gap < otherCell * leading)) return null
  const cells = parts.flatMap((column, index) => groupCells(column, index, sameCell * leading))
  const rows = groupRows(cells, sameRow * leading)
  if (rows === null || rows.length < minRows || !rows.some((row) => isCentred(row, offMiddle * leading)))
    return null
  const apart = rows.slice(1).map((row, index) => middleOf(row[0]) - middleOf(rows[index]?.[0]))
  if (apart.some((distance) => distance < leading) || rows.some((row) => row.length < 2)) return null
  return rows.map((row) =>
    columns.map((_, column) => {
      const cell = row.find((one) => one.column === column)
      return cell === undefined
        ? emptyText
        : joinAll(
            cell.lines.map(({ text }) => text),
            lexicon,
          )
    }),
  )
}

function groupCells(lines: readonly Line[], column: number, reach: number): Cell[] {
  const cells: Cell[] = []
  for (const line of lines) {
    const last = cells.at(-1)?.lines
    if (last !== undefined && line.baseline - (last.at(-1)?.baseline ?? 0) <= reach) last.push(line)
    else cells.push({ column, lines: [line] })
  }
  return cells
}

/** Returns the cells by row; null where two of one column would stand in one. */
function groupRows(cells: readonly Cell[], tolerance: number): Cell[][] | null {
  const rows: Cell[][] = []
  for (const cell of [...cells].sort((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1)
    if (row === undefined || middleOf(cell) - middleOf(row[0]) > tolerance) rows.push([cell])
    else if (row.some(({ column }) => column === cell.column)) return null
    else row.push(cell)
  }
  return rows
}

function middleOf(cell: Cell | undefined): number {
  return ((cell?.lines[0]?.baseline ?? 0) + (cell?.lines.at(-1)?.baseline ?? 0)) / 2
}

/** Some cells have a line in the middle of the row and others have one above and one below it. */
function isCentred(row: readonly Cell[], distance: number): boolean {
  const nearest = row.map((cell) =>
    least(cell.lines.map(({ baseline }) => Math.abs(baseline - middleOf(cell)))),
  )
  return nearest.some((offset) => offset < distance) && nearest.some((offset) => offset > distance)
}
