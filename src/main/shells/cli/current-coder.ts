import type { Operation } from '../../../shared/log/entry.ts'
import type { FoldState } from '../../../shared/log/fold.ts'
import {
  coderColours,
  coderFieldsSchema,
  coderIdOf,
  coderShapes,
  normaliseCoderName,
} from '../../../shared/model/coder.ts'
import type { CoderId } from '../../../shared/model/ids.ts'
import { ExpectedError } from '../../core/expected-error.ts'
import { readCoders } from '../../core/library/read-state.ts'
import { findCoder } from './choose-records.ts'
import { UsageError } from './usage-error.ts'

/** Who codes, and the operations that make the coder when the library does not know the name yet. */
export interface ChosenCoder {
  readonly id: CoderId
  readonly operations: Operation[]
}

/** Returns the coder of this name. Throws `UsageError` for a name that cannot be one. */
export function coderNamed(state: FoldState, typed: string): ChosenCoder {
  const name = normaliseCoderName(typed)
  if (!coderFieldsSchema.shape.name.safeParse(name).success) {
    throw new UsageError('--coder takes a name of 1 to 100 characters.')
  }
  const known = findCoder(state, name)
  if (known !== null) return { id: known, operations: [] }
  const id = coderIdOf(name)
  // Signs differ by shape first, so that the first coders of a library can be told apart without colour.
  const count = state.coder.size
  const shape = coderShapes[count % coderShapes.length] ?? 'disc'
  const set = { name, shape, colour: (count % coderColours) + 1, deleted: false }
  return { id, operations: [{ kind: 'coder', id, set }] }
}

/** Returns the coder whose record was written first: the one that `init` was told; null where nobody codes. */
export function firstCoder(state: FoldState): CoderId | null {
  const live = new Set(readCoders(state).map((coder) => coder.id))
  const stamped = [...state.coder].filter(([id]) => live.has(id)).map(([id, { stamp }]) => ({ id, stamp }))
  stamped.sort((a, b) => (a.stamp < b.stamp ? -1 : 1))
  return stamped[0]?.id ?? null
}

/**
 * Returns who codes: the name given, else the name set in this installation, else the library's first coder, whom
 * `init` was told. Throws `coderNeeded` where nobody is known.
 */
export function currentCoder(state: FoldState, given: string | undefined, preferred: string): ChosenCoder {
  if (given !== undefined) return coderNamed(state, given)
  if (normaliseCoderName(preferred) !== '') return coderNamed(state, preferred)
  const first = firstCoder(state)
  if (first === null) throw new ExpectedError('coderNeeded')
  return { id: first, operations: [] }
}
