import type { ComparedItem } from '../../../../../shared/compare/passages/passage.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'
import type { SignKind } from '../../parts/StateSign.tsx'
import { itemKey } from './item-key.ts'
import { type PackedItems, type PackedPassages, placesWithin, unpackItem } from './packed.ts'
import { signKinds } from './sign-of.ts'

/**
 * The items of a comparison in document order. Of 20,000 items the window looks at some dozens: what is asked of all of
 * them is answered from columns, and an item becomes an object when it is first looked at.
 */
export interface ItemTable {
  readonly count: number
  /** Returns the item at a place, always the same object; null where there is none. */
  at(place: number): ComparedItem | null
  /** Returns the place of an item of this table; −1 for any other. */
  placeOf(item: ComparedItem): number
  signAt(place: number): SignKind
  /** Returns the tags of an item, each once; null stands for plain highlights. */
  tagsAt(place: number): (TagId | null)[]
  /** Returns the first of an item's passages. */
  firstPassageAt(place: number): string
  /** Returns the items that share words with `range`, in order. */
  within(range: TextRange): ComparedItem[]
  /** Returns the item with this key (`itemKey`) that has this passage; null when there is none any more. */
  find(passage: string, key: string): ComparedItem | null
}

export function createItemTable(packed: PackedItems, of: PackedPassages): ItemTable {
  const count = packed.sign.length
  const made: (ComparedItem | undefined)[] = new Array(count)
  const places = new Map<ComparedItem, number>()
  const at = (place: number) => {
    if (place < 0 || place >= count) return null
    const known = made[place]
    if (known !== undefined) return known
    const item = unpackItem(packed, of, place)
    made[place] = item
    places.set(item, place)
    return item
  }
  const markings = (place: number) =>
    [packed.firstMarking[place] ?? 0, packed.firstMarking[place + 1] ?? 0] as const
  const itemOf = (marking: number) => {
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((packed.firstMarking[middle] ?? 0) <= marking) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    count,
    at,
    placeOf: (item) => places.get(item) ?? -1,
    signAt: (place) => signKinds[packed.sign[place] ?? 0] ?? 'same',
    tagsAt(place) {
      const [from, to] = markings(place)
      const tags = new Set(packed.tag.subarray(from, to))
      return Array.from(tags, (tag) => (tag < 0 ? null : (of.tags[tag] ?? null)))
    },
    firstPassageAt(place) {
      const [first] = markings(place)
      return of.ids[packed.passage[packed.firstPassage[first] ?? 0] ?? 0] ?? ''
    },
    within: (range) => placesWithin(packed, range).flatMap((place) => at(place) ?? []),
    find(passage, key) {
      const wanted = of.ids.indexOf(passage)
      if (wanted < 0) return null
      for (let marking = 0; marking < packed.coder.length; marking++) {
        const own = packed.passage.subarray(packed.firstPassage[marking], packed.firstPassage[marking + 1])
        if (!own.includes(wanted)) continue
        const item = at(itemOf(marking))
        if (item !== null && itemKey(item) === key) return item
      }
      return null
    },
  }
}
