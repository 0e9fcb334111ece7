import { radicalCharacters } from './radicals.ts'

/** Left where a word may be or was hyphenated; `join-lines.ts` decides and nothing of it reaches the text. */
export const softHyphen = '\u00AD'

/** Below this share of the font size a soft hyphen is invisible: only a place where the word could be broken. */
const visibleWidth = 0.1

/** Spaces of various widths that a PDF uses for setting, not for meaning. */
const settingSpaces = /[\u00A0\u2002-\u200A\u202F\t]/
/** Characters that PDFium or the file put for a printed hyphen: STX and U+FFFE by PDFium, U+2010 by fonts. */
const hyphens: ReadonlySet<number> = new Set([0x0002, 0xfffe, 0x2010])
/** Invisible characters outside the control ranges: zero-width space, directional marks, word joiner, byte order mark. */
const invisible: ReadonlySet<number> = new Set([0x200b, 0x200e, 0x200f, 0x2060, 0xfeff, 0xffff])

/**
 * Returns what a character of the file stands for in the text: "" for nothing, several characters for a ligature.
 * `widthEm` is its printed width in font sizes; it tells a printed soft hyphen from an invisible one.
 */
export function cleanCharacter(codePoint: number, widthEm: number): string {
  if (codePoint >= 0x21 && codePoint <= 0x7e) return String.fromCharCode(codePoint)
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return ''
  if (codePoint > 0x10ffff) return ''
  const character = String.fromCodePoint(codePoint)
  if (character === softHyphen) return widthEm > visibleWidth ? '-' : softHyphen
  if (settingSpaces.test(character)) return ' '
  if (hyphens.has(codePoint)) return '-'
  if (codePoint < 0x20 || codePoint === 0x7f || invisible.has(codePoint)) return ''
  if (codePoint >= 0x2e80 && codePoint <= 0x2ef3) return radicalCharacters.get(character) ?? character
  if ((codePoint >= 0xfb00 && codePoint <= 0xfb06) || (codePoint >= 0x2f00 && codePoint <= 0x2fdf)) {
    return character.normalize('NFKC')
  }
  return character
}
