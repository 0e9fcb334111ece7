import { arrangeCentredRows } from './centred-rows.ts'
import type { DocumentStyle } from './document-style.ts'
import { createTable, type Draft } from './draft.ts'
import type { Box } from './glyph-table.ts'
import { isCaption } from './headings.ts'
import { joinLines } from './join-lines.ts'
import { isJustifiedText } from './justified.ts'
import { areContents, isLeaderLine } from './leaders.ts'
import { type Line, lineOfSegment } from './lines.ts'
import { findPairTable } from './pair-tables.ts'
import { emptyText, type PlacedText } from './placed-text.ts'
import type { Region } from './reading-order.ts'
import { type Column, findColumns, findHeadedColumns, fitsColumns, splitByColumns } from './table-columns.ts'
import { findWraps } from './table-rows.ts'
import { isRuled, rowsByRules } from './table-rules.ts'

/** A table has at least this many lines of at least this many segments; fewer are headings with numbers. */
const minLines = 3
const minSegments = 3
/** Cells stand at least this many font sizes apart: hardly more than words, so the white between must run down the table. */
const cellGap = 0.5
const minColumns = 3
/** A table that goes on after a column or page break may have a single line left. */
const minLinesContinued = 1
/** With a rule below each line two are enough, or a header alone after which the page ends. */
const minLinesRuled = 2
/** A header stands at most this many leadings above the first line of numbers. */
const headerGap = 2
/** A line no further than this many leadings from the one above may continue its cells. */
const wrapGap = 1.15

/** A table, how many lines of its region it takes, and its columns. */
export interface FoundTable {
  readonly draft: Draft
  readonly lineCount: number
  readonly columns: readonly Column[]
}

/**
 * Returns the table that begins with this line of the region, and how many lines it takes; null for none.
 * `before` is the block before it: a table that it continues at the top of a region.
 */
export function findTable(
  region: Region,
  start: number,
  style: DocumentStyle,
  before: Draft | undefined,
): FoundTable | null {
  const first = region.lines[start]
  if (first === undefined) return null
  const centred = findCentredTable(region, start, style)
  if (centred !== null) return centred
  if (countCells(first) < 2 || isCaption(first.text.text)) return null
  const pairs = findPairTable(region, start, style)
  if (pairs !== null) {
    const { rows, lineCount, columns } = pairs
    const lines = region.lines.slice(start, start + lineCount)
    return { draft: createTable(rows, lines, region, first.page), lineCount, columns }
  }
  const header = isWide(first) ? 0 : 1
  const next = region.lines[start + header]
  if (next === undefined || !isWide(next)) return null
  const body = takeLines(region, start + header, style)
  const wide = body.filter(isWide)
  const columns = findHeadedColumns(wide)
  if (columns.length < minColumns) return null
  const continued = start === 0 && before?.kind === 'table' && before.rows[0]?.length === columns.length
  const endsRegion = start + header + body.length === region.lines.length
  const enough = isRuled(body, region.rules) ? (endsRegion ? minLinesContinued : minLinesRuled) : minLines
  if (wide.length < (continued ? minLinesContinued : enough)) return null
  if (header > 0 && !isHeader(first, next, columns, style)) return null
  if (isJustifiedText(wide, region)) return null
  const lines = region.lines.slice(start, start + header + body.length)
  const rows = fillRows(lines, columns, region.rules, style)
  return { draft: createTable(rows, lines, region, first.page), lineCount: lines.length, columns }
}

/** Of so many lines one is wide: a first row may have only lines of some of its cells. */
const linesToWide = 6
/** Rows stand no further apart than this many leadings. */
const rowGap = 3
/** Lines of cells beside each other that are centred stand this many font sizes apart or less: no lines of text do. */
const nearEm = 0.95
/** Lines looked at: more are no table on a page, and a page of thousands must not take long. */
const mostLines = 120
/** So many lines may follow a table at the distance of its rows. */
const linesBelow = 4

/** Returns the table that begins with this line whose cells stand at the middle of their rows; null for none. */
function findCentredTable(region: Region, start: number, style: DocumentStyle): FoundTable | null {
  const first = region.lines[start]
  if (first === undefined || endsCentred(first)) return null
  if (!region.lines.slice(start, start + linesToWide).some(isWide)) return null
  const near = takeNearLines(region.lines, start, style)
  const columns = findColumns(near.filter(isWide))
  if (columns.length < minColumns) return null
  // What follows a table may seem to keep to its columns.
  for (let count = near.length; count >= Math.max(minLines, near.length - linesBelow); count--) {
    const lines = near.slice(0, count)
    const rows = arrangeCentredRows(lines, columns, style.lexicon)
    if (rows !== null)
      return { draft: createTable(rows, lines, region, region.page), lineCount: count, columns }
  }
  return null
}

/** Captions, notes and lines of contents are no rows. */
function endsCentred(line: Line): boolean {
  return line.noteLabel !== null || hasLeader(line) || isCaption(line.text.text)
}

/**
 * Returns the lines from `start` on that stand near each other and keep to columns; none where no two stand as near as
 * only lines of cells do.
 */
