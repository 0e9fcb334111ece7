import { z } from 'zod'
import { annotationFieldsSchema } from '../model/annotation.ts'
import { briefFieldsSchema } from '../model/brief.ts'
import { carryFieldsSchema } from '../model/carry.ts'
import { coderFieldsSchema } from '../model/coder.ts'
import { codingFieldsSchema } from '../model/coding.ts'
import { documentFieldsSchema } from '../model/document.ts'
import {
  annotationIdSchema,
  briefIdSchema,
  carryIdSchema,
  coderIdSchema,
  codingIdSchema,
  documentIdSchema,
  pairingIdSchema,
  settingsIdSchema,
  settlementIdSchema,
  tagIdSchema,
  writerIdSchema,
} from '../model/ids.ts'
import { pairingFieldsSchema } from '../model/pairing.ts'
import { settingsFieldsSchema } from '../model/settings.ts'
import { settlementFieldsSchema } from '../model/settlement.ts'
import { tagFieldsSchema } from '../model/tag.ts'

/**
 * One change of one record: the fields that are written, and no others. Records are not created: the first write of
 * any field makes them. An annotation's document and coder are part of its address and never change.
 */
export const operationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), id: documentIdSchema, set: documentFieldsSchema.partial() }),
  z.strictObject({ kind: z.literal('tag'), id: tagIdSchema, set: tagFieldsSchema.partial() }),
  z.strictObject({ kind: z.literal('coder'), id: coderIdSchema, set: coderFieldsSchema.partial() }),
  z.strictObject({ kind: z.literal('brief'), id: briefIdSchema, set: briefFieldsSchema.partial() }),
  z.strictObject({ kind: z.literal('settings'), id: settingsIdSchema, set: settingsFieldsSchema.partial() }),
  z.strictObject({ kind: z.literal('coding'), id: codingIdSchema, set: codingFieldsSchema }),
  z.strictObject({ kind: z.literal('settlement'), id: settlementIdSchema, set: settlementFieldsSchema }),
  z.strictObject({ kind: z.literal('pairing'), id: pairingIdSchema, set: pairingFieldsSchema }),
  z.strictObject({ kind: z.literal('carry'), id: carryIdSchema, set: carryFieldsSchema }),
  z.strictObject({
    kind: z.literal('annotation'),
    id: annotationIdSchema,
    document: documentIdSchema,
    coder: coderIdSchema,
    set: annotationFieldsSchema.partial(),
    /** Tags put on (true) or taken off (false). */
    tags: z.record(tagIdSchema, z.boolean()).optional(),
  }),
])
export type Operation = z.infer<typeof operationSchema>
export type AnnotationOperation = Extract<Operation, { kind: 'annotation' }>
export type RecordKind = Operation['kind']
/** Records that are kept one by one; annotations are kept in layers. */
export type PlainKind = Exclude<RecordKind, 'annotation'>
export const plainKinds = [
  'document',
  'tag',
  'coder',
  'brief',
  'settings',
  'coding',
  'settlement',
  'pairing',
  'carry',
] as const satisfies readonly PlainKind[]

/** A point of a hybrid logical clock: milliseconds since 1970 and a counter within them. */
export const logTimeSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative().max(46_655)])
export type LogTime = z.infer<typeof logTimeSchema>

/** The version of entries that this program writes and understands. */
export const entryVersion = 1

/** Read first: whether the rest can be understood depends on `v`, and each operation is read by itself. */
export const entryEnvelopeSchema = z.looseObject({
  v: z.int().positive(),
  writer: writerIdSchema,
  /** Counts this writer's entries from 1. */
  seq: z.int().positive(),
  at: logTimeSchema,
  ops: z.array(z.unknown()),
})

/** What a person did in one go: one line of a log, one transaction. */
export interface Entry {
  readonly v: number
  readonly writer: z.infer<typeof writerIdSchema>
  readonly seq: number
  readonly at: LogTime
  readonly ops: readonly Operation[]
  /** Operations that this version does not understand; they stay in the file and are counted. */
  readonly unknown: number
}

/** At most this many operations in one entry, so that a stamp's index fits three characters of base 36. */
export const maxOperations = 40_000
