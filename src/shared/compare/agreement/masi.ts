import type { Distance } from './distances.ts'

/** Returns how many tags two sets share; each set lists a tag once. */
function countShared(a: readonly string[], b: readonly string[]): number {
  let shared = 0
  for (const tag of a) if (b.includes(tag)) shared += 1
  return shared
}

/** Returns the size of the intersection over the size of the union; 1 for two empty sets. */
export function jaccardSimilarity(a: readonly string[], b: readonly string[]): number {
  const shared = countShared(a, b)
  const union = a.length + b.length - shared
  return union === 0 ? 1 : shared / union
}

/**
 * Returns the monotonicity of two sets (Passonneau 2006, section 4): 1 the same, 2/3 one inside the other, 1/3 they
 * overlap, 0 they share nothing. An empty set shares nothing with any other.
 */
export function monotonicity(a: readonly string[], b: readonly string[]): number {
  const shared = countShared(a, b)
  if (shared === a.length && shared === b.length) return 1
  if (shared === 0) return 0
  return shared === a.length || shared === b.length ? 2 / 3 : 1 / 3
}

/**
 * MASI, the distance between sets of tags (Passonneau 2006): 1 − Jaccard similarity × monotonicity. Some programs multiply the
 * two distances instead, which gives smaller figures for sets that overlap.
 */
export const masiDistance: Distance<readonly string[]> = (values) => (a, b) => {
  const [one, other] = [values[a] ?? [], values[b] ?? []]
  return 1 - jaccardSimilarity(one, other) * monotonicity(one, other)
}
