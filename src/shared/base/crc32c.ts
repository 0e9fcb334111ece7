const table = new Int32Array(256).map((_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1
  return value | 0
})

/** Returns the table of what a byte leaves behind when another zero byte follows. */
const followed = (before: Int32Array) => before.map((value) => step(value, 0))
const table1 = followed(table)
const table2 = followed(table1)
const table3 = followed(table2)

/** Takes one byte into the checksum. */
function step(crc: number, byte: number): number {
  return (table[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
}

/** Takes four bytes into the checksum at once. Source: Kounavis and Berry, "slicing-by-4", ISCC 2005. */
function stepFour(crc: number, a: number, b: number, c: number, d: number): number {
  const mixed = crc ^ a ^ (b << 8) ^ (c << 16) ^ (d << 24)
  return (
    (table3[mixed & 0xff] as number) ^
    (table2[(mixed >>> 8) & 0xff] as number) ^
    (table1[(mixed >>> 16) & 0xff] as number) ^
    (table[mixed >>> 24] as number)
  )
}

/** Takes the UTF-8 bytes of a code point above U+007F into the checksum. */
function stepCodePoint(crc: number, code: number): number {
  if (code < 0x800) return step(step(crc, 0xc0 | (code >> 6)), 0x80 | (code & 0x3f))
  const head =
    code < 0x10000
      ? step(crc, 0xe0 | (code >> 12))
      : step(step(crc, 0xf0 | (code >> 18)), 0x80 | ((code >> 12) & 0x3f))
  return step(step(head, 0x80 | ((code >> 6) & 0x3f)), 0x80 | (code & 0x3f))
}

/**
 * Returns the CRC-32C (Castagnoli; RFC 3720 appendix B.4) of the UTF-8 bytes of a part of the text (UTF-16 code units; by
 * default all of it), as 8 hexadecimal digits. A lone surrogate counts as U+FFFD, as in UTF-8 encoders.
 */
export function crc32c(text: string, start = 0, end = text.length): string {
  let crc = -1
  for (let index = start; index < end; index++) {
    // Most of a log are ASCII characters: the words, and all of the JSON around them.
    while (index + 4 <= end) {
      const a = text.charCodeAt(index)
      const b = text.charCodeAt(index + 1)
      const c = text.charCodeAt(index + 2)
      const d = text.charCodeAt(index + 3)
      if ((a | b | c | d) >= 0x80) break
      crc = stepFour(crc, a, b, c, d)
      index += 4
    }
    if (index === end) break
    const unit = text.charCodeAt(index)
    if (unit < 0x80) {
      crc = step(crc, unit)
    } else if (unit < 0xd800 || unit > 0xdfff) {
      crc = stepCodePoint(crc, unit)
    } else {
      const next = index + 1 < end ? text.charCodeAt(index + 1) : 0
      const paired = unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff
      crc = stepCodePoint(crc, paired ? 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00) : 0xfffd)
      if (paired) index++
    }
  }
  return (~crc >>> 0).toString(16).padStart(8, '0')
}
