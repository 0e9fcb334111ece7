import { z } from 'zod'

/** An id with the prefix of its record: it says in any file what it points to. */
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}[0-9a-z]{8,64}$`))

/** `d` and the first 32 hexadecimal digits of the source's SHA-256: the same file is the same document everywhere. */
export const documentIdSchema = id('d').brand('DocumentId')
export type DocumentId = z.infer<typeof documentIdSchema>

/** `t` and a hash of the path under which the tag was first made: two people who make one path make one tag. */
export const tagIdSchema = id('t').brand('TagId')
export type TagId = z.infer<typeof tagIdSchema>

/** `c` and a hash of the coder's name: the app and the command line know the same person. */
export const coderIdSchema = id('c').brand('CoderId')
export type CoderId = z.infer<typeof coderIdSchema>

/** `a` and 100 random bits, or the record of what was settled or carried over that made it. */
export const annotationIdSchema = id('a').brand('AnnotationId')
export type AnnotationId = z.infer<typeof annotationIdSchema>

/** `b` and 100 random bits. */
export const briefIdSchema = id('b').brand('BriefId')
export type BriefId = z.infer<typeof briefIdSchema>

/** `s` and a hash of the annotations that are settled: two people who settle one difference write one record. */
export const settlementIdSchema = id('s').brand('SettlementId')
export type SettlementId = z.infer<typeof settlementIdSchema>

/** `p` and a hash of the paragraphs that are paired or kept apart. */
export const pairingIdSchema = id('p').brand('PairingId')
export type PairingId = z.infer<typeof pairingIdSchema>

/** `x` and a hash of the annotation and where it is carried: what two people decide about it meets. */
export const carryIdSchema = id('x').brand('CarryId')
export type CarryId = z.infer<typeof carryIdSchema>

/** `k` and a hash of the document and the coder. */
export const codingIdSchema = id('k').brand('CodingId')
export type CodingId = z.infer<typeof codingIdSchema>

/** The library's settings are one record. */
export const settingsIdSchema = z.literal('settings')
export type SettingsId = z.infer<typeof settingsIdSchema>

/** `w`, the installation's id, a hyphen and a slot number: whoever writes `logs/<writer>.jsonl`, and nobody else. */
export const writerIdSchema = z
  .string()
  .regex(/^w[0-9a-z]{8,64}-\d{1,3}$/)
  .brand('WriterId')
export type WriterId = z.infer<typeof writerIdSchema>

/** `l` and 100 random bits, made with the library. */
export const libraryIdSchema = id('l').brand('LibraryId')
export type LibraryId = z.infer<typeof libraryIdSchema>

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
/** Names `text-<hash>.json`: the first 32 hexadecimal digits of the SHA-256 of that file's bytes. */
export const textHashSchema = z.string().regex(/^[0-9a-f]{32}$/)

/** Returns the document's id for the SHA-256 (hexadecimal) of its source. */
export function documentIdOf(sha256: string): DocumentId {
  return documentIdSchema.parse(`d${sha256.slice(0, 32)}`)
}
