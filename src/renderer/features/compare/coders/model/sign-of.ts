import type { ComparedItem } from '../../../../../shared/compare/passages/passage.ts'
import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import type { CoderId } from '../../../../../shared/model/ids.ts'
import type { SignKind } from '../../parts/StateSign.tsx'

/** The signs in the order in which they are shown. */
export const signKinds: readonly SignKind[] = ['same', 'near', 'diff', 'left', 'right']

/** Returns the sign of an item: "only" is on the left when the first of the coders has it. */
export function signOf({ state, markings }: ComparedItem, first: CoderId | undefined): SignKind {
  if (state === 'agreed') return 'same'
  if (state === 'otherExtent') return 'near'
  if (state === 'otherTag') return 'diff'
  return markings[0]?.coder === first ? 'left' : 'right'
}

/** Returns what an item's sign means, in words. */
export function stateWords({ state, markings }: ComparedItem, nameOf: (coder: CoderId) => string): string {
  const { states, only } = compareCodersMessages
  return state === 'only' ? only(markings.map(({ coder }) => nameOf(coder))) : states[state]
}
