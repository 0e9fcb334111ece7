/** A source of numbers from 0 (included) to 1 (excluded), evenly spread. */
export type Random = () => number

/**
 * Returns a source that gives the same numbers for the same seed, everywhere: sfc32 (Chris Doty-Humphrey's small fast counting
 * generator, 128 bits of state), 32 random bits per number. For simulations, never for secrets.
 */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = Math.floor(seed / 2 ** 32) >>> 0
  let counter = seed >>> 0
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  // The first numbers of neighbouring seeds are alike; after this they are not.
  for (let round = 0; round < 16; round += 1) next()
  return next
}
