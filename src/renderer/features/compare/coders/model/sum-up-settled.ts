import type { SettledState } from '../../../../../shared/compare/passages/settled.ts'
import type { ItemTable } from './item-table.ts'

/** How much of a comparison is settled. */
export interface SettledSum {
  /** Places of agreed items that the consensus coder does not have yet, in order. */
  readonly agreedOpen: readonly number[]
  /** How many differences are settled. */
  readonly settled: number
}

/** Returns how much is settled; `states` are those of the items, in their order. */
export function sumUpSettled(items: ItemTable | null, states: readonly SettledState[]): SettledSum {
  const agreedOpen: number[] = []
  let settled = 0
  for (let place = 0; place < (items?.count ?? 0); place++) {
    const isAgreed = items?.signAt(place) === 'same'
    const isSettled = states[place] === 'settled'
    if (isAgreed && !isSettled) agreedOpen.push(place)
    if (!isAgreed && isSettled) settled++
  }
  return { agreedOpen, settled }
}
