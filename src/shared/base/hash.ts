const fnvOffset = 0xcbf29ce484222325n
const fnvPrime = 0x100000001b3n
const mask64 = 0xffffffffffffffffn

/**
 * Returns the 64-bit FNV-1a hash of the text's UTF-16 code units as 13 characters of base 36. For ids that two
 * machines must derive alike from a name; not for security. Source: Fowler, Noll, Vo; RFC 9923.
 */
export function hashName(text: string): string {
  let hash = fnvOffset
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    hash = ((hash ^ BigInt(unit & 0xff)) * fnvPrime) & mask64
    hash = ((hash ^ BigInt(unit >> 8)) * fnvPrime) & mask64
  }
  return hash.toString(36).padStart(13, '0')
}

/** Returns the 32-bit FNV-1a hash of the text's UTF-16 code units, as an unsigned integer. For digests that are summed. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
