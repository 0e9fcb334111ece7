import { buildLines, type Segment } from './lines.ts'
import type { Piece } from './pieces.ts'
import { greatest, least } from './statistics.ts'

/** A region narrower than this, in points, has no columns. */
const minWidth = 150
/** Columns inside columns inside a page: deeper nesting is a form or a map. */
const maxDepth = 3
/** Cuts are tried in the middle part of the region, this share away from its edges, at steps of `cutStep` points. */
const edgeShare = 0.2
const cutStep = 2
/** Segments that a side must have, and the share of its width that a text line fills. */
const minSegments = 3
const filled = 0.6
/** Shares of the segments on the left and right that must be filled: what holds for text does not for tables. */
const filledLeft = 0.4
const filledRight = 0.35
/** Two segments side by side are text columns when each fills this share of their side; */
const filledByTwo = 0.35
/** and is no narrower than this many font sizes. */
const columnEm = 10
/** They are cells when more than this share of such lines begin with a capital or a digit in each column: text goes on. */
const maxBeginning = 0.2
/** Whether a segment begins as the text of a cell does. */
const beginsCell = /^[\p{P}\s]*[\p{Lu}\p{N}]/u
/** Cells, no less than two on either side, fill less. */
const minCells = 2
/** Rows of a table stand no further apart than this many points; lines between them are of the table. */
const rowReach = 40
/** A cut may cross at most this share of all segments. */
const maxCrossing = 0.5
/** What a point of gap between the columns is worth against a crossing segment. */
const gapValue = 0.02

type Segments = readonly Segment[]

interface PlacedLine {
  readonly segments: Segments
  readonly baseline: number
  /** Each segment begins with a capital or a digit. */
  readonly beginsCells: boolean
}

interface Cut {
  readonly x: number
  readonly score: number
}

/** A line as a cut parts it: how many of its segments stand on either side, and how many fill theirs as text does. */
interface PartedLine {
  readonly onLeft: number
  readonly onRight: number
  readonly crossing: number
  readonly fullLeft: number
  readonly fullRight: number
  /** A side is filled by two segments together. */
  readonly byTwo: boolean
  /** The edges of the text next to the cut, or of the region where there is none. */
  readonly leftEdge: number
  readonly rightEdge: number
  /** The line is a row of a table that stands across the columns. */
  readonly isRow: boolean
}

/** Returns the pieces of a page or region cut into columns, in reading order; one region when it has no columns. */
export function splitColumns(pieces: readonly Piece[], depth = 0): (readonly Piece[])[] {
  if (pieces.length < 4 || depth > maxDepth) return [pieces]
  const lines: PlacedLine[] = buildLines(pieces).map(({ segments, baseline }) => ({
    segments,
    baseline,
    beginsCells: segments.every((segment) => beginsCell.test(segment.pieces[0]?.text ?? '')),
  }))
  const cut = findCut(lines)
  if (cut === null) return [pieces]
  return splitBands(lines, cut.x).flatMap((band) => {
    if (band.crossing) return [band.segments.flatMap((segment) => segment.pieces)]
    const left = band.segments.filter((segment) => segment.right <= cut.x + 1)
    const right = band.segments.filter((segment) => segment.right > cut.x + 1)
    return [left, right]
      .filter((side) => side.length > 0)
      .flatMap((side) =>
        splitColumns(
          side.flatMap((segment) => segment.pieces),
          depth + 1,
        ),
      )
  })
}

function findCut(lines: readonly PlacedLine[]): Cut | null {
  const [left, right] = edgesOf(lines)
  const width = right - left
  if (width < minWidth) return null
  const first = left + width * edgeShare
  // Of most pages every line begins at the left: no place of a cut need be tried.
  if (countBeginning(lines, first - 1) < minSegments) return null
  let best: Cut | null = null
  for (let x = first; x < right - width * edgeShare; x += cutStep) {
    const score = scoreCut(lines, x, left, right)
    if (score !== null && (best === null || score < best.score)) best = { x, score }
  }
  return best
}

/** Returns how many segments begin at `x` or right of it. */
function countBeginning(lines: readonly PlacedLine[], x: number): number {
  let count = 0
  for (const { segments } of lines) for (const { left } of segments) if (left >= x) count++
  return count
}

function edgesOf(lines: readonly PlacedLine[]): [left: number, right: number] {
  const segments = lines.flatMap((line) => line.segments)
  return [least(segments.map((segment) => segment.left)), greatest(segments.map((segment) => segment.right))]
}

