import { createRandom } from '../../base/random.ts'

/** Gives each distinct set of tags a number; the empty set is 0. */
export interface TagSets {
  /** The sets by number, as indices of tags in ascending order. */
  readonly list: readonly (readonly number[])[]
  /** Keys of the tags: a set is looked up by its tags' keys, combined by exclusive or. */
  readonly keys: Int32Array
  /** Returns the number of the set of tags that have a count; `key` and `size` are their keys combined and how many they are. */
  numberOf(counts: Int32Array, key: number, size: number): number
}

/** Numbers of as many bits are looked up quickest in any engine. */
const mostKeys = 2 ** 30

function hasAll(counts: Int32Array, set: readonly number[]): boolean {
  for (const tag of set) if ((counts[tag] ?? 0) === 0) return false
  return true
}

export function createTagSets(tags: number): TagSets {
  const list: (readonly number[])[] = [[]]
  const numbers = new Map<number, number>([[0, 0]])
  const random = createRandom(1)
  // Two sets seldom have one key; they are compared all the same.
  const keys = Int32Array.from({ length: tags }, () => Math.floor(random() * mostKeys))
  return {
    list,
    keys,
    numberOf(counts, key, size) {
      for (let place = key; ; place = (place + 1) % mostKeys) {
        const known = numbers.get(place)
        if (known === undefined) {
          const set: number[] = []
          for (let tag = 0; set.length < size; tag += 1) if ((counts[tag] ?? 0) > 0) set.push(tag)
          numbers.set(place, list.length)
          return list.push(set) - 1
        }
        const set = list[known] ?? []
        if (set.length === size && hasAll(counts, set)) return known
      }
    },
  }
}
