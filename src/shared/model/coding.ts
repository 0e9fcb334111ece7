import { z } from 'zod'
import { hashName } from '../base/hash.ts'
import {
  type CoderId,
  type CodingId,
  coderIdSchema,
  codingIdSchema,
  type DocumentId,
  documentIdSchema,
} from './ids.ts'

/** How far a coder is with a document. */
export const codingFieldsSchema = z.strictObject({
  document: documentIdSchema,
  coder: coderIdSchema,
  /** Whether the coder marked the coding of the document as done. */
  done: z.boolean(),
  /** Milliseconds since 1970. */
  modified: z.int(),
})
export type CodingFields = z.infer<typeof codingFieldsSchema>

export interface Coding extends CodingFields {
  readonly id: CodingId
}

/** Returns the id of the record about one coder's work on one document. */
export function codingIdOf(document: DocumentId, coder: CoderId): CodingId {
  return codingIdSchema.parse(`k${hashName(`${document} ${coder}`)}`)
}

/** Whose passages may be seen: blind coding hides the others' until one's own coding of the document is done. */
export interface BlindCoding {
  readonly on: boolean
  /** Documents and coders whose coding is marked as done, as "<document> <coder>". */
  readonly done: ReadonlySet<string>
}

export const openCoding: BlindCoding = { on: false, done: new Set() }
/** Hides all that could be hidden: what holds until the setting and the codings are known. */
export const closedCoding: BlindCoding = { on: true, done: new Set() }

/** Returns what hides layers, from the library's setting and the codings. */
export function createBlindCoding(on: boolean, codings: Iterable<CodingFields>): BlindCoding {
  if (!on) return openCoding
  const done = new Set<string>()
  for (const coding of codings) if (coding.done) done.add(`${coding.document} ${coding.coder}`)
  return { on, done }
}

/** Whether `viewer` may see everybody's passages in a document; a viewer without a name is null. */
export function seesOthers(blind: BlindCoding, viewer: CoderId | null, document: DocumentId): boolean {
  return !blind.on || (viewer !== null && blind.done.has(`${document} ${viewer}`))
}

/** Whether there is a document where others' passages would be hidden from `viewer`, be there any or not. */
export function hidesSome(
  blind: BlindCoding,
  viewer: CoderId | null,
  documents: Iterable<DocumentId>,
): boolean {
  if (blind.on) for (const document of documents) if (!seesOthers(blind, viewer, document)) return true
  return false
}

/** Whether a coder's passages in a document are hidden from `viewer`; null, who has no name, sees nobody's. */
export function isHidden(
  blind: BlindCoding,
  viewer: CoderId | null,
  document: DocumentId,
  coder: CoderId,
): boolean {
  return coder !== viewer && !seesOthers(blind, viewer, document)
}