function takeNearLines(lines: readonly Line[], start: number, style: DocumentStyle): Line[] {
  const distance = (index: number): number =>
    (lines[index]?.baseline ?? Number.POSITIVE_INFINITY) - (lines[index - 1]?.baseline ?? 0)
  let end = start + 1
  let isNear = false
  for (; end < start + mostLines && distance(end) <= rowGap * style.leading; end++)
    isNear ||= distance(end) < nearEm * (lines[end]?.size ?? 0)
  const taken: Line[] = []
  if (!isNear) return taken
  let columns: readonly Column[] = []
  for (const line of lines.slice(start, end)) {
    if (endsCentred(line)) break
    if (isWide(line)) {
      columns = findColumns([...taken.filter(isWide), line])
      if (columns.length < minColumns || !taken.every((one) => fitsColumns(one, columns))) break
    } else if (columns.length > 0 && !fitsColumns(line, columns)) break
    taken.push(line)
  }
  return taken
}

/**
 * Puts the line directly above a table into it as its header, when it keeps to the columns; returns whether it did.
 * Headers are often centred over their columns and so do not look like a row at first.
 */
export function adoptHeader(table: FoundTable, line: Line, minCells: number, style: DocumentStyle): boolean {
  const first = table.draft.lines[0]
  if (isCaption(line.text.text)) return false
  if (first === undefined || countCells(line) < minCells || !isHeader(line, first, table.columns, style))
    return false
  const cells = splitByColumns(line, table.columns).map((cell) =>
    cell === null ? emptyText : lineOfSegment(cell, line).text,
  )
  table.draft.rows.unshift(cells)
  table.draft.lines.unshift(line)
  return true
}

/** A line of fewer segments, as headers have whose words stand close, that keeps to the columns. */
function isHeader(line: Line, below: Line, columns: readonly Column[], style: DocumentStyle): boolean {
  return below.baseline - line.baseline < headerGap * style.leading && fitsColumns(line, columns)
}

function takeLines(region: Region, start: number, style: DocumentStyle): Line[] {
  const taken: Line[] = []
  for (let index = start; index < region.lines.length; index++) {
    const line = region.lines[index]
    const above = taken.at(-1)
    if (line === undefined || (!hasLeader(above) && beginsContents(region.lines, index))) break
    if (above !== undefined && !isWide(line) && !continuesCells(line, above, taken, style)) break
    if (closesColumns(line, taken)) break
    taken.push(line)
  }
  return taken
}

/** Number, title and page of a table of contents stand in columns, but it is read line by line. */
function beginsContents(lines: readonly Line[], start: number): boolean {
  if (!hasLeader(lines[start])) return false
  const end = lines.findIndex((line, index) => index > start && !hasLeader(line))
  return areContents(lines.slice(start, end === -1 ? undefined : end).map((line) => line.text.text))
}

function hasLeader(line: Line | undefined): boolean {
  return line !== undefined && isLeaderLine(line.text.text)
}

/** Returns whether a line of one or two cells goes on with cells above: it keeps to the columns found so far. */
function continuesCells(line: Line, above: Line, taken: readonly Line[], style: DocumentStyle): boolean {
  const columns = findColumns(taken.filter(isWide))
  if (columns.length < minColumns || !fitsColumns(line, columns)) return false
  if (countCells(line) > 1) return true
  return line.baseline - above.baseline < style.leading * wrapGap && line.size <= style.bodySize
}

/** Returns the number of cells that the line seems to have. */
function countCells(line: Line): number {
  let count = 1
  line.pieces.forEach((piece, index) => {
    const above = line.pieces[index - 1]
    if (above !== undefined && piece.left - above.right >= cellGap * Math.min(piece.size, above.size)) count++
  })
  return count
}

function isWide(line: Line): boolean {
  return countCells(line) >= minSegments
}

/** Returns whether the white between the columns found so far ends at this line: text after the table. */
function closesColumns(line: Line, taken: readonly Line[]): boolean {
  const wide = taken.filter(isWide)
  if (wide.length < minLines || !isWide(line)) return false
  return findColumns([...wide, line]).length < Math.min(minSegments, findColumns(wide).length)
}

function fillRows(
  lines: readonly Line[],
  columns: readonly Column[],
  rules: readonly Box[],
  style: DocumentStyle,
): PlacedText[][] {
  const ruled = rowsByRules(lines, rules, columns.length)
  const filled = lines.map((line) =>
    splitByColumns(line, columns).map((cell) => (cell === null ? emptyText : lineOfSegment(cell, line).text)),
  )
  const wraps =
    ruled === null ? findWraps(lines, filled, style) : ruled.map((row, index) => row === ruled[index - 1])
  const rows: PlacedText[][] = []
  filled.forEach((cells, index) => {
    const last = rows.at(-1)
    if (last === undefined || wraps[index] !== true) {
      rows.push([...cells])
      return
    }
    cells.forEach((cell, column) => {
      last[column] = joinLines(last[column] ?? emptyText, cell, style.lexicon)
    })
  })
  return rows
}
