import { z } from 'zod'
import { type BriefId, coderIdSchema, documentIdSchema, tagIdSchema } from './ids.ts'

export const briefGroupings = ['tag', 'document', 'coder'] as const

/** What a brief holds. Empty lists mean all; a tag stands for its children too. */
export const briefFieldsSchema = z.strictObject({
  title: z.string(),
  /** Markdown before the first group. */
  introduction: z.string(),
  documents: z.array(documentIdSchema),
  tags: z.array(tagIdSchema),
  coders: z.array(coderIdSchema),
  groupBy: z.enum(briefGroupings),
  notes: z.boolean(),
  coderNames: z.boolean(),
  dates: z.boolean(),
  /** Adds the sentence in which a passage stands, where it is longer than the passage. */
  context: z.boolean(),
  /** Milliseconds since 1970. */
  modified: z.int(),
  deleted: z.boolean(),
})
export type BriefFields = z.infer<typeof briefFieldsSchema>

export interface Brief extends BriefFields {
  readonly id: BriefId
}

export const briefDefaults: BriefFields = {
  title: '',
  introduction: '',
  documents: [],
  tags: [],
  coders: [],
  groupBy: 'tag',
  notes: true,
  coderNames: false,
  dates: false,
  context: false,
  modified: 0,
  deleted: false,
}
