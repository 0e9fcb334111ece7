import { z } from 'zod'
import { importFailureSchema } from '../../../shared/model/import-failure.ts'
import type { PageLayout } from '../../../shared/model/page-layout.ts'
import { sourceFormatSchema } from '../../../shared/model/source-format.ts'
import { extractedTextSchema } from '../../../shared/text/blocks.ts'
import type { ImportRequest } from './importer.ts'

/** The one message that the parent sends to an import process. */
export const importRequestSchema = z.strictObject({
  path: z.string(),
  fileName: z.string(),
  format: sourceFormatSchema,
  password: z.string().optional(),
  everything: z.boolean().optional(),
})

/** True for a message that is a request for an import. */
export function isImportRequest(message: unknown): message is ImportRequest {
  return importRequestSchema.safeParse(message).success
}

/**
 * What an import process sends back: signs of life, then one result. `layout` is taken as it is: it only says where to
 * draw, is by far the largest part, and is checked when it is read from disk.
 */
export const importReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.number(), total: z.number().nullable() }),
  /** Resident memory of the process in bytes, for systems where the parent cannot see it. */
  z.strictObject({ kind: z.literal('memory'), residentBytes: z.number() }),
  z.strictObject({
    kind: z.literal('done'),
    extraction: z.strictObject({ text: extractedTextSchema, layout: z.custom<PageLayout>().optional() }),
  }),
  z.strictObject({
    kind: z.literal('failed'),
    code: importFailureSchema,
    details: z.record(z.string(), z.unknown()),
  }),
])
export type ImportReply = z.infer<typeof importReplySchema>
