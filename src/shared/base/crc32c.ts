const table = new Uint32Array(256).map((_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1
  return value >>> 0
})

/**
 * Returns the CRC-32C (Castagnoli; RFC 3720 appendix B.4) of the text's UTF-8 bytes, as 8 hexadecimal digits.
 * A lone surrogate counts as U+FFFD, as in UTF-8 encoders.
 */
export function crc32c(text: string): string {
  let crc = 0xffffffff
  const add = (byte: number) => {
    crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  }
  for (let index = 0; index < text.length; index++) {
    let code = text.charCodeAt(index)
    if (code < 0x80) {
      add(code)
      continue
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = text.charCodeAt(index + 1)
      if (code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
        code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00)
        index++
      } else code = 0xfffd
    }
    if (code < 0x800) add(0xc0 | (code >> 6))
    else {
      if (code < 0x10000) add(0xe0 | (code >> 12))
      else {
        add(0xf0 | (code >> 18))
        add(0x80 | ((code >> 12) & 0x3f))
      }
      add(0x80 | ((code >> 6) & 0x3f))
    }
    add(0x80 | (code & 0x3f))
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}
