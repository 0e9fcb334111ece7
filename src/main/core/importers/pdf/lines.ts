import { type FontStyle, plainStyle } from './font-style.ts'
import { composeLineText, type LineText } from './line-text.ts'
import type { Piece } from './pieces.ts'
import { findSmallCapsSize } from './small-caps.ts'
import { greatest, halfPoint, least, Tally } from './statistics.ts'

/** A part of a line without a wide gap inside: a cell of a table, or the whole line. */
export interface Segment {
  readonly left: number
  readonly right: number
  readonly pieces: readonly Piece[]
}

/** Pieces on one baseline, in reading-frame points of their page. */
export interface Line extends LineText {
  readonly page: number
  readonly pieces: readonly Piece[]
  readonly segments: readonly Segment[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Commonest font size in half points. */
  readonly size: number
  readonly style: FontStyle
  readonly bold: boolean
  /** All of it is in typewriter type. */
  readonly mono: boolean
  /** Set in small capitals with larger initials. */
  readonly smallCaps: boolean
}

interface OpenLine {
  baseline: number
  size: number
  pieces: Piece[]
}

/** Pieces stand on one line when their baselines differ by no more than this many font sizes. */
const sameBaseline = 0.25
/** Small raised or lowered pieces that touch a line's text belong to it up to this many font sizes away. */
const scriptBaseline = 0.6
const touching = 0.5
/** A piece of digits this much smaller than its surroundings may be a note mark. */
const noteMarkSize = 0.78
const noteMarkText = /^\s*[\d*†‡§①-⑳,\s]{1,5}$/
/** Browsers set raised numbers hardly smaller, but well above the line. */
const raisedSize = 0.86
/** A piece of so few letters, as small as a note mark, may be raised as well: the end of an ordinal. */
const raisedLetters = /^\s*\p{Ll}{1,3}\s*$/u
/** Lines to look back at: more would be slow, and a line is found again within a few. */
const lookBack = 8
/** A gap wider than this many font sizes (of the smaller neighbour) ends a segment. */
const segmentGap = 1.3

/** Returns the lines of one region from top to bottom. All pieces must be of one page. */
export function buildLines(pieces: readonly Piece[]): Line[] {
  const sizes = new Tally<number>()
  for (const piece of pieces) sizes.add(halfPoint(piece.size), piece.text.length)
  const usual = sizes.commonest() ?? 10
  const isSmall = (piece: Piece): boolean => piece.size < noteMarkSize * usual
  const isMark = (piece: Piece): boolean => isSmall(piece) && noteMarkText.test(piece.text)
  const isRaised = (piece: Piece): boolean =>
    (piece.size < raisedSize * usual && noteMarkText.test(piece.text)) ||
    (isSmall(piece) && raisedLetters.test(piece.text))
  const tables = pieces.filter((piece) => piece.table !== undefined)
  const texts = tables.length === 0 ? [...pieces] : pieces.filter((piece) => piece.table === undefined)
  const sorted = texts.sort((a, b) => a.baseline - b.baseline || a.left - b.left)
  const open: OpenLine[] = []
  // Raised text last, the smallest at the end: above its line, or beside a number of it, it would open one of its own.
  for (const piece of sorted) if (!isRaised(piece)) attach(open, piece, lookBack)
  const raised = sorted.filter(isRaised).sort((a, b) => b.size - a.size)
  for (const piece of raised) if (!labelsLine(open, piece)) attach(open, piece, open.length)
  const lines: Line[] = []
  for (const one of open.sort((a, b) => a.baseline - b.baseline)) {
    const line = finishLine(one)
    const above = lines.at(-1)
    if (above !== undefined && one.pieces.every(isMark) && isWrappedMark(line, above)) {
      lines[lines.length - 1] = { ...above, noteMarks: [...above.noteMarks, line.text.text] }
    } else if (line.text.text !== '') lines.push(line)
  }
  if (tables.length === 0) return lines
  return [...lines, ...tables.map(lineOfTable)].sort((a, b) => a.baseline - b.baseline)
}

/** A table is a line of its own, beside which others may stand. */
function lineOfTable(piece: Piece): Line {
  const line = finishLine({ pieces: [piece], size: piece.size, baseline: piece.baseline })
  const marks = piece.table?.flat().flatMap((cell) => buildLines(cell).flatMap(({ noteMarks }) => noteMarks))
  return { ...line, noteMarks: marks ?? [] }
}

/** A note mark that did not fit on its line stands alone at the start of the next. */
function isWrappedMark(line: Line, above: Line): boolean {
  return (
    /^\d{1,3}$/.test(line.text.text) &&
    line.left < above.right &&
    line.baseline - above.baseline < 2 * above.size
  )
}

/** Returns a line made of the pieces alone, with the size and baseline of a line they are part of. */
export function lineOfSegment(segment: Segment, line: Line): Line {
  return finishLine({ pieces: [...segment.pieces], size: line.size, baseline: line.baseline })
}

function attach(open: OpenLine[], piece: Piece, reach: number): void {
  for (let index = open.length - 1; index >= Math.max(0, open.length - reach); index--) {
    const line = open[index]
    if (line !== undefined && belongs(line, piece)) {
      line.pieces.push(piece)
      if (piece.size > line.size * 1.05) {
        line.size = piece.size
        line.baseline = piece.baseline
      }
      return
    }
  }
  open.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] })
}

