/** What a font's name and weight tell about a run of text. */
export interface FontStyle {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  /** Typewriter type: all characters have one width. */
  readonly mono: boolean
}

export const plainStyle: FontStyle = { name: '', bold: false, italic: false, mono: false }

/** Words in PostScript font names that mean a heavy face; single letters are the habits of TeX and Asian foundries. */
const boldName = /bold|black|heavy|semi(?!light)|demi(?!light)|[-,]B$|OB$|CMBX|SimHei|HeiTi|[-_]Hei\b/i
const italicName = /ital|obli|kursiv/i
const monoName = /mono(?!type)|courier|consol|menlo|typewriter|inconsolata|(?:source|fira|lucida ?)code|CMTT/i
/** A subset prefix such as "ABCDEF+". */
const subsetPrefix = /^[A-Z]{6}\+/
/** `FPDFFont_GetFlags`: the font descriptor's ForceBold bit. */
const forceBoldFlag = 1 << 18

/** Returns the style of a font with this name and these descriptor flags. */
export function parseFontStyle(baseName: string, flags: number): FontStyle {
  const name = baseName.replace(subsetPrefix, '')
  return {
    name,
    bold: boldName.test(name) || (flags > 0 && (flags & forceBoldFlag) !== 0),
    italic: italicName.test(name),
    mono: monoName.test(name),
  }
}
