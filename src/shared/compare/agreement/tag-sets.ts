import { createRandom } from '../../base/random.ts'

/** Gives each distinct set of tags a number; the empty set is 0. */
export interface TagSets {
  /** The sets by number, as indices of tags in ascending order. */
  readonly list: readonly (readonly number[])[]
  /** Keys of the tags: a set is looked up by the sum of its tags' keys. */
  readonly keys: Float64Array
  /** Returns the number of the set of tags that have a count; `key` and `size` are the sum of their keys and how many they are. */
  numberOf(counts: Int32Array, key: number, size: number): number
}

export function createTagSets(tags: number): TagSets {
  const list: (readonly number[])[] = [[]]
  const numbers = new Map<number, number>([[0, 0]])
  const random = createRandom(1)
  // Up to 40 bits: the sum of thousands of them is still exact. Two sets seldom have one sum; they are compared all the same.
  const keys = Float64Array.from({ length: tags }, () => Math.floor(random() * 2 ** 40))
  return {
    list,
    keys,
    numberOf(counts, key, size) {
      for (let place = key; ; place += 1) {
        const known = numbers.get(place)
        if (known === undefined) {
          const set: number[] = []
          for (let tag = 0; set.length < size; tag += 1) if ((counts[tag] ?? 0) > 0) set.push(tag)
          numbers.set(place, list.length)
          return list.push(set) - 1
        }
        const set = list[known] ?? []
        if (set.length === size && set.every((tag) => (counts[tag] ?? 0) > 0)) return known
      }
    },
  }
}
