import type { Line } from './lines.ts'
import type { Region } from './reading-order.ts'
import { greatest, least } from './statistics.ts'

/** Justification makes the spaces of a line equal, up to this many font sizes; the white between cells differs. */
const equalGaps = 0.15
/** A justified line reaches both edges of its column within this many font sizes. */
const atEdge = 0.6
/** Cells of one column begin, end or have their middle within this many font sizes of each other. */
const aligned = 0.25

/**
 * Returns whether lines that seem to be rows of a table are text whose justification drew the words apart: most of
 * them reach both edges with equal spaces, and their words do not stand below each other.
 */
export function isJustifiedText(lines: readonly Line[], region: Region): boolean {
  const stretched = lines.filter((line) => isStretched(line, region))
  return stretched.length * 2 > lines.length && !standsInColumns(lines)
}

function isStretched(line: Line, region: Region): boolean {
  const edge = atEdge * line.size
  if (line.left > region.left + edge || line.right < region.right - edge) return false
  const gaps = line.pieces.slice(1).map((piece, index) => piece.left - (line.pieces[index]?.right ?? 0))
  return gaps.length > 1 && greatest(gaps) - least(gaps) < equalGaps * line.size
}

function standsInColumns(lines: readonly Line[]): boolean {
  const count = lines[0]?.pieces.length ?? 0
  if (lines.some((line) => line.pieces.length !== count)) return false
  // The edges of the first and last column are those of the text.
  return Array.from({ length: count - 2 }, (_, index) => lines.map((line) => line.pieces[index + 1])).every(
    (column) => {
      const cells = column.filter((piece) => piece !== undefined)
      const tolerance = aligned * (cells[0]?.size ?? 10)
      return [
        cells.map(({ left }) => left),
        cells.map(({ right }) => right),
        cells.map(({ left, right }) => (left + right) / 2),
      ].some((places) => greatest(places) - least(places) < tolerance)
    },
  )
}
