import { type PlacedText, rewrite } from './placed-text.ts'

/** Spacing accents that TeX prints over or before a letter, with the combining mark that is meant. */
const combining: Readonly<Record<string, string>> = {
  '\u00A8': '\u0308',
  '\u00B4': '\u0301',
  '\u02C6': '\u0302',
  '\u02DC': '\u0303',
  '\u0060': '\u0300',
}

/** A spacing accent inside a word, directly before the letter that carries it; the letter may be a dotless i or j. */
const accentThenLetter =
  /(?<=\p{L})([\u00A8\u00B4\u02C6\u02DC\u0060]) ?([aeiouycnsAEIOUYCNS\u0131\u0237])(?=\p{L})/gu

/** Returns the text with such pairs as one letter: "na¨ıve" is "naïve". Pairs that have no letter stay. */
export function composeDiaereses(placed: PlacedText): PlacedText {
  if (!/[\u00A8\u00B4\u02C6\u02DC\u0060]/.test(placed.text)) return placed
  return rewrite(placed, accentThenLetter, (match, accent, letter) => {
    const base = letter === '\u0131' ? 'i' : letter === '\u0237' ? 'j' : letter
    const composed = `${base}${combining[accent ?? ''] ?? ''}`.normalize('NFC')
    return composed.length === 1 ? composed : match
  })
}
