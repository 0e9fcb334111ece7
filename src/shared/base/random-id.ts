const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Fills an array with random bytes, as `crypto.getRandomValues` does. A parameter, so that tests can be repeated. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => void

/** Returns `prefix` and 20 characters of Crockford's base 32: 100 random bits. */
export function createRandomId(prefix: string, randomBytes: RandomBytes): string {
  const bytes = new Uint8Array(20)
  randomBytes(bytes)
  return prefix + Array.from(bytes, (byte) => alphabet[byte & 31]).join('')
}
