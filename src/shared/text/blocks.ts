import { z } from 'zod'

/** What a block is in its source. `pageBreak` stands only for an explicit break in a source without pages. */
export const blockKinds = [
  'heading',
  'paragraph',
  'listItem',
  'quote',
  'code',
  'tableRow',
  'figure',
  'footnote',
  'pageBreak',
] as const

export type BlockKind = (typeof blockKinds)[number]

/** Emphasis inside a block. Offsets are UTF-16 code units relative to the block's own text, half-open. */
export const markSchema = z.strictObject({
  kind: z.enum(['strong', 'emphasis']),
  start: z.int().nonnegative(),
  end: z.int().positive(),
})
export type Mark = z.infer<typeof markSchema>

/**
 * One block of a source in reading order, as an importer extracts it.
 * `text` is NFC, with LF only, without soft hyphens, ligature characters or NUL; a tableRow's cells are joined
 * by a tab. A line feed inside a block is a line break that the author made.
 */
export const blockSchema = z.strictObject({
  kind: z.enum(blockKinds),
  text: z.string(),
  /** Headings: 1 (document title) to 6. */
  level: z.int().min(1).max(6).optional(),
  /** List items: 0 for the outermost list. */
  depth: z.int().nonnegative().optional(),
  /** List items: numbered rather than bulleted. */
  ordered: z.boolean().optional(),
  /** List items and footnotes: the printed number or sign, such as "3." or "12". */
  label: z.string().optional(),
  /** The label of the page on which the block starts, as printed, where the source has pages. */
  page: z.string().optional(),
  marks: z.array(markSchema).optional(),
})
export type Block = z.infer<typeof blockSchema>

/** Where a page of the source begins: the block that holds its first character and the offset inside that block. */
export const pageStartSchema = z.strictObject({
  /** The label as printed on the page ("12", "iv"), else the ordinal number counted from 1. */
  label: z.string(),
  block: z.int().nonnegative(),
  /** UTF-16 code units from the block's start. */
  offset: z.int().nonnegative(),
})
export type PageStart = z.infer<typeof pageStartSchema>

/** What an importer left out as boilerplate (navigation, "share this"), so that a person can check it. */
export const droppedTextSchema = z.strictObject({ text: z.string(), reason: z.string() })
export type DroppedText = z.infer<typeof droppedTextSchema>

const judgedReasons: ReadonlySet<string> = new Set([
  'outsideMainContent',
  'boilerplate',
  'linkList',
  'pageInfo',
])

/**
 * Whether an importer only judged that the text is no part of the report, and may be wrong: worth telling a reader.
 * Running heads, page numbers and hidden text are no judgement.
 */
export function isJudgedAway({ reason }: DroppedText): boolean {
  return judgedReasons.has(reason)
}

/** Metadata found in the file itself; absent where the file has none. */
export const sourceMetadataSchema = z.strictObject({
  title: z.string().optional(),
  /** Author or issuing body. */
  issuer: z.string().optional(),
  /** ISO 8601 date, or only year or year and month: what the file says, never more precise. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  /** BCP 47 language tag detected from the text, such as "en" or "zh". */
  language: z.string().optional(),
})
export type SourceMetadata = z.infer<typeof sourceMetadataSchema>

/**
 * Everything an importer takes from one file, stored as `text-<hash>.json` beside the original.
 * The canonical text is not stored a second time: it is the blocks' texts joined by one line feed.
 */
export const extractedTextSchema = z.strictObject({
  format: z.literal(1),
  /** The importer and its version, such as { id: "pdf", version: 1 }: a newer one writes a new text beside the old. */
  extractor: z.strictObject({ id: z.string(), version: z.int().positive() }),
  metadata: sourceMetadataSchema,
  /** Number of pages in the source; null where it has none. */
  pages: z.int().nonnegative().nullable(),
  /** The encoding that was read, for text and HTML, in the names of the WHATWG Encoding Standard. */
  encoding: z.string().optional(),
  blocks: z.array(blockSchema),
  pageStarts: z.array(pageStartSchema),
  dropped: z.array(droppedTextSchema),
})
export type ExtractedText = z.infer<typeof extractedTextSchema>