function scoreCut(lines: readonly PlacedLine[], x: number, left: number, right: number): number | null {
  let onLeft = 0
  let onRight = 0
  let crossing = 0
  let fullLeft = 0
  let fullRight = 0
  let leftEdge = left
  let rightEdge = right
  let byTwo = 0
  let beginning = 0
  for (const { segments, beginsCells } of lines) {
    const line = partLine(segments, x, left, right)
    if (line.isRow) continue
    crossing += line.crossing
    onLeft += line.onLeft
    onRight += line.onRight
    fullLeft += line.fullLeft
    fullRight += line.fullRight
    if (line.byTwo) byTwo++
    if (line.byTwo && beginsCells) beginning++
    leftEdge = Math.max(leftEdge, line.leftEdge)
    rightEdge = Math.min(rightEdge, line.rightEdge)
  }
  if (onLeft < minSegments || onRight < minSegments) return null
  if (crossing > maxCrossing * (crossing + onLeft + onRight)) return null
  if (fullLeft < Math.max(minSegments, filledLeft * onLeft)) return null
  if (fullRight < Math.max(minSegments, filledRight * onRight)) return null
  if (beginning > maxBeginning * byTwo) return null
  return crossing - gapValue * (rightEdge - leftEdge)
}

/** Called for every line at every place of a cut, and so without lists of its own. `from` and `to` are the region's edges. */
function partLine(segments: Segments, x: number, from: number, to: number): PartedLine {
  const narrowest = columnEm * (segments[0]?.pieces[0]?.size ?? 10)
  const [leftWidth, rightWidth] = [x - from, to - x]
  let [onLeft, onRight, fullLeft, fullRight, halfLeft, halfRight] = [0, 0, 0, 0, 0, 0]
  let [leftEdge, rightEdge] = [from, to]
  for (const { left, right } of segments) {
    const width = right - left
    if (right <= x + 1) {
      onLeft++
      leftEdge = Math.max(leftEdge, right)
      if (width > filled * leftWidth) fullLeft++
      if (width > Math.max(filledByTwo * leftWidth, narrowest)) halfLeft++
    } else if (left >= x - 1) {
      onRight++
      rightEdge = Math.min(rightEdge, left)
      if (width > filled * rightWidth) fullRight++
      if (width > Math.max(filledByTwo * rightWidth, narrowest)) halfRight++
    }
  }
  const leftByTwo = onLeft === 2 && halfLeft === 2
  const rightByTwo = onRight === 2 && halfRight === 2
  if (leftByTwo) fullLeft = 2
  if (rightByTwo) fullRight = 2
  const crossing = segments.length - onLeft - onRight
  const areCells = onLeft >= minCells && onRight >= minCells && crossing === 0
  const isRow = areCells && fullLeft + fullRight === 0
  const byTwo = leftByTwo || rightByTwo
  return { onLeft, onRight, crossing, fullLeft, fullRight, byTwo, leftEdge, rightEdge, isRow }
}

interface Band {
  crossing: boolean
  readonly segments: Segment[]
  readonly top: number
  bottom: number
}

/** Returns the region as bands from top to bottom: headings and tables across the columns, and columns between them. */
function splitBands(lines: readonly PlacedLine[], x: number): Band[] {
  const bands: Band[] = []
  const [left, right] = edgesOf(lines)
  const rows = lines.filter(({ segments }) => partLine(segments, x, left, right).isRow)
  const isInTable = ({ baseline }: PlacedLine): boolean => {
    const above = rows.findLast((row) => row.baseline <= baseline)
    const below = rows.find((row) => row.baseline >= baseline)
    return above !== undefined && below !== undefined && below.baseline - above.baseline < rowReach
  }
  for (const line of [...lines].sort((a, b) => a.baseline - b.baseline)) {
    const inTable = isInTable(line)
    for (const segment of line.segments) {
      const crossing = inTable || (segment.left < x - 1 && segment.right > x + 1)
      const band = bands.at(-1)
      const sameLine = band !== undefined && Math.abs(band.bottom - line.baseline) <= 2
      if (band === undefined || (band.crossing !== crossing && !sameLine)) {
        bands.push({ crossing, segments: [segment], top: line.baseline, bottom: line.baseline })
        continue
      }
      band.segments.push(segment)
      band.bottom = line.baseline
      // One line with both kinds of segments crosses.
      if (crossing && Math.abs(band.top - line.baseline) < 2) band.crossing = true
    }
  }
  return bands.reduce<Band[]>((joined, band) => {
    const above = joined.at(-1)
    if (above?.crossing === true && (band.crossing || isRemainder(band, x)))
      // Not all in one call: a region may have more segments than a call takes arguments.
      for (const segment of band.segments) above.segments.push(segment)
    else joined.push(band)
    return joined
  }, [])
}

/** Returns whether a band is the short end of a text that stands across the columns, and not columns itself. */
function isRemainder({ segments, top, bottom }: Band, x: number): boolean {
  return bottom - top < 2 && segments.every((segment) => segment.right <= x + 1)
}
