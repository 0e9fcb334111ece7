import { jaccardSimilarity, monotonicity } from './masi.ts'

/** Sets have as many subsets as 2 to the power of their size; beyond this comparing each with each is cheaper. */
const largestSet = 10

/** Row j: how many subsets of size s a set of size j has, up to the largest. */
const choose = Array.from({ length: largestSet + 1 }, (_, j) => {
  const row = [1]
  for (let s = 1; s <= j; s += 1) row.push(((row[s - 1] ?? 0) * (j - s + 1)) / s)
  return row
})

/** The subsets that two or more sets have in common. */
interface SharedSubsets {
  readonly count: number
  /** How many tags each has. */
  readonly sizes: Int32Array
  /** Where the sets that hold it begin in `holders`; one more than there are subsets. */
  readonly first: Int32Array
  readonly holders: Int32Array
}

/** Returns the shared subsets of all sets that are not too large. */
function listShared(values: readonly (readonly string[])[]): SharedSubsets {
  const tags = new Map<string, number>()
  for (const set of values) for (const tag of set) if (!tags.has(tag)) tags.set(tag, tags.size + 1)
  const ids = new Map<number, number>([[0, 0]])
  const subsetSizes = [0]
  const held = [0]
  /** Every set's subsets, set after set. */
  const subsetsOf: number[] = []
  const step = tags.size + 1
  for (const set of values) {
    if (set.length > largestSet) continue
    const from = subsetsOf.length
    subsetsOf.push(0)
    // In one order of tags, so that the same subset gets the same number from every set.
    for (const tag of set.map((name) => tags.get(name) ?? 0).sort((a, b) => a - b)) {
      for (let place = subsetsOf.length - 1; place >= from; place -= 1) {
        const without = subsetsOf[place] ?? 0
        const key = without * step + tag
        const known = ids.get(key)
        const id = known ?? subsetSizes.length
        if (known === undefined) {
          ids.set(key, id)
          subsetSizes.push((subsetSizes[without] ?? 0) + 1)
          held.push(0)
        }
        subsetsOf.push(id)
      }
    }
    for (let place = from; place < subsetsOf.length; place += 1) {
      const id = subsetsOf[place] ?? 0
      held[id] = (held[id] ?? 0) + 1
    }
  }
  return keepShared(values, subsetsOf, subsetSizes, held)
}

function keepShared(
  values: readonly (readonly string[])[],
  subsetsOf: readonly number[],
  subsetSizes: readonly number[],
  held: readonly number[],
): SharedSubsets {
  const sizes: number[] = []
  const first = [0]
  /** Where the next holder of a subset goes; −1: nobody shares it. */
  const next = held.map((count, id) => {
    if (count < 2) return -1
    sizes.push(subsetSizes[id] ?? 0)
    const begin = first.at(-1) ?? 0
    first.push(begin + count)
    return begin
  })
  const holders = new Int32Array(first.at(-1) ?? 0)
  let place = 0
  for (const [index, set] of values.entries()) {
    if (set.length > largestSet) continue
    for (const end = place + 2 ** set.length; place < end; place += 1) {
      const id = subsetsOf[place] ?? 0
      const at = next[id] ?? -1
      if (at < 0) continue
      holders[at] = index
      next[id] = at + 1
    }
  }
  return { count: sizes.length, sizes: Int32Array.from(sizes), first: Int32Array.from(first), holders }
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
 * weights of their common subsets by inclusion and exclusion. Costs as much as there are subsets that sets have in common,
 * where comparing each set with each costs the square.
 */
export function createMasiSum(
  values: readonly (readonly string[])[],
): (weights: ArrayLike<number>) => number | null {
  const shared = listShared(values)
  const sizes = Int32Array.from(values, ({ length }) => length)
  const kinds = 1 + sizes.reduce((most, size) => (size > largestSet ? most : Math.max(most, size)), 0)
  return (weights) => {
    for (let set = 0; set < sizes.length; set += 1)
      if ((sizes[set] ?? 0) > largestSet && (weights[set] ?? 0) > 0) return null
    return sumDistances(weighPairs(shared, sizes, kinds, weights), kinds) / 2
  }
}

/**
 * Returns the weight of the ordered pairs of different sets that have a subset in common, summed over subsets, by the size of the subset
 * and of both sets.
 */
function weighPairs(
  { count, sizes: subsetSizes, first, holders }: SharedSubsets,
  sizes: Int32Array,
  kinds: number,
  weights: ArrayLike<number>,
): Float64Array {
  const pairs = new Float64Array(kinds ** 3)
  /** Weight of the sets of each size that hold the subset. */
  const holding = new Float64Array(kinds)
  for (let id = 0; id < count; id += 1) {
    const size = subsetSizes[id] ?? 0
    holding.fill(0)
    for (let place = first[id] ?? 0; place < (first[id + 1] ?? 0); place += 1) {
      const set = holders[place] ?? 0
      const weight = weights[set] ?? 0
      if (weight === 0) continue
      const own = sizes[set] ?? 0
      holding[own] = (holding[own] ?? 0) + weight
      // A set is no pair with itself.
      const square = (size * kinds + own) * kinds + own
      pairs[square] = (pairs[square] ?? 0) - weight * weight
    }
    for (let one = size; one < kinds; one += 1) {
      const weight = holding[one] ?? 0
      if (weight === 0) continue
      for (let other = size; other < kinds; other += 1) {
        const place = (size * kinds + one) * kinds + other
        pairs[place] = (pairs[place] ?? 0) + weight * (holding[other] ?? 0)
      }
    }
  }
  return pairs
}
