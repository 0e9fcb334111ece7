import { jaccardSimilarity, monotonicity } from './masi.ts'

/** Sets have as many subsets as 2 to the power of their size; beyond this comparing each with each is cheaper. */
const largestSet = 10

/** Row j: how many subsets of size s a set of size j has, up to the largest. */
const choose = Array.from({ length: largestSet + 1 }, (_, j) => {
  const row = [1]
  for (let s = 1; s <= j; s += 1) row.push(((row[s - 1] ?? 0) * (j - s + 1)) / s)
  return row
})

interface Listed {
  readonly size: number
  readonly weight: number
  /** Ids of all subsets, and how many tags each has. */
  readonly subsets: readonly number[]
  readonly subsetSizes: readonly number[]
}

/** Returns the sets with their subsets numbered, and the number of different subsets. */
function listSubsets(values: readonly (readonly string[])[], weights: readonly number[]) {
  const tags = new Map<string, number>()
  for (const set of values) for (const tag of set) if (!tags.has(tag)) tags.set(tag, tags.size + 1)
  const ids = new Map<number, number>([[0, 0]])
  const step = tags.size + 1
  const sets = values.flatMap((set, index): Listed[] => {
    const weight = weights[index] ?? 0
    if (weight === 0) return []
    const subsets = [0]
    const subsetSizes = [0]
    // In one order of tags, so that the same subset gets the same id from every set.
    for (const tag of set.map((name) => tags.get(name) ?? 0).sort((a, b) => a - b)) {
      for (let place = subsets.length - 1; place >= 0; place -= 1) {
        const key = (subsets[place] ?? 0) * step + tag
        const id = ids.get(key) ?? ids.size
        ids.set(key, id)
        subsets.push(id)
        subsetSizes.push((subsetSizes[place] ?? 0) + 1)
      }
    }
    return [{ size: set.length, weight, subsets, subsetSizes }]
  })
  return { sets, subsetCount: ids.size }
}

/**
 * Returns the sum of weight × weight × MASI distance over all pairs of different sets, each pair once; null when a set is too
 * large for this way. MASI depends on the sizes of two sets and of what they share only, so it is enough to know with how much
 * weight each set shares how many tags: that follows from the weights of its subsets by inclusion and exclusion. Costs as much as
 * there are subsets, where comparing each set with each costs the square.
 */
export function sumMasi(values: readonly (readonly string[])[], weights: readonly number[]): number | null {
  if (values.some((set, index) => (weights[index] ?? 0) > 0 && set.length > largestSet)) return null
  const { sets, subsetCount } = listSubsets(values, weights)
  const sizes = 1 + sets.reduce((largest, { size }) => Math.max(largest, size), 0)
  // Weight of the sets of each size that hold a subset.
  const holding = new Float64Array(subsetCount * sizes)
  for (const { size, weight, subsets } of sets)
    for (const id of subsets) holding[id * sizes + size] = (holding[id * sizes + size] ?? 0) + weight
  let sum = 0
  for (const { size, weight, subsets, subsetSizes } of sets) {
    for (let other = 0; other < sizes; other += 1) {
      const bySize = new Float64Array(size + 1)
      for (const [place, id] of subsets.entries()) {
        const length = subsetSizes[place] ?? 0
        bySize[length] = (bySize[length] ?? 0) + (holding[id * sizes + other] ?? 0)
      }
      for (let shared = 0; shared <= Math.min(size, other); shared += 1) {
        let exactly = 0
        for (let j = shared; j <= size; j += 1)
          exactly += ((j - shared) % 2 === 0 ? 1 : -1) * (choose[j]?.[shared] ?? 0) * (bySize[j] ?? 0)
        const alike = jaccardSimilarity(size, other, shared) * monotonicity(size, other, shared)
        sum += weight * exactly * (1 - alike)
      }
    }
  }
  return sum / 2
}
