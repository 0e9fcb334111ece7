import type { CoderId, TagId } from '../../model/ids.ts'
import type { ComparedItem, PassageState } from './passage.ts'

/** How many items there are of each state. */
export interface StateCounts {
  readonly total: number
  readonly agreed: number
  readonly otherExtent: number
  readonly otherTag: number
  readonly only: number
  /** The items of state `only` by who has them: coders in the order of the items, most items first. */
  readonly onlyBy: readonly { readonly coders: readonly CoderId[]; readonly count: number }[]
}

/** Returns the tags of an item, each once, in the order of its markings; null stands for plain highlights. */
export function tagsOf(item: ComparedItem): (TagId | null)[] {
  return [...new Set(item.markings.map((marking) => marking.tag))]
}

/** Counts items by state. */
export function countItems(items: readonly ComparedItem[]): StateCounts {
  const counts: Record<PassageState, number> = { agreed: 0, otherExtent: 0, otherTag: 0, only: 0 }
  const only = new Map<string, { coders: CoderId[]; count: number }>()
  for (const { state, markings } of items) {
    counts[state]++
    if (state !== 'only') continue
    const coders = markings.map((marking) => marking.coder)
    const key = coders.join(' ')
    const known = only.get(key)
    if (known === undefined) only.set(key, { coders, count: 1 })
    else known.count++
  }
  const onlyBy = [...only]
    .sort(([x, a], [y, b]) => b.count - a.count || (x < y ? -1 : 1))
    .map(([, entry]) => entry)
  return { total: items.length, ...counts, onlyBy }
}

/** Counts items by tag and state. An item with different tags counts under each of them, so that the totals add up to more. */
export function countByTag(items: readonly ComparedItem[]): Map<TagId | null, StateCounts> {
  const byTag = new Map<TagId | null, ComparedItem[]>()
  for (const item of items) {
    for (const tag of tagsOf(item)) {
      const list = byTag.get(tag)
      if (list === undefined) byTag.set(tag, [item])
      else list.push(item)
    }
  }
  return new Map([...byTag].map(([tag, list]) => [tag, countItems(list)]))
}
