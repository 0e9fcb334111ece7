import { z } from 'zod'
import { hash32 } from '../base/hash.ts'
import { plainKinds } from './entry.ts'
import type { FoldState } from './fold.ts'
import { type Register, registerStamps } from './register.ts'

/** Counts of all records, deleted ones included, and a sum over their times of writing: equal for equal states. */
export const digestSchema = z.strictObject({ records: z.int().nonnegative(), sum: z.int().nonnegative() })
export type Digest = z.infer<typeof digestSchema>

/** Returns a record's part in the digest's sum, to be added and taken off modulo 2^32. */
export function registerDigest(id: string, register: Register): number {
  return hash32(`${id} ${registerStamps(register)}`)
}

/** Returns the digest of a folded state. */
export function digestState(state: FoldState): Digest {
  let records = 0
  let sum = 0
  const add = (map: Map<string, Register>) => {
    records += map.size
    for (const [id, register] of map) sum = (sum + registerDigest(id, register)) >>> 0
  }
  for (const kind of plainKinds) add(state[kind])
  for (const layer of state.layers.values()) add(layer.annotations)
  return { records, sum }
}
