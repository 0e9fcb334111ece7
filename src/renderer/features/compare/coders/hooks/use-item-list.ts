import { useCallback, useMemo, useState } from 'react'
import type { ComparedItem } from '../../../../../shared/compare/passages/passage.ts'
import type { SettledState } from '../../../../../shared/compare/passages/settled.ts'
import type { CoderId } from '../../../../../shared/model/ids.ts'
import { allDifferences, filterItems, type ItemFilter } from '../model/item-filter.ts'
import { itemKey } from '../model/item-key.ts'
import { signOf } from '../model/sign-of.ts'

/** The list of items: which are shown, and at which one the person is. */
export interface ItemList {
  readonly filter: ItemFilter
  /** The items that fit the filter, by their places. */
  readonly shown: readonly number[]
  readonly chosen: ComparedItem | null
  setFilter(filter: ItemFilter): void
  choose(item: ComparedItem | null): void
  /** Changes the filter when it hides an item. */
  include(item: ComparedItem): void
  /** Returns the item before or after the chosen one; at the ends and without one: the nearest there is; null: none. */
  neighbour(by: -1 | 1): ComparedItem | null
  /** Returns the next item that is to be settled, after this one or else from the beginning; null: none. */
  openAfter(item: ComparedItem): ComparedItem | null
}

/** Keeps a filter and a choice in the list of items; the choice outlasts another comparison of the same passages. */
export function useItemList(
  items: readonly ComparedItem[],
  states: readonly SettledState[],
  first: CoderId | undefined,
): ItemList {
  const [filter, setFilter] = useState(allDifferences)
  const [key, setKey] = useState<string | null>(null)
  const byKey = useMemo(() => new Map(items.map((item) => [itemKey(item), item])), [items])
  const chosen = key === null ? null : (byKey.get(key) ?? null)
  const shown = useMemo(() => filterItems(items, states, filter, first), [items, states, filter, first])
  const choose = useCallback((item: ComparedItem | null) => {
    setKey(item === null ? null : itemKey(item))
  }, [])
  const include = useCallback(
    (item: ComparedItem) =>
      setFilter((now) => {
        const sign = signOf(item, first)
        const fits = filterItems([item], ['open'], { ...now, settled: 'any' }, first).length > 0
        if (fits && now.settled === 'any') return now
        return { states: new Set([...now.states, sign]), tag: null, settled: 'any' }
      }),
    [first],
  )
  const placeOf = (item: ComparedItem) => items.indexOf(item)
  return {
    filter,
    shown,
    chosen,
    setFilter,
    choose,
    include,
    neighbour(by) {
      if (chosen === null) return items[shown[0] ?? -1] ?? null
      const from = placeOf(chosen)
      const found = by === 1 ? shown.find((place) => place > from) : shown.findLast((place) => place < from)
      return items[found ?? -1] ?? null
    },
    openAfter(item) {
      const from = placeOf(item)
      const open = shown.filter(
        (place) => place !== from && (states[place] === 'open' || states[place] === 'changed'),
      )
      return items[open.find((place) => place > from) ?? open[0] ?? -1] ?? null
    },
  }
}
