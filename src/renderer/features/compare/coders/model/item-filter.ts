import type { ComparedItem } from '../../../../../shared/compare/passages/passage.ts'
import type { SettledState } from '../../../../../shared/compare/passages/settled.ts'
import type { CoderId, TagId } from '../../../../../shared/model/ids.ts'
import type { SignKind } from '../../parts/StateSign.tsx'
import { signOf } from './sign-of.ts'

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

/** Returns the places of the items that fit, in order. */
export function filterItems(
  items: readonly ComparedItem[],
  settled: readonly SettledState[],
  filter: ItemFilter,
  first: CoderId | undefined,
): number[] {
  const { states, tag } = filter
  return items.flatMap((item, index) => {
    if (!states.has(signOf(item, first))) return []
    if (tag !== null && !item.markings.some((marking) => (marking.tag ?? '') === tag)) return []
    if (filter.settled !== 'any' && (settled[index] === 'settled') !== (filter.settled === 'settled'))
      return []
    return [index]
  })
}
