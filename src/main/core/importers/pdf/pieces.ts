import type { FontStyle } from './font-style.ts'
import type { Box, GlyphTable } from './glyph-table.ts'
import { noGlyph } from './placed-text.ts'
import type { Character, TextObject } from './read-characters.ts'
import { hasCjk } from './scripts.ts'
import { type Turn, turnBox, turnPoint } from './turn.ts'

/**
 * Characters that follow each other on one baseline in one font and size, without a gap. Coordinates are in the
 * page's reading frame (see `turn.ts`): points, x in reading direction, y downwards.
 */
export interface Piece {
  readonly text: string
  readonly glyphs: readonly number[]
  readonly page: number
  readonly left: number
  /** Right edge of the last character that is not a space. */
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly style: FontStyle
  readonly content: number
  readonly artifact: boolean
  /** The cells by row and column, when this stands for a table (see `grid-tables.ts`). */
  readonly table?: readonly (readonly (readonly Piece[])[])[]
}

/** Gaps, in font sizes, above which characters are set apart. After a space the next may stand further off. */
const gapBreak = 0.15
const gapBreakAfterSpace = 0.6
/** A character that starts this far left of where the last one ended overprints it. */
const overlapBreak = -0.35
const baselineTolerance = 0.04
/** Nearer than this many font sizes, no space was meant before a hyphen. */
const hyphenGap = 0.2
/** PDFium misjudges distances in turned text: its spaces count where characters are this many font sizes apart. */
const turnedSpace = 0.12

interface OpenPiece {
  text: string
  glyphs: number[]
  left: number
  right: number
  /** Right edge including spaces. */
  reach: number
  object: TextObject
  baseline: number
}

/**
 * Returns the pieces of a page in content order. A blank is never a piece of its own: it belongs to the piece before
 * it, or "of" and "the" of two objects would run together after an overhanging f.
 */
export function buildPieces(
  characters: readonly Character[],
  pageIndex: number,
  turn: Turn,
  table: GlyphTable,
): Piece[] {
  const pieces: Piece[] = []
  let open: OpenPiece | null = null
  let lastObject: TextObject | null = null
  let lastBaseline = 0
  let guessedSpace = false
  let lastBox: Box | null = null
  const close = (): void => {
    if (open !== null && open.text.trim() !== '') pieces.push(finish(open, pageIndex))
    open = null
  }
  for (const character of characters) {
    const { object, text, glyph } = character
    if (text === '\n') {
      close()
      guessedSpace = false
      continue
    }
    if (object === null) {
      guessedSpace = true
      continue
    }
    const box = turnBox(turn, table.boxOf(glyph))
    const ofLigature = object === lastObject && isSameBox(box, lastBox)
    lastBox = box
    if (object !== lastObject) {
      lastObject = object
      lastBaseline = turnPoint(turn, object.x, object.y).y
    }
    const guessCounts =
      turn.quarter === 0 || (open !== null && box.left - open.right > turnedSpace * open.object.size)
    if (guessedSpace && guessCounts && open !== null && isWordSpace(open, text, box.left))
      append(open, ' ', noGlyph)
    guessedSpace = false
    const fits = open !== null && (ofLigature || continues(open, object, lastBaseline, box.left))
    if (text === ' ') {
      // In turned text PDFium hands over a space after the character that it stands before.
      const stray =
        open !== null && turn.quarter !== 0 && box.left < open.right - turnedSpace * open.object.size
      if (open !== null && !stray && Math.abs(open.baseline - lastBaseline) < 0.3 * open.object.size) {
        append(open, ' ', glyph)
        // A space that PDFium made up inside an object has no width and stands behind the gap, however wide.
        if (box.right > box.left) open.reach = Math.max(open.reach, box.right)
      }
      continue
    }
    if (!fits) {
      close()
      open = {
        text: '',
        glyphs: [],
        left: box.left,
        right: box.right,
        reach: box.right,
        object,
        baseline: lastBaseline,
      }
    }
    if (open === null) continue
    // The letters of a ligature share its width.
    const place = ofLigature ? (open.glyphs.at(-1) ?? glyph) : glyph
    for (let unit = 0; unit < text.length; unit++) open.glyphs.push(place)
    open.text += text
    open.right = Math.max(open.right, box.right)
    open.reach = Math.max(open.reach, box.right)
  }
  close()
  return pieces
}

/** Characters of one text object in the same place are one glyph. */
function isSameBox(box: Box, last: Box | null): boolean {
  return last !== null && box.left === last.left && box.right === last.right && box.right > box.left
}

/** Chinese stands off from Latin letters and digits by a quarter of its size: that gap, which PDFium takes for a space, is none. */
function isWordSpace(open: OpenPiece, next: string, left: number): boolean {
  // A hyphen set on its own at the end of a line often stands a little off.
  if (next === '-' && left - open.right < hyphenGap * open.object.size) return false
  return !hasCjk(open.text.slice(-1)) && !hasCjk(next)
}

function append(open: OpenPiece, text: string, glyph: number): void {
  if (open.text.endsWith(' ')) return
  open.text += text
  open.glyphs.push(glyph)
}

function continues(open: OpenPiece, object: TextObject, baseline: number, left: number): boolean {
  const last = open.object
  if (object !== last) {
    if (object.style.name !== last.style.name || object.content !== last.content) return false
    if (object.artifact !== last.artifact || Math.abs(object.size - last.size) > 0.05 * last.size)
      return false
    if (Math.abs(baseline - open.baseline) > baselineTolerance * last.size) return false
  }
  const gap = left - (open.text.endsWith(' ') ? open.reach : open.right)
  const limit = open.text.endsWith(' ') ? gapBreakAfterSpace : gapBreak
  return gap < limit * last.size && gap > overlapBreak * last.size
}

function finish(open: OpenPiece, page: number): Piece {
  return {
    text: open.text,
    glyphs: open.glyphs,
    page,
    left: open.left,
    right: open.right,
    baseline: open.baseline,
    size: open.object.size,
    style: open.object.style,
    content: open.object.content,
    artifact: open.object.artifact,
  }
}
