import { z } from 'zod'
import { hashName } from '../base/hash.ts'
import { type CoderId, coderIdSchema } from './ids.ts'

/** Coders differ by the shape of their sign first; their muted colours are a set of their own, never a tag's. */
export const coderShapes = ['disc', 'ring', 'square'] as const
/** The consensus coder holds what coders agreed on after comparing; a library has one. */
export const coderRoles = ['person', 'consensus'] as const

/** Number of coder colours in the design; `colour` is 1 to this. */
export const coderColours = 6

export const coderFieldsSchema = z.strictObject({
  name: z.string().min(1).max(100),
  shape: z.enum(coderShapes),
  colour: z.int().min(1).max(coderColours),
  role: z.enum(coderRoles),
  deleted: z.boolean(),
})
export type CoderFields = z.infer<typeof coderFieldsSchema>

export interface Coder extends CoderFields {
  readonly id: CoderId
}

export const coderDefaults: CoderFields = {
  name: '?',
  shape: 'disc',
  colour: 1,
  role: 'person',
  deleted: false,
}

/** Returns the coder's name as it is stored: NFC, trimmed, inner white space single. */
export function normaliseCoderName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ')
}

/** Returns the id of the coder with this name; letter case does not count. */
export function coderIdOf(name: string): CoderId {
  return coderIdSchema.parse(`c${hashName(normaliseCoderName(name).toLowerCase())}`)
}

/** The consensus coder's id: nobody's name can have it. */
export const consensusCoderId: CoderId = coderIdSchema.parse(`c${hashName('\u0000consensus')}`)

/** The consensus coder as it is first written. */
export const consensusCoder: CoderFields = {
  name: 'Consensus',
  shape: 'square',
  colour: 6,
  role: 'consensus',
  deleted: false,
}
