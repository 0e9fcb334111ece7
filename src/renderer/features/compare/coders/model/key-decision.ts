import type { ComparedItem } from '../../../../../shared/compare/passages/passage.ts'
import type { Coder } from '../../../../../shared/model/coder.ts'
import type { Decision } from './settle.ts'

/** Whether an item has passages that can be joined into one. */
export const canJoin = ({ markings, state }: ComparedItem) => markings.length > 1 && state !== 'agreed'

/** Returns the key that accepts what the coder in this place has, counted from 0; null past the ninth. */
export const acceptKey = (place: number) => (place < 9 ? String(place + 1) : null)

/** Returns the key that joins what coders have: the number after the last of them; null where that is no single key. */
export const joinKey = (coders: readonly Coder[]) => acceptKey(coders.length)

/** Returns what a key decides about an item; null: nothing. */
export function keyDecision(key: string, item: ComparedItem, coders: readonly Coder[]): Decision | null {
  if (key === '0') return { kind: 'none' }
  if (key.toLowerCase() === 'd') return { kind: 'discuss' }
  if (key === joinKey(coders)) return canJoin(item) ? { kind: 'join' } : null
  const coder = coders.find((_, place) => acceptKey(place) === key)
  return coder === undefined ? null : { kind: 'accept', coder: coder.id }
}
