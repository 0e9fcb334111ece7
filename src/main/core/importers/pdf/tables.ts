import type { DocumentStyle } from './document-style.ts'
import { createTable, type Draft } from './draft.ts'
import { joinLines } from './join-lines.ts'
import { type Line, lineOfSegment, type Segment } from './lines.ts'
import { emptyText, type PlacedText } from './placed-text.ts'
import type { Region } from './reading-order.ts'
import { greatest, least } from './statistics.ts'

/** A table has at least this many lines of at least this many segments; fewer are headings with numbers. */
const minLines = 3
const minSegments = 3
/** Row gaps of two kinds, this far apart, tell wrapped lines from new rows. */
const wrapRatio = 1.2

interface Column {
  left: number
  right: number
}

/** Returns the table that begins with this line of the region, and how many lines it takes; null for none. */
export function findTable(
  region: Region,
  start: number,
  style: DocumentStyle,
): { draft: Draft; lineCount: number } | null {
  const first = region.lines[start]
  if (first === undefined || first.segments.length < minSegments) return null
  const lines = takeLines(region, start, style)
  const wide = lines.filter((line) => line.segments.length >= minSegments)
  if (wide.length < minLines) return null
  const columns = findColumns(wide)
  const rows = fillRows(lines, columns, style)
  return { draft: createTable(rows, lines, region, first.page), lineCount: lines.length }
}

function takeLines(region: Region, start: number, style: DocumentStyle): Line[] {
  const taken: Line[] = []
  for (let index = start; index < region.lines.length; index++) {
    const line = region.lines[index]
    if (line === undefined) break
    const above = taken.at(-1)
    const wrapped =
      above !== undefined &&
      line.segments.length === 1 &&
      line.baseline - above.baseline < style.leading * 1.15 &&
      line.size <= style.bodySize &&
      line.left > region.left + 4 * style.bodySize
    if (line.segments.length < 2 && !wrapped) break
    taken.push(line)
  }
  return taken
}

function findColumns(lines: readonly Line[]): Column[] {
  const columns: Column[] = []
  for (const segment of lines.flatMap((line) => line.segments)) {
    const column = columns.find((one) => segment.left < one.right + 2 && segment.right > one.left - 2)
    if (column === undefined) columns.push({ left: segment.left, right: segment.right })
    else {
      column.left = Math.min(column.left, segment.left)
      column.right = Math.max(column.right, segment.right)
    }
  }
  return columns.sort((a, b) => a.left - b.left)
}

function fillRows(lines: readonly Line[], columns: readonly Column[], style: DocumentStyle): PlacedText[][] {
  const threshold = rowGapThreshold(lines, style)
  const rows: PlacedText[][] = []
  lines.forEach((line, index) => {
    const cells: PlacedText[] = columns.map(() => emptyText)
    for (const segment of line.segments) {
      const column = nearestColumn(columns, segment)
      cells[column] = joinLines(cells[column] ?? emptyText, lineOfSegment(segment, line).text, style.lexicon)
    }
    const above = lines[index - 1]
    const last = rows.at(-1)
    const gap = above === undefined ? 0 : line.baseline - above.baseline
    const wraps =
      threshold === null ? cells[0]?.text === '' && gap < style.leading * 1.15 : gap < threshold
    if (last !== undefined && above !== undefined && wraps) {
      cells.forEach((cell, column) => {
        last[column] = joinLines(last[column] ?? emptyText, cell, style.lexicon)
      })
    } else rows.push(cells)
  })
  return rows
}

/** Returns the gap below which a line continues the row above; null when the gaps are all alike. */
function rowGapThreshold(lines: readonly Line[], style: DocumentStyle): number | null {
  const gaps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0))
  const smallest = least(gaps)
  const largest = greatest(gaps)
  const middle = (smallest + largest) / 2
  return largest / smallest > wrapRatio && smallest < style.leading * 1.1 ? middle : null
}

function nearestColumn(columns: readonly Column[], segment: Segment): number {
  let best = 0
  let bestDistance = Number.POSITIVE_INFINITY
  columns.forEach((column, index) => {
    const overlaps = segment.left < column.right && segment.right > column.left
    const between = Math.abs((column.left + column.right) / 2 - (segment.left + segment.right) / 2)
    const distance = overlaps ? between : between + 10_000
    if (distance < bestDistance) {
      best = index
      bestDistance = distance
    }
  })
  return best
}
