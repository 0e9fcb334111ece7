import type { Line } from './lines.ts'
import { emptyText, type PlacedText } from './placed-text.ts'
import { greatest, least } from './statistics.ts'

/** A cell of a tagged row. */
export interface TaggedCell {
  readonly text: PlacedText
  readonly lines: readonly Line[]
}

type Row = readonly TaggedCell[]

interface Extent {
  readonly page: number
  readonly left: number
  readonly right: number
}

/**
 * Returns the texts of the rows with empty cells put in where the structure tree leaves them out, as browsers do, and
 * beside cells that span columns: a cell goes to the nearest column of the full rows that stand above or below it.
 */
export function alignRows(rows: readonly Row[]): PlacedText[][] {
  const count = greatest(rows.map((row) => row.length))
  const full = rows.filter((row) => row.length === count && row.every((cell) => cell.text.text !== ''))
  return rows.map((row) => {
    if (row.length === count) return row.map(({ text }) => text)
    const over = full.filter((other) => standsOver(extentOf(row), extentOf(other)))
    const onPage = over.filter((other) => extentOf(other).page === extentOf(row).page)
    const near = onPage.length > 0 ? onPage : over
    return near.length === 0 ? row.map(({ text }) => text) : spread(row, columnsOf(near, count))
  })
}

function columnsOf(rows: readonly Row[], count: number): Extent[] {
  return Array.from({ length: count }, (_, column) => extentOf(rows.flatMap((row) => row[column] ?? [])))
}

/** Cells keep their order: each leaves room for those after it. */
function spread(row: Row, columns: readonly Extent[]): PlacedText[] {
  const cells: PlacedText[] = columns.map(() => emptyText)
  let next = 0
  row.forEach((cell, index) => {
    const last = columns.length - (row.length - index)
    let best = next
    for (let column = next + 1; column <= last; column++) {
      if (distance(cell, columns[column]) < distance(cell, columns[best])) best = column
    }
    cells[best] = cell.text
    next = best + 1
  })
  return cells
}

/** Of the columns that a wide cell spans, the first is as good as any. */
function distance(cell: TaggedCell, column: Extent | undefined): number {
  if (column === undefined || cell.text.text === '') return 0
  const extent = extentOf([cell])
  return Math.max(0, column.left - extent.right, extent.left - column.right)
}

function extentOf(cells: Row): Extent {
  const lines = cells.flatMap((cell) => cell.lines)
  return {
    page: lines[0]?.page ?? -1,
    left: least(lines.map((line) => line.left)),
    right: greatest(lines.map((line) => line.right)),
  }
}

function standsOver(one: Extent, other: Extent): boolean {
  return one.left <= other.right && other.left <= one.right
}
