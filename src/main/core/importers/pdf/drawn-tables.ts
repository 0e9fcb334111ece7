import { createTable, type Draft } from './draft.ts'
import { joinAll } from './join-lines.ts'
import type { Lexicon } from './lexicon.ts'
import { buildLines, type Line } from './lines.ts'
import type { Region } from './reading-order.ts'
import { halfPoint } from './statistics.ts'

/** A row of at least this many lines, all of them filled in as many columns, is rows that no line parts. */
const minHiddenRows = 3
const minColumns = 3

/** Returns the table for which the line stands, its cells known from the lines drawn around them; null for text. */
export function createDrawnTable(line: Line, region: Region, lexicon: Lexicon): Draft | null {
  const cells = line.pieces[0]?.table
  if (cells === undefined) return null
  const rows = cells.map((row) => row.map((cell) => buildLines(cell))).flatMap(splitHiddenRows)
  const lines = rows.flat(2).sort((a, b) => a.baseline - b.baseline)
  const texts = rows.map((row) =>
    row.map((cell) =>
      joinAll(
        cell.map(({ text }) => text),
        lexicon,
      ),
    ),
  )
  return createTable(texts, lines, region, line.page)
}

/** Some tables have lines only around their header and between columns: then each line of text is a row. */
function splitHiddenRows(row: Line[][]): Line[][][] {
  const count = row[0]?.length ?? 0
  if (row.length < minColumns || count < minHiddenRows || row.some((cell) => cell.length !== count))
    return [row]
  const heights = (cell: readonly Line[]): string => cell.map(({ baseline }) => halfPoint(baseline)).join(' ')
  if (new Set(row.map(heights)).size > 1) return [row]
  return Array.from({ length: count }, (_, index) => row.map((cell) => cell.slice(index, index + 1)))
}
