import { z } from 'zod'
import { hashName } from '../base/hash.ts'
import { type TagId, tagIdSchema } from './ids.ts'

/** Number of tag colours in the design; `colour` is 1 to this. */
export const tagColours = 12

export const tagFieldsSchema = z.strictObject({
  /** One step of the path; never empty and without a slash. */
  name: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^/]+$/),
  /** The tag above it; null at the top. */
  parent: tagIdSchema.nullable(),
  colour: z.int().min(1).max(tagColours),
  /** What the tag means and when to use it, in Markdown. */
  description: z.string(),
  deleted: z.boolean(),
})
export type TagFields = z.infer<typeof tagFieldsSchema>

export interface Tag extends TagFields {
  readonly id: TagId
}

export const tagDefaults: TagFields = { name: '?', parent: null, colour: 12, description: '', deleted: false }

/** Returns the steps of a typed path such as "Economy / GDP target": trimmed, inner white space single, NFC, none empty. */
export function parseTagPath(path: string): string[] {
  return path
    .normalize('NFC')
    .split(/[/／]/)
    .map((step) => step.trim().replace(/\s+/g, ' '))
    .filter((step) => step !== '')
}

/** Returns the path as it is shown and typed: steps joined by " / ". */
export function renderTagPath(path: readonly string[]): string {
  return path.join(' / ')
}

/**
 * Returns the id of a new tag with this path; letter case does not count. `attempt` counts from 0 and is raised when
 * the id belongs to a tag that was since renamed.
 */
export function tagIdOf(path: readonly string[], attempt = 0): TagId {
  const key = path.join('/').normalize('NFC').toLowerCase()
  return tagIdSchema.parse(`t${hashName(attempt === 0 ? key : `${key}#${attempt}`)}`)
}
