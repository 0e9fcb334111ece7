import { z } from 'zod'
import { documentIdSchema, sha256Schema, textHashSchema } from './ids.ts'
import { sourceFormatSchema } from './source-format.ts'

/** What a log may say about a document; any field may be written again later. */
export const documentFieldsSchema = z.strictObject({
  /** SHA-256 of the imported file, hexadecimal. */
  sha256: sha256Schema,
  /** The file's name when it was imported. */
  file: z.string(),
  format: sourceFormatSchema,
  /** The extracted text that is read now; anchors say which one they were made on. */
  textHash: textHashSchema,
  title: z.string(),
  /** Author or issuing body; "" when unknown. */
  issuer: z.string(),
  /** ISO 8601 date, year and month, or year; "" when unknown. */
  date: z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/),
  /** BCP 47 language tag; "" when unknown. */
  language: z.string(),
  /** Number of pages; null where the source has none. */
  pages: z.int().nonnegative().nullable(),
  /** Length of the canonical text in UTF-16 code units. */
  characters: z.int().nonnegative(),
  /** The document of which this is a corrected or later file; null when it stands for itself. Nothing checks that it is there. */
  replaces: documentIdSchema.nullable(),
  /** Milliseconds since 1970 when it was imported. */
  added: z.int(),
  deleted: z.boolean(),
})
export type DocumentFields = z.infer<typeof documentFieldsSchema>

export interface Document extends DocumentFields {
  readonly id: z.infer<typeof documentIdSchema>
}

/** Returns the title of a document, else the name of its file; "" where it has neither. */
export function titleOrFile({ title, file }: Pick<DocumentFields, 'title' | 'file'>): string {
  return title || file
}

/** Values of fields that no entry has written yet. */
export const documentDefaults: DocumentFields = {
  sha256: '',
  file: '',
  format: 'text',
  textHash: '',
  title: '',
  issuer: '',
  date: '',
  language: '',
  pages: null,
  characters: 0,
  replaces: null,
  added: 0,
  deleted: false,
}
