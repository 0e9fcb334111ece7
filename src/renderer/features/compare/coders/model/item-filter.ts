import type { SettledState } from '../../../../../shared/compare/passages/settled.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import type { SignKind } from '../../parts/StateSign.tsx'
import type { ItemTable } from './item-table.ts'

/** A state as the list is filtered by it: the sign of an item. */
export type StateFilter = SignKind

export interface ItemFilter {
  readonly states: ReadonlySet<StateFilter>
  /** Null: any. Plain highlights are '' . */
  readonly tag: TagId | '' | null
  readonly settled: 'any' | 'open' | 'settled'
}

export const allDifferences: ItemFilter = {
  states: new Set<StateFilter>(['near', 'diff', 'left', 'right']),
  tag: null,
  settled: 'any',
}

/** Whether the item at a place fits, however far it is settled. */
export function fitsFilter(items: ItemTable, place: number, { states, tag }: ItemFilter): boolean {
  if (!states.has(items.signAt(place))) return false
  return tag === null || items.tagsAt(place).some((one) => (one ?? '') === tag)
}

/** Returns the places of the items that fit, in order. */
export function filterItems(
  items: ItemTable,
  settled: readonly SettledState[],
  filter: ItemFilter,
): number[] {
  const places: number[] = []
  for (let place = 0; place < items.count; place++) {
    if (!fitsFilter(items, place, filter)) continue
    if (filter.settled !== 'any' && (settled[place] === 'settled') !== (filter.settled === 'settled'))
      continue
    places.push(place)
  }
  return places
}
