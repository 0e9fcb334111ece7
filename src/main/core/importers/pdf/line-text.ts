import { softHyphen } from './clean-character.ts'
import { composeDiaereses } from './compose-accents.ts'
import type { Piece } from './pieces.ts'
import { concat, type PlacedText, rewrite, trim, unplaced } from './placed-text.ts'
import { hasCjk, strayCjkSpace } from './scripts.ts'

/** What the pieces of a line say. */
export interface LineText {
  /** Trimmed; runs of spaces are one space. May end with a soft hyphen (see `join-lines.ts`). */
  readonly text: PlacedText
  /** Numbers of raised note marks that were taken out of the text, in order. */
  readonly noteMarks: readonly string[]
  /** The raised number with which the line begins, as a footnote does; null without. */
  readonly noteLabel: string | null
}

/** A gap of more font sizes than this is a space; more is needed beside Chinese, where characters stand loosely. */
const latinSpace = 0.18
const cjkSpace = 0.6
/** A piece smaller than this share of the line, raised by more than `raisedBy` of it, is superscript; */
const superscriptSize = 0.8
const raisedBy = 0.1
/** raised by more than `wellRaisedBy`, it may be as large as browsers make it. */
const largeSuperscript = 0.86
const wellRaisedBy = 0.2
const noteNumber = /^(?:\d{1,3}|[①-⑳]|[*†‡§]{1,3})$/
/** Notes of tables and endnotes may be counted by letters; */
const noteLetter = /^(?:[a-h]|[ivx]{1,5})$/
/** raised, these are marks after a word or a year, and else the end of an ordinal or an exponent, */
const canCarryLetter = /(?:\p{Ll}{3}|(?<!\d)(?:1[5-9]|20)\d{2})[\p{P}]?$/u
/** as a variable after the name of a function. */
const functionPower = /(?<!\p{L})(?:exp|log|max|min|sup|inf|lim|sin|cos|tan|det)[ix]$/u
/** Note marks follow a word or its punctuation, */
const canCarryNote = /[\p{L}\p{P}]$/u
/** numbers raised after a figure or a symbol of one or two letters, as of units, may be exponents: they stay, raised. */
const raisedFigure = /^[-−]?\d{1,3}(?:,\d{1,3})*$/
const canCarryPower =
  /(?:[\d⁰¹²³⁴-⁹⁻]|(?<![\p{Script=Latin}\p{Script=Greek}])(?:[\p{Script=Latin}\p{Script=Greek}]|[b-df-hj-np-tv-z]{2}))$/u
/** After years and numbers with separators they mark notes as well. */
const canCarryBoth = /(?:(?<!\d)(?:1[5-9]|20)\d{2}|\d[.,]\d+)$/
const superscripts: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((character, digit) => [digit, character])),
  '-': '⁻',
  '−': '⁻',
}

/** Returns the text of pieces sorted from left to right. `size` and `baseline` are those of the line. */
export function composeLineText(pieces: readonly Piece[], size: number, baseline: number): LineText {
  const parts: PlacedText[] = []
  const noteMarks: string[] = []
  let noteLabel: string | null = null
  let previous: Piece | null = null
  let before = ''
  for (const piece of pieces) {
    if (previous !== null && overprints(previous, piece)) continue
    const raised = isSuperscript(piece, size, baseline)
    const number = piece.text.trim()
    const isLetter = noteLetter.test(number)
    if (raised && raisedFigure.test(number) && canCarryPower.test(before)) {
      const gap = previous === null ? 0 : piece.left - previous.right
      if (gap <= latinSpace * size) {
        if (canCarryBoth.test(before)) noteMarks.push(...number.split(','))
        parts.push(raiseFigure(piece))
        before += raiseFigure(piece).text
        previous = piece
        continue
      }
    }
    if (raised && (isLetter || noteNumber.test(number))) {
      if (before.trim() === '' && !isLetter) {
        noteLabel ??= number
        continue
      }
      if (isLetter ? carriesLetter(before.trimEnd(), number) : canCarryNote.test(before.trimEnd())) {
        noteMarks.push(number)
        // The space after a mark that is taken out belongs to the text.
        if (piece.text.endsWith(' ') && !before.endsWith(' ')) {
          parts.push(unplaced(' '))
          before += ' '
        }
        previous = piece
        continue
      }
    }
    const isApart = noteLetter.test(before) && previous !== null && previous.size < superscriptSize * size
    if (previous !== null && (isApart || needsSpace(before, previous, piece))) {
      parts.push(unplaced(' '))
      before += ' '
    }
    parts.push(piece)
    before += piece.text
    previous = piece
  }
  return { text: tidy(concat(...parts)), noteMarks, noteLabel }
}

/** Returns the text with superscript digits, which can't be read as part of the figure before. */
function raiseFigure(placed: PlacedText): PlacedText {
  return rewrite(placed, /[\d−-]/g, (character) => superscripts[character] ?? character)
}

function isSuperscript(piece: Piece, size: number, baseline: number): boolean {
  const height = (baseline - piece.baseline) / size
  if (piece.size < superscriptSize * size) return height > raisedBy
  return piece.size < largeSuperscript * size && height > wellRaisedBy
}

function carriesLetter(text: string, letter: string): boolean {
  return canCarryLetter.test(text) && !functionPower.test(text + letter)
}

/** Bold print made by setting the same words twice, a hair apart. */
function overprints(previous: Piece, piece: Piece): boolean {
  return (
    previous.text.trim() === piece.text.trim() &&
    Math.abs(previous.left - piece.left) < 0.5 &&
    Math.abs(previous.right - piece.right) < 0.5
  )
}

function needsSpace(before: string, previous: Piece, piece: Piece): boolean {
  if (before === '' || before.endsWith(' ') || piece.text.startsWith(' ')) return false
  const gap = piece.left - previous.right
  const cjk = hasCjk(before.slice(-1)) || hasCjk(piece.text.slice(0, 1))
  return gap > (cjk ? cjkSpace : latinSpace) * Math.min(piece.size, previous.size)
}

function tidy(placed: PlacedText): PlacedText {
  let tidied = rewrite(placed, / {2,}/g, () => ' ')
  tidied = trim(tidied)
  tidied = rewrite(tidied, strayCjkSpace, () => '')
  tidied = composeDiaereses(tidied)
  // Invisible soft hyphens matter only at the end of a line, where a word may have been broken.
  return tidied.text.includes(softHyphen) ? rewrite(tidied, /\u00AD(?![\u00AD-]*$)/g, () => '') : tidied
}
