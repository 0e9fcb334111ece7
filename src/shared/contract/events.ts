import { z } from 'zod'
import { cursorsSchema } from '../log/cursor.ts'
import type { Annotation } from '../model/annotation.ts'
import { entriesSchema } from './methods.ts'
import { importJobSchema, libraryInfoSchema, preferencesSchema } from './shapes.ts'

/** Every event of the contract: its name, in the past tense, and what it carries. */
export const events = {
  /**
   * Entries that were written, by this program or another. `from` are the cursors of their logs just before the entries,
   * `to` just after: a view that stands elsewhere than `from` must read by itself. `annotations` are those that the entries
   * wrote into, as main has folded them; null where they are too many to be told here.
   */
  'log.entriesAdded': z.strictObject({
    entries: entriesSchema,
    from: cursorsSchema,
    to: cursorsSchema,
    annotations: z.custom<Annotation[]>((value) => Array.isArray(value)).nullable(),
  }),
  /** A log shrank or changed before its end: the view must be rebuilt. */
  'log.rewritten': z.strictObject({}),
  'sources.jobsChanged': z.strictObject({ jobs: z.array(importJobSchema) }),
  'app.preferencesChanged': preferencesSchema,
  /** A menu item of the shell was chosen; `command` is the id of a command of the renderer. */
  'app.commandChosen': z.strictObject({ command: z.string() }),
  /** The system asked to open files (double click, drop on the icon). */
  'app.filesOpened': z.strictObject({ paths: z.array(z.string()) }),
  /** The library's folder went away or can no longer be written. */
  'library.failed': z.strictObject({ code: z.string(), path: z.string() }),
  /** What holds of the library now: its folder can be used again, or lines of its logs were damaged. */
  'library.changed': libraryInfoSchema,
} as const

export type Events = typeof events
export type EventName = keyof Events
export type EventPayload<Name extends EventName> = z.infer<Events[Name]>
