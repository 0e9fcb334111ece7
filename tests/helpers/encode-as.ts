/** Two-byte codes of the East Asian encodings that take ASCII as it is. */
const firstByte = 0x81
const firstTrail = 0x40
const lastByte = 0xfe

const replacement = '\uFFFD'

/**
 * Returns the text in an encoding of one or two bytes a character, by looking up what the platform decodes. Throws for a
 * character that the encoding has not.
 */
export function encodeAs(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytesOf = new Map<string, readonly number[]>()
  for (let byte = firstByte - 1; byte <= lastByte + 1; byte++)
    bytesOf.set(decoder.decode(Uint8Array.of(byte)), [byte])
  bytesOf.delete(replacement)
  for (let lead = firstByte; lead <= lastByte; lead++) {
    for (let trail = firstTrail; trail <= lastByte; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (!bytesOf.has(character)) bytesOf.set(character, [lead, trail])
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)]
      const bytes = bytesOf.get(character)
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}
