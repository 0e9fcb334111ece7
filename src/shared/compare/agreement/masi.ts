import type { Distance } from './distances.ts'

/** Returns the size of the intersection over the size of the union; 1 for two empty sets. */
export function jaccardSimilarity(one: number, other: number, shared: number): number {
  const union = one + other - shared
  return union === 0 ? 1 : shared / union
}

/**
 * Returns the monotonicity of two sets, from their sizes and how much they share (Passonneau 2006): 1 the same, 2/3 one inside
 * the other, 1/3 they overlap, 0 they share nothing. An empty set shares nothing with any other.
 */
export function monotonicity(one: number, other: number, shared: number): number {
  if (shared === one && shared === other) return 1
  if (shared === 0) return 0
  return shared === one || shared === other ? 2 / 3 : 1 / 3
}

/** Returns the number of bits that are set in a 32-bit number. */
function countBits(bits: number): number {
  let pairs = bits - ((bits >>> 1) & 0x55555555)
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * MASI, the distance between sets of tags (Passonneau 2006): 1 − Jaccard similarity × monotonicity. Some programs multiply the
 * two distances instead, which gives smaller figures for sets that overlap. Sets are compared as bits, since α compares each
 * with each, and a long text has thousands of different ones.
 */
export const masiDistance: Distance<readonly string[]> = (values) => {
  const bits = new Map<string, number>()
  for (const set of values) for (const tag of set) if (!bits.has(tag)) bits.set(tag, bits.size)
  const words = Math.ceil(bits.size / 32)
  const masks = new Int32Array(values.length * words)
  for (const [index, set] of values.entries())
    for (const tag of set) {
      const bit = bits.get(tag) ?? 0
      const place = index * words + (bit >>> 5)
      masks[place] = (masks[place] ?? 0) | (1 << (bit & 31))
    }
  const sizes = Int32Array.from(values, (set) => set.length)
  return (a, b) => {
    let shared = 0
    for (let word = 0; word < words; word += 1)
      shared += countBits((masks[a * words + word] ?? 0) & (masks[b * words + word] ?? 0))
    const [one, other] = [sizes[a] ?? 0, sizes[b] ?? 0]
    // Most pairs share nothing: no need to divide.
    if (shared === 0 && one + other > 0) return 1
    return 1 - jaccardSimilarity(one, other, shared) * monotonicity(one, other, shared)
  }
}
