import { radicalCharacters } from './radicals.ts'

/** Left where a word may be or was hyphenated; `join-lines.ts` decides and nothing of it reaches the text. */
export const softHyphen = '\u00AD'

/** Below this share of the font size a soft hyphen is invisible: only a place where the word could be broken. */
const visibleWidth = 0.1

/** Spaces of various widths that a PDF uses for setting, not for meaning. */
const settingSpaces = /[\u00A0\u2002-\u200A\u202F\t]/
/** Characters that PDFium or the file put for a printed hyphen: STX and U+FFFE by PDFium, U+2010 by fonts. */
const hyphens = /[\u0002\uFFFE\u2010]/
const dropped =
  /[\u0000-\u0001\u0003-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u2060\uFEFF\uFFFF]/

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
  if (hyphens.test(character)) return '-'
  if (dropped.test(character)) return ''
  if (codePoint >= 0x2e80 && codePoint <= 0x2ef3) return radicalCharacters.get(character) ?? character
  if ((codePoint >= 0xfb00 && codePoint <= 0xfb06) || (codePoint >= 0x2f00 && codePoint <= 0x2fdf)) {
    return character.normalize('NFKC')
  }
  return character
}
