/**
 * Returns `text` in the form canonical texts have: NFC, LF line ends, no NUL, byte order mark, soft hyphen or
 * zero-width space, ligature characters (U+FB00–FB06) spelled out, Kangxi radicals (U+2F00–2FDF) as the
 * characters they look like, and no-break spaces as they are. Idempotent.
 */
export function normaliseText(text: string): string {
  return (
    text
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is removed
      .replace(/[\u0000\u00AD\u200B\uFEFF]/g, '')
      .replace(/[\uFB00-\uFB06\u2F00-\u2FDF]/g, (character) => character.normalize('NFKC'))
      .normalize('NFC')
  )
}
