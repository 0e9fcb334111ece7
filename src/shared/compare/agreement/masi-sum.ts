import { jaccardSimilarity, monotonicity } from './masi.ts'

/** Sets have as many subsets as 2 to the power of their size; beyond this comparing each with each is cheaper. */
const largestSet = 10

/** Row j: how many subsets of size s a set of size j has, up to the largest. */
const choose = Array.from({ length: largestSet + 1 }, (_, j) => {
  const row = [1]
  for (let s = 1; s <= j; s += 1) row.push(((row[s - 1] ?? 0) * (j - s + 1)) / s)
  return row
})

/** The subsets of some sets, numbered. */
interface Subsets {
  /** Per set: the numbers of all its subsets; none for a set that is too large. */
  readonly ofSet: readonly (readonly number[])[]
  /** How many tags each subset has. */
  readonly sizes: readonly number[]
}

function listSubsets(values: readonly (readonly string[])[]): Subsets {
  const tags = new Map<string, number>()
  for (const set of values) for (const tag of set) if (!tags.has(tag)) tags.set(tag, tags.size + 1)
  const ids = new Map<number, number>([[0, 0]])
  const sizes = [0]
  const step = tags.size + 1
  const ofSet = values.map((set) => {
    if (set.length > largestSet) return []
    const subsets = [0]
    // In one order of tags, so that the same subset gets the same number from every set.
    for (const tag of set.map((name) => tags.get(name) ?? 0).sort((a, b) => a - b)) {
      for (let place = subsets.length - 1; place >= 0; place -= 1) {
        const without = subsets[place] ?? 0
        const key = without * step + tag
        const id = ids.get(key) ?? ids.size
        ids.set(key, id)
        sizes[id] = (sizes[without] ?? 0) + 1
        subsets.push(id)
      }
    }
    return subsets
  })
  return { ofSet, sizes }
}

/** Returns the sum over all ordered pairs of their MASI distance, from `pairs`: by how much they share, then both sizes. */
function sumDistances(pairs: Float64Array, sizes: number): number {
  let sum = 0
  for (let one = 0; one < sizes; one += 1)
    for (let other = 0; other < sizes; other += 1)
      for (let shared = 0; shared <= Math.min(one, other); shared += 1) {
        // Pairs that share these tags exactly, out of the pairs that share them and perhaps more.
        let exactly = 0
        for (let j = shared; j <= Math.min(one, other); j += 1) {
          const sign = (j - shared) % 2 === 0 ? 1 : -1
          exactly += sign * (choose[j]?.[shared] ?? 0) * (pairs[(j * sizes + one) * sizes + other] ?? 0)
        }
        const alike = jaccardSimilarity(one, other, shared) * monotonicity(one, other, shared)
        sum += exactly * (1 - alike)
      }
  return sum
}

/**
 * Returns a function that gives the sum of weight × weight × MASI distance over all pairs of different sets, each pair once, for
 * weights of the sets; null when a set with a weight is too large for this way. MASI depends on the sizes of two sets and of
 * what they share only, so it is enough to know with how much weight sets of two sizes share how many tags: that follows from the
 * weights of their subsets by inclusion and exclusion. Costs as much as there are subsets, where comparing each set with
 * each costs the square.
 */
export function createMasiSum(
  values: readonly (readonly string[])[],
): (weights: ArrayLike<number>) => number | null {
  const subsets = listSubsets(values)
  const sizes =
    1 + values.reduce((most, { length }) => (length > largestSet ? most : Math.max(most, length)), 0)
  return (weights) => {
    if (values.some((set, index) => (weights[index] ?? 0) > 0 && set.length > largestSet)) return null
    // Weight of the sets of each size that hold a subset.
    const holding = new Float64Array(subsets.sizes.length * sizes)
    for (let set = 0; set < values.length; set += 1) {
      const weight = weights[set] ?? 0
      if (weight === 0) continue
      const size = values[set]?.length ?? 0
      for (const id of subsets.ofSet[set] ?? []) {
        const place = id * sizes + size
        holding[place] = (holding[place] ?? 0) + weight
      }
    }
    const pairs = new Float64Array(sizes ** 3)
    for (let id = 0; id < subsets.sizes.length; id += 1) {
      const size = subsets.sizes[id] ?? 0
      for (let one = size; one < sizes; one += 1) {
        const weight = holding[id * sizes + one] ?? 0
        if (weight === 0) continue
        for (let other = size; other < sizes; other += 1) {
          const place = (size * sizes + one) * sizes + other
          pairs[place] = (pairs[place] ?? 0) + weight * (holding[id * sizes + other] ?? 0)
        }
      }
    }
    return sumDistances(pairs, sizes) / 2
  }
}
