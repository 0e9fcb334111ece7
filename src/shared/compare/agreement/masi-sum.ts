import { createPairNumbers } from '../../base/pair-numbers.ts'
import { jaccardSimilarity, monotonicity } from './masi.ts'
import { createFarSums } from './masi-far.ts'

/** Sets have as many subsets as 2 to the power of their size; comparing a larger one with each of the others is cheaper. */
export const largestSet = 10

/** Row j: how many subsets of size s a set of size j has, up to the largest. */
const choose = Array.from({ length: largestSet + 1 }, (_, j) => {
  const row = [1]
  for (let s = 1; s <= j; s += 1) row.push(((row[s - 1] ?? 0) * (j - s + 1)) / s)
  return row
})

/** Every set's subsets by number, set after set; a subset that a set before has, has the number it has there. */
interface Subsets {
  readonly numbers: Int32Array
  /** By number: how many tags a subset has, and how many sets hold it. */
  readonly sizes: Uint8Array
  readonly held: Int32Array
}

/** The subsets that two or more sets have in common, in columns. */
interface SharedSubsets {
  readonly count: number
  /** How many tags each has. */
  readonly sizes: Uint8Array
  /** Where its groups begin: the sets of one size that hold it. One more than there are subsets. */
  readonly firstGroup: Int32Array
  /** Size of the sets of a group, and where they begin in `holders`; one more than there are groups. */
  readonly groupSize: Uint8Array
  readonly firstHolder: Int32Array
  readonly holders: Int32Array
  /** How many shared subsets of each size a set has, set after set, from the empty one up to the largest. */
  readonly sharedBy: Float64Array
}

/** Returns the subsets of sets, given in this order as lists of tags' numbers from 1, ascending. */
function listSubsets(sets: readonly (readonly number[])[]): Subsets {
  let most = 0
  for (const set of sets) most += 2 ** set.length
  // Mostly every second or third is a new one.
  const pairs = createPairNumbers(most / 2)
  /** The empty set, then in the order in which `pairs` numbers them from 0. */
  const sizes = new Uint8Array(most + 1)
  const held = new Int32Array(most + 1)
  const numbers = new Int32Array(most)
  let length = 0
  for (const set of sets) {
    const from = length
    numbers[length++] = 0
    for (const tag of set) {
      const end = length
      for (let place = from; place < end; place += 1) {
        const without = numbers[place] ?? 0
        const number = pairs.numberOf(without, tag) + 1
        sizes[number] = (sizes[without] ?? 0) + 1
        held[number] = (held[number] ?? 0) + 1
        numbers[length++] = number
      }
    }
  }
  held[0] = sets.length
  return { numbers, sizes, held: held.subarray(0, pairs.count + 1) }
}

/** Returns the shared subsets of the sets in `order`, which goes by their size. */
function listShared(sets: readonly (readonly number[])[], order: readonly number[]): SharedSubsets {
  const ordered = order.map((index) => sets[index] ?? [])
  const { numbers, sizes, held } = listSubsets(ordered)
  /** Where the next holder of a subset goes; −1: nobody shares it. */
  const next = new Int32Array(held.length)
  const shared = new Int32Array(held.length)
  const sharedSizes = new Uint8Array(held.length)
  let count = 0
  let length = 0
  for (let number = 0; number < held.length; number += 1) {
    const own = held[number] ?? 0
    next[number] = own < 2 ? -1 : length
    if (own < 2) continue
    sharedSizes[count] = sizes[number] ?? 0
    shared[count++] = number
    length += own
  }
  const holders = new Int32Array(length)
  const holderSizes = new Uint8Array(length)
  const sharedBy = new Float64Array(sets.length * (largestSet + 1))
  let place = 0
  for (let at = 0; at < ordered.length; at += 1) {
    const index = order[at] ?? 0
    const size = ordered[at]?.length ?? 0
    for (const end = place + 2 ** size; place < end; place += 1) {
      const number = numbers[place] ?? 0
      const to = next[number] ?? -1
      if (to < 0) continue
      holders[to] = index
      holderSizes[to] = size
      next[number] = to + 1
      const column = index * (largestSet + 1) + (sizes[number] ?? 0)
      sharedBy[column] = (sharedBy[column] ?? 0) + 1
    }
  }
  const firstGroup = new Int32Array(count + 1)
  const groupSize = new Uint8Array(length)
  const firstHolder = new Int32Array(length + 1)
  let groups = 0
  for (let own = 0, from = 0; own < count; own += 1) {
    const to = from + (held[shared[own] ?? 0] ?? 0)
    for (let at = from; at < to; at += 1)
      if (at === from || holderSizes[at] !== holderSizes[at - 1]) {
        groupSize[groups] = holderSizes[at] ?? 0
        firstHolder[groups++] = at
      }
    firstGroup[own + 1] = groups
    from = to
  }
  firstHolder[groups] = length
  return {
    count,
    sizes: sharedSizes,
    firstGroup,
    groupSize: groupSize.slice(0, groups),
    firstHolder: firstHolder.slice(0, groups + 1),
    holders,
    sharedBy,
  }
}

