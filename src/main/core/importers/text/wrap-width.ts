import { endsSentence, findHeadingMark, findListMark } from './line-marks.ts'
import type { TextLine } from './text-lines.ts'
import { textWidth } from './text-width.ts'

/** Nobody wraps lines wider or narrower than this: wider ones are paragraphs, narrower ones are lists or verse. */
const widest = 200
const narrowest = 30
/** Share of lines that must go on in the next line, both by their width and by lacking a sentence end. */
const wrappedShare = 0.5
/** Lines a little wider than the rest (a long address) must not set the width. */
const widthQuantile = 0.9
/** More lines than this share that are wider by this factor were not wrapped: a few short lines only stand together. */
const widerShare = 0.1
const widerBy = 1.3
/** A line of Chinese may be shorter by the punctuation that must not begin the next line. */
const hanSlack = 4

/**
 * Returns the width in columns at which the file's lines were wrapped, or null where each line is a paragraph of its
 * own. Wrapped lines are as wide as the next word allows and mostly stop in the middle of a sentence.
 */
export function findWrapWidth(lines: readonly TextLine[]): number | null {
  const pairs: (readonly [TextLine, TextLine])[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next !== undefined && canContinue(line, next)) pairs.push([line, next])
  }
  if (pairs.length === 0) return null
  const widths = pairs.map(([line]) => line.width).sort((a, b) => a - b)
  const width = widths[Math.min(widths.length - 1, Math.floor(widths.length * widthQuantile))] ?? 0
  if (width > widest || width < narrowest) return null
  const texts = lines.filter(({ text }) => text !== '')
  if (texts.filter((line) => line.width > width * widerBy).length > texts.length * widerShare) return null
  const full = pairs.filter(([line, next]) => isFull(line, next, width)).length
  const open = pairs.filter(([line]) => !endsSentence(line.text)).length
  return Math.min(full, open) >= pairs.length * wrappedShare ? width : null
}

/** True if the next line's first word did not fit on the line. */
export function isFull(line: TextLine, next: TextLine, width: number): boolean {
  const first = /^\S+/.exec(next.text)?.[0] ?? ''
  if (/^[\p{Script=Han}《（“]/u.test(first)) return line.width + hanSlack >= width
  return line.width + 1 + textWidth(first) > width
}

function canContinue(line: TextLine, next: TextLine): boolean {
  if (line.text === '' || next.text === '' || next.startsPage) return false
  if (line.text.includes('\t') || isRule(line.text) || isRule(next.text)) return false
  return findListMark(next.text) === null && (findHeadingMark(next.text) === null || !endsSentence(line.text))
}

/** True for a line that only draws a rule. */
export function isRule(text: string): boolean {
  return /^([-=_*~#─━—]\s?)\1{3,}$|^(?:[-=_*~─━—]){4,}$/.test(text)
}
