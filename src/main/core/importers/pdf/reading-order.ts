import { splitColumns } from './columns.ts'
import type { Box } from './glyph-table.ts'
import { gatherTables } from './grid-tables.ts'
import { buildLines, type Line } from './lines.ts'
import type { Piece } from './pieces.ts'
import type { SourcePage } from './source-page.ts'
import { greatest, least, Tally } from './statistics.ts'
import { settleListMarks } from './stray-marks.ts'

/** A column, or a part of one: lines that follow each other from top to bottom. */
export interface Region {
  readonly page: number
  readonly lines: readonly Line[]
  /** The edge at which most lines begin, and the edge that full lines reach. */
  readonly left: number
  readonly right: number
  /** Horizontal rules of the page. */
  readonly rules: readonly Box[]
}

/**
 * The content goes up by more than this many font sizes where a new column, or a text placed by hand, begins. Less is
 * the next cell of a table.
 */
const upwardJump = 8
/**
 * Content order is trusted while a page has at most this share of jumps among its lines: columns, headers and notes
 * cause a few, a file written in no order many.
 */
const maxJumpShare = 0.12
const freeJumps = 4
/**
 * The left edge is the outermost at which at least this share of the lines of the commonest edge begin: on a page of
 * lists and quotations most lines are indented.
 */
const edgeShare = 0.3

/** Returns the regions of a page in reading order: content order where it can be trusted, else geometric columns. */
export function orderRegions(page: SourcePage, found: readonly Piece[]): Region[] {
  const pieces = settleListMarks(gatherTables(found, page.grids))
  const runs = splitAtJumps(pieces)
  const jumps = runs.length - 1
  const isOrdered = jumps <= freeJumps || jumps <= maxJumpShare * buildLines(pieces).length
  const trusted = isOrdered && !page.filled
  // Even in content order two columns may come row by row: the columns of each run are looked for as well.
  const parts = trusted ? runs.flatMap((run) => splitColumns(run)) : splitColumns(pieces)
  return parts
    .map((part) => makeRegion(page.index, buildLines(part), page.shapes.rules))
    .filter((region) => region.lines.length > 0)
}

/** Returns the pieces of a page in content order, cut wherever the content goes back up by more than `jump` font sizes. */
export function splitAtJumps(pieces: readonly Piece[], jump = upwardJump): Piece[][] {
  const runs: Piece[][] = []
  let previous: Piece | null = null
  for (const piece of pieces) {
    const last = runs.at(-1)
    const size = Math.max(previous?.size ?? 0, piece.size)
    const jumps = previous !== null && piece.baseline < previous.baseline - jump * size
    if (last === undefined || jumps) runs.push([piece])
    else last.push(piece)
    previous = piece
  }
  return runs
}

/** Returns the lines as a region with its edges. */
export function makeRegion(page: number, lines: readonly Line[], rules: readonly Box[]): Region {
  const sizes = new Tally<number>()
  for (const line of lines) sizes.add(line.size, line.text.text.length)
  const usual = sizes.commonest() ?? 0
  const starts = new Tally<number>()
  const body = lines.filter((line) => Math.abs(line.size - usual) < 0.6)
  for (const line of body) starts.add(Math.round(line.left))
  const most = starts.get(starts.commonest() ?? 0)
  const edges = body
    .map((line) => Math.round(line.left))
    .filter((left) => starts.get(left) >= edgeShare * most)
  const rights = lines.map((line) => line.right).sort((a, b) => a - b)
  return {
    page,
    lines,
    left: body.length > 3 ? least(edges) : least(lines.map((line) => line.left)),
    // The outermost tenth may stick out: hanging punctuation, an overlong word.
    right: rights[Math.min(rights.length - 1, Math.floor(0.9 * rights.length))] ?? greatest(rights),
    rules,
  }
}
