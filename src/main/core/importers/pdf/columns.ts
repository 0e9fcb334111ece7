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
/** A cut may cross at most this share of all segments. */
const maxCrossing = 0.5
/** What a point of gap between the columns is worth against a crossing segment. */
const gapValue = 0.02

interface PlacedSegment extends Segment {
  readonly baseline: number
}

interface Cut {
  readonly x: number
  readonly score: number
}

/** Returns the pieces of a page or region cut into columns, in reading order; one region when it has no columns. */
export function splitColumns(pieces: readonly Piece[], depth = 0): (readonly Piece[])[] {
  if (pieces.length < 4 || depth > maxDepth) return [pieces]
  const segments: PlacedSegment[] = buildLines(pieces).flatMap((line) =>
    line.segments.map((segment) => ({ ...segment, baseline: line.baseline })),
  )
  const cut = findCut(segments)
  if (cut === null) return [pieces]
  return splitBands(segments, cut.x).flatMap((band) => {
    const all = band.segments.flatMap((segment) => segment.pieces)
    if (band.crossing) return [all]
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

function findCut(segments: readonly PlacedSegment[]): Cut | null {
  const left = least(segments.map((segment) => segment.left))
  const right = greatest(segments.map((segment) => segment.right))
  const width = right - left
  if (width < minWidth) return null
  let best: Cut | null = null
  for (let x = left + width * edgeShare; x < right - width * edgeShare; x += cutStep) {
    const score = scoreCut(segments, x, left, right)
    if (score !== null && (best === null || score < best.score)) best = { x, score }
  }
  return best
}

function scoreCut(segments: readonly PlacedSegment[], x: number, left: number, right: number): number | null {
  let onLeft = 0
  let onRight = 0
  let fullLeft = 0
  let fullRight = 0
  let leftEdge = left
  let rightEdge = right
  for (const segment of segments) {
    const width = segment.right - segment.left
    if (segment.right <= x + 1) {
      onLeft++
      leftEdge = Math.max(leftEdge, segment.right)
      if (width > filled * (x - left)) fullLeft++
    } else if (segment.left >= x - 1) {
      onRight++
      rightEdge = Math.min(rightEdge, segment.left)
      if (width > filled * (right - x)) fullRight++
    }
  }
  const crossing = segments.length - onLeft - onRight
  if (onLeft < minSegments || onRight < minSegments || crossing > maxCrossing * segments.length) return null
  if (fullLeft < Math.max(minSegments, filledLeft * onLeft)) return null
  if (fullRight < Math.max(minSegments, filledRight * onRight)) return null
  return crossing - gapValue * (rightEdge - leftEdge)
}

interface Band {
  crossing: boolean
  readonly segments: PlacedSegment[]
  readonly top: number
  bottom: number
}

/** Returns the region as bands from top to bottom: headings and tables across the columns, and columns between them. */
function splitBands(segments: readonly PlacedSegment[], x: number): Band[] {
  const bands: Band[] = []
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline)) {
    const crossing = segment.left < x - 1 && segment.right > x + 1
    const band = bands.at(-1)
    const sameLine = band !== undefined && Math.abs(band.bottom - segment.baseline) <= 2
    if (band === undefined || (band.crossing !== crossing && !sameLine)) {
      bands.push({ crossing, segments: [segment], top: segment.baseline, bottom: segment.baseline })
      continue
    }
    band.segments.push(segment)
    band.bottom = segment.baseline
    // One line with both kinds of segments crosses.
    if (crossing && Math.abs(band.top - segment.baseline) < 2) band.crossing = true
  }
  return bands
}
