import type { DocumentStyle } from './document-style.ts'
import { isCaption } from './headings.ts'
import { isLeaderLine } from './leaders.ts'
import { type Line, lineOfSegment, type Segment } from './lines.ts'
import type { Piece } from './pieces.ts'
import type { PlacedText } from './placed-text.ts'
import type { Region } from './reading-order.ts'
import { greatest, least } from './statistics.ts'
import type { Column } from './table-columns.ts'

/** A table of labels and figures has at least this many rows. */
const minRows = 3
/** Rows looked at in one go: a page of thousands of lines must not take long. */
const mostRows = 120
/** Where most labels stand well off their figures, a long one may come as near as this many font sizes. */
const cellGap = 0.5
/** Rows stand no further apart than this many leadings. */
const rowGap = 2.2
/** Figures of one column end, or begin, at one place within this many font sizes; */
const sameEdge = 0.3
/** labels begin at one place but for indents up to this many font sizes. */
const labelIndent = 3
/** A number, an amount or a share, or a mark in the place of one; spaces in it part thousands. */
const figure =
  /^(?:[-−–+(]?\s?[$€£¥]?\s?(?:\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?|\d[\d.,]*)\s?[%‰]?\)?|[–—-]|…|n\/a)$/
/** Dots that lead from a name to its number, as in contents and indexes. */
const leader = /(?:[.…·]\s?){2,}$/
/** Contents name their column so, where they name it. */
const pageHeader = /^(?:pages?|seite|页码|页)$/i

/** The rows of a table of two columns, the header first where it has one. */
export interface PairTable {
  readonly rows: PlacedText[][]
  readonly lineCount: number
  readonly columns: readonly Column[]
}

/**
 * Returns the table of labels and figures without lines that begins with this line of the region; null for none. Whole
 * numbers that only go up are the pages of a table of contents, unless a header says what they are.
 */
export function findPairTable(region: Region, start: number, style: DocumentStyle): PairTable | null {
  const first = region.lines[start]
  if (first === undefined) return null
  const hasHeader = !isFigureRow(first)
  if (hasHeader && first.segments.length !== 2) return null
  const body = takeRows(region.lines, hasHeader ? start + 1 : start, style)
  const pairs = body.map(partPair)
  if (body.length < minRows || countApart(body) * 2 <= body.length) return null
  const columns = [
    columnOf(pairs.map(([label]) => label)),
    columnOf(pairs.map(([, value]) => value)),
  ] as const
  if (columns[0].right >= columns[1].left) return null
  if (hasHeader ? !isHeaderOf(first, body[0], columns, style) : countsPages(body)) return null
  const lines = hasHeader ? [first, ...body] : body
  const rows = lines.map((line) =>
    partPair(line).flatMap((cell) => (cell === undefined ? [] : [lineOfSegment(cell, line).text])),
  )
  return { rows, lineCount: lines.length, columns }
}

function takeRows(lines: readonly Line[], start: number, style: DocumentStyle): Line[] {
  const rows: Line[] = []
  for (let index = start; index < Math.min(lines.length, start + mostRows); index++) {
    const line = lines[index]
    const [first, above] = [rows[0], rows.at(-1)]
    if (line === undefined || !isFigureRow(line)) break
    if (first !== undefined && above !== undefined) {
      if (Math.abs(line.left - first.left) > labelIndent * line.size) break
      if (line.baseline - above.baseline > rowGap * style.leading || !alignsWith(line, first)) break
    }
    rows.push(line)
  }
  return rows
}

type Pair = readonly [label: Segment | undefined, value: Segment | undefined]

/** Returns the two cells of the line: the one after the last gap, if that is as wide as one between cells, and the rest. */
function partPair({ segments, pieces }: Line): Pair {
  if (segments.length > 1) return segments.length === 2 ? [segments[0], segments[1]] : [undefined, undefined]
  const cut = pieces.findLastIndex(
    (piece, index) => piece.left - (pieces[index - 1]?.right ?? piece.left) >= cellGap * piece.size,
  )
  return cut < 1 ? [segments[0], undefined] : [segmentOf(pieces.slice(0, cut)), segmentOf(pieces.slice(cut))]
}

function segmentOf(pieces: readonly Piece[]): Segment {
  return { left: pieces[0]?.left ?? 0, right: greatest(pieces.map(({ right }) => right)), pieces }
}

function columnOf(cells: readonly (Segment | undefined)[]): Column {
  const known = cells.filter((cell) => cell !== undefined)
  return { left: least(known.map(({ left }) => left)), right: greatest(known.map(({ right }) => right)) }
}

function countApart(lines: readonly Line[]): number {
  return lines.filter(({ segments }) => segments.length === 2).length
}

function isFigureRow(line: Line): boolean {
  const [label, value] = partPair(line)
  if (label === undefined || value === undefined) return false
  const text = line.text.text
  if (!/[\d–—…-][%‰)]?$|n\/a$/.test(text) || isLeaderLine(text) || isCaption(text)) return false
  const name = lineOfSegment(label, line).text.text
  return /\p{L}/u.test(name) && !leader.test(name) && figure.test(lineOfSegment(value, line).text.text)
}

function alignsWith(line: Line, first: Line): boolean {
  const [one, other] = [partPair(line)[1], partPair(first)[1]]
  if (one === undefined || other === undefined) return false
  const near = (a: number, b: number): boolean => Math.abs(a - b) < sameEdge * line.size
  return near(one.right, other.right) || near(one.left, other.left)
}

/** A header stands over both columns, or before the figures where these stand at the right of theirs. */
function isHeaderOf(
  line: Line,
  below: Line | undefined,
  [labels, figures]: readonly [Column, Column],
  style: DocumentStyle,
): boolean {
  const [label, value] = line.segments
  if (label === undefined || value === undefined || below === undefined || line.noteLabel !== null)
    return false
  if (below.baseline - line.baseline > rowGap * style.leading || isLeaderLine(line.text.text)) return false
  if (pageHeader.test(lineOfSegment(value, line).text.text) || isCaption(line.text.text)) return false
  const slack = below.size
  if (value.right > figures.right + slack && value.left > figures.right) return false
  return label.left < labels.right && (value.right > figures.left - slack || value.left > labels.right)
}

function countsPages(body: readonly Line[]): boolean {
  const numbers = body.map((line) => Number(/\s(\d{1,4})$/.exec(line.text.text)?.[1] ?? Number.NaN))
  return numbers.every((number, index) => number >= (numbers[index - 1] ?? 0))
}
