import { type Dispatch, type SetStateAction, useCallback, useMemo, useState } from 'react'
import type { ComparedItem } from '../../../../../shared/compare/passages/passage.ts'
import type { SettledState } from '../../../../../shared/compare/passages/settled.ts'
import { allDifferences, filterItems, fitsFilter, type ItemFilter } from '../model/item-filter.ts'
import { itemKey } from '../model/item-key.ts'
import type { ItemTable } from '../model/item-table.ts'

/** The list of items: which are shown, and at which one the person is. */
export interface ItemList {
  readonly filter: ItemFilter
  /** The items that fit the filter, by their places. */
  readonly shown: readonly number[]
  readonly chosen: ComparedItem | null
  readonly setFilter: Dispatch<SetStateAction<ItemFilter>>
  choose(item: ComparedItem | null): void
  /** Changes the filter when it hides an item. */
  include(item: ComparedItem): void
  /** Returns the item before or after the chosen one; at the ends and without one: the nearest there is; null: none. */
  neighbour(by: -1 | 1): ComparedItem | null
  /** Returns the next item that is to be settled, after this one or else from the beginning; null: none. */
  openAfter(item: ComparedItem): ComparedItem | null
}

/** Keeps a filter and a choice in the list of items; the choice outlasts another comparison of the same passages. */
export function useItemList(items: ItemTable | null, states: readonly SettledState[]): ItemList {
  const [filter, setFilter] = useState(allDifferences)
  const [key, setKey] = useState<{ readonly passage: string; readonly key: string } | null>(null)
  const chosen = useMemo(
    () => (key === null || items === null ? null : items.find(key.passage, key.key)),
    [key, items],
  )
  const shown = useMemo(
    () => (items === null ? [] : filterItems(items, states, filter)),
    [items, states, filter],
  )
  const choose = useCallback((item: ComparedItem | null) => {
    const passage = item?.markings[0]?.passages[0]
    setKey(item === null || passage === undefined ? null : { passage, key: itemKey(item) })
  }, [])
  const include = useCallback(
    (item: ComparedItem) =>
      setFilter((now) => {
        const place = items?.placeOf(item) ?? -1
        if (items === null || place < 0) return now
        if (fitsFilter(items, place, now) && now.settled === 'any') return now
        return { states: new Set([...now.states, items.signAt(place)]), tag: null, settled: 'any' }
      }),
    [items],
  )
  const at = (place: number | undefined) => items?.at(place ?? -1) ?? null
  const placeOf = (item: ComparedItem) => items?.placeOf(item) ?? -1
  return {
    filter,
    shown,
    chosen,
    setFilter,
    choose,
    include,
    neighbour(by) {
      if (chosen === null) return at(shown[0])
      const from = placeOf(chosen)
      const found = by === 1 ? shown.find((place) => place > from) : shown.findLast((place) => place < from)
      return at(found)
    },
    openAfter(item) {
      const from = placeOf(item)
      const open = shown.filter(
        (place) => place !== from && (states[place] === 'open' || states[place] === 'changed'),
      )
      return at(open.find((place) => place > from) ?? open[0])
    },
  }
}
