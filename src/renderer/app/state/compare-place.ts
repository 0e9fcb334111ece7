import { z } from 'zod'
import { coderIdSchema, documentIdSchema, tagIdSchema } from '../../../shared/model/ids.ts'
import { agreementOptionsSchema } from './agreement-options.ts'

/** The comparisons there are. */
export const compareViews = ['coders', 'agreement', 'editions', 'matrix'] as const
export type CompareView = (typeof compareViews)[number]

/** A comparison, and what it is of; what is left out is as it was last time, or as it usually is. */
export const comparePlaceSchema = z.strictObject({
  kind: z.literal('compare'),
  view: z.enum(compareViews),
  /** The document whose coders are compared, or the old edition. */
  document: documentIdSchema.exactOptional(),
  newer: documentIdSchema.exactOptional(),
  coders: z.array(coderIdSchema).readonly().exactOptional(),
  /** None: all tags. */
  tags: z.array(tagIdSchema).readonly().exactOptional(),
  /** When spans of coders count as the same, as `renderMatchRule` writes it. */
  match: z.string().exactOptional(),
  /** Texts of coders beside each other, or one with all passages laid over each other. */
  layout: z.enum(['side', 'overlay']).exactOptional(),
  /** How agreement was last measured. Left out: it begins with the documents, coders and tags of the place. */
  agreement: agreementOptionsSchema.readonly().exactOptional(),
  /** Where in `document` to go. */
  offset: z.int().nonnegative().exactOptional(),
  /** Of editions: the passages on their way into the new one are what the person came for. */
  queue: z.boolean().exactOptional(),
})
export type ComparePlace = Readonly<z.infer<typeof comparePlaceSchema>>

/** Returns a place that was kept as JSON; null for what is none. */
export function parseComparePlace(json: string | null): ComparePlace | null {
  if (json === null) return null
  try {
    return comparePlaceSchema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}