/** Returns the sum over all ordered pairs of their MASI distance, from `pairs`: by how much they share, then both sizes. */
function sumDistances(pairs: Float64Array, sizes: number): number {
  let sum = 0
  for (let one = 0; one < sizes; one += 1)
    for (let other = one; other < sizes; other += 1)
      for (let shared = 0; shared <= one; shared += 1) {
        // Pairs that share these tags exactly, out of the pairs that share them and perhaps more.
        let exactly = 0
        for (let j = shared; j <= one; j += 1) {
          const sign = (j - shared) % 2 === 0 ? 1 : -1
          exactly += sign * (choose[j]?.[shared] ?? 0) * (pairs[(j * sizes + one) * sizes + other] ?? 0)
        }
        const alike = jaccardSimilarity(one, other, shared) * monotonicity(one, other, shared)
        // Both orders of two sizes are in the sum.
        sum += (one === other ? 1 : 2) * exactly * (1 - alike)
      }
  return sum
}

/** Sorts a few numbers in place: sorting by a function would cost more. */
function sortFew(numbers: number[]): number[] {
  for (let index = 1; index < numbers.length; index += 1) {
    const own = numbers[index] ?? 0
    let at = index
    for (; at > 0 && (numbers[at - 1] ?? 0) > own; at -= 1) numbers[at] = numbers[at - 1] ?? 0
    numbers[at] = own
  }
  return numbers
}

/** Returns the sets as lists of tags' numbers from 1, ascending: the same subset is then found in one way from every set. */
function numberTags(values: readonly (readonly string[])[]): number[][] {
  const tags = new Map<string, number>()
  return values.map((set) => {
    const numbers: number[] = []
    for (const tag of set) {
      let number = tags.get(tag)
      if (number === undefined) {
        number = tags.size + 1
        tags.set(tag, number)
      }
      numbers.push(number)
    }
    return sortFew(numbers)
  })
}

/**
 * Returns a function that gives the sum of weight × weight × MASI distance over all pairs of different sets, each pair once, for
 * weights of the sets. MASI depends on the sizes of two sets and of what they share only, so it is enough to know with how much weight
 * sets of two sizes share how many tags: that follows from the weights of their common subsets by inclusion and exclusion. Costs as
 * much as there are subsets that sets have in common, where comparing each set with each costs the square. Sets that are too
 * large for that are compared with every other.
 */
export function createMasiSum(
  values: readonly (readonly string[])[],
): (weights: ArrayLike<number>) => number {
  const sets = numberTags(values)
  const bySize: number[][] = Array.from({ length: largestSet + 1 }, () => [])
  const far: number[] = []
  for (let index = 0; index < sets.length; index += 1) (bySize[sets[index]?.length ?? 0] ?? far).push(index)
  const near = bySize.flat()
  const shared = listShared(sets, near)
  const kinds = 1 + bySize.findLastIndex((own) => own.length > 0)
  const sumFar = createFarSums(values, near, far)
  return (weights) => {
    const nearSum = sumDistances(weighPairs(shared, sets, near, kinds, weights), kinds) / 2
    return far.length === 0 ? nearSum : nearSum + sumFar(weights)
  }
}

/**
 * Returns the weight of the ordered pairs of different sets that have a subset in common, summed over subsets, by the size of the subset
 * and of both sets, the first not larger than the second.
 */
function weighPairs(
  { count, sizes, firstGroup, groupSize, firstHolder, holders, sharedBy }: SharedSubsets,
  sets: readonly (readonly number[])[],
  near: readonly number[],
  kinds: number,
  weights: ArrayLike<number>,
): Float64Array {
  const pairs = new Float64Array(kinds ** 3)
  /** Weight of each group of the subset. */
  const holding = new Float64Array(kinds)
  for (let subset = 0; subset < count; subset += 1) {
    const column = (sizes[subset] ?? 0) * kinds
    const from = firstGroup[subset] ?? 0
    const to = firstGroup[subset + 1] ?? 0
    for (let group = from; group < to; group += 1) {
      let weight = 0
      for (let at = firstHolder[group] ?? 0; at < (firstHolder[group + 1] ?? 0); at += 1)
        weight += weights[holders[at] ?? 0] ?? 0
      holding[group - from] = weight
      const size = groupSize[group] ?? 0
      for (let other = from; other <= group; other += 1) {
        const place = (column + (groupSize[other] ?? 0)) * kinds + size
        pairs[place] = (pairs[place] ?? 0) + weight * (holding[other - from] ?? 0)
      }
    }
  }
  // A set is no pair with itself.
  for (const set of near) {
    const weight = weights[set] ?? 0
    const size = sets[set]?.length ?? 0
    for (let subset = 0; subset <= size; subset += 1) {
      const place = (subset * kinds + size) * kinds + size
      pairs[place] = (pairs[place] ?? 0) - (sharedBy[set * (largestSet + 1) + subset] ?? 0) * weight * weight
    }
  }
  return pairs
}