/** Justification may draw the number of a note and its text this many font sizes apart; columns are further. */
const labelGap = 0.9

/** Puts a raised number that touches no line before the one that begins right of it; returns whether there is one. */
function labelsLine(open: readonly OpenLine[], piece: Piece): boolean {
  if (open.some((line) => belongs(line, piece))) return false
  const labelled = open.find((line) => {
    const gap = least(line.pieces.map(({ left }) => left)) - piece.right
    const rise = line.baseline - piece.baseline
    return rise > 0 && rise < scriptBaseline * line.size && gap > 0 && gap < labelGap * line.size
  })
  labelled?.pieces.push(piece)
  return labelled !== undefined
}

function belongs(line: OpenLine, piece: Piece): boolean {
  const distance = Math.abs(piece.baseline - line.baseline)
  const larger = Math.max(piece.size, line.size)
  const smaller = Math.min(piece.size, line.size)
  if (distance > scriptBaseline * larger) return false
  const touches = (): boolean =>
    line.pieces.some(
      (other) =>
        Math.abs(piece.left - other.right) < touching * larger ||
        Math.abs(other.left - piece.right) < touching * larger,
    )
  if (distance <= sameBaseline * larger) return smaller > 0.55 * larger || touches()
  return smaller < raisedSize * larger && piece.right - piece.left < 3 * larger && touches()
}

function finishLine(open: OpenLine): Line {
  const pieces = [...open.pieces].sort((a, b) => a.left - b.left)
  const text = composeLineText(pieces, open.size, open.baseline)
  const sizes = new Tally<number>()
  const fonts = new Tally<FontStyle>()
  const styles = new Map<string, FontStyle>()
  for (const piece of pieces) {
    const weight = piece.text.trim().length
    sizes.add(halfPoint(piece.size), weight)
    const style = styles.get(piece.style.name) ?? piece.style
    styles.set(style.name, style)
    fonts.add(style, weight)
  }
  const smallCaps = findSmallCapsSize(pieces)
  const style = fonts.commonest() ?? plainStyle
  return {
    ...text,
    page: pieces[0]?.page ?? 0,
    pieces,
    segments: splitSegments(pieces, open.size),
    left: least(pieces.map((piece) => piece.left)),
    right: greatest(pieces.map((piece) => piece.right)),
    baseline: open.baseline,
    size: smallCaps === null ? (sizes.commonest() ?? open.size) : halfPoint(smallCaps),
    style,
    bold: style.bold,
    smallCaps: smallCaps !== null,
    mono: pieces.every((piece) => piece.style.mono),
  }
}

function splitSegments(pieces: readonly Piece[], lineSize: number): Segment[] {
  const segments: { left: number; right: number; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const last = segments.at(-1)
    const lastPiece = last?.pieces.at(-1)
    const smallest = Math.min(lineSize, piece.size, lastPiece?.size ?? piece.size)
    if (last !== undefined && piece.left - last.right < segmentGap * smallest) {
      last.pieces.push(piece)
      last.right = Math.max(last.right, piece.right)
    } else {
      segments.push({ left: piece.left, right: piece.right, pieces: [piece] })
    }
  }
  return segments
}
