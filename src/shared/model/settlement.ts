import { z } from 'zod'
import { hashName } from '../base/hash.ts'
import {
  type AnnotationId,
  annotationIdSchema,
  coderIdSchema,
  type DocumentId,
  documentIdSchema,
  type SettlementId,
  settlementIdSchema,
  type TagId,
  tagIdSchema,
} from './ids.ts'

/**
 * What was decided about a difference: one coder's passages were accepted, several were joined, another passage was
 * made, none of them holds, or it is to be discussed.
 */
export const settlementDecisions = ['accepted', 'joined', 'own', 'none', 'discuss'] as const
export type SettlementDecision = (typeof settlementDecisions)[number]

/** How a difference between coders was settled. What was agreed on are the consensus coder's annotations. */
export const settlementFieldsSchema = z.strictObject({
  document: documentIdSchema,
  /** The coders' annotations that differ, in the order of their ids. */
  annotations: z.array(annotationIdSchema),
  /** Their tags that the difference is about, in the order of their ids: passages with several tags differ in each by itself. */
  tags: z.array(tagIdSchema),
  decision: z.enum(settlementDecisions),
  /** Whose annotations were accepted; null with another decision. */
  accepted: coderIdSchema.nullable(),
  /** Who settled it. */
  by: coderIdSchema.nullable(),
  /** Milliseconds since 1970. A coder's annotation that was changed later is to be settled again. */
  modified: z.int(),
  deleted: z.boolean(),
})
export type SettlementFields = z.infer<typeof settlementFieldsSchema>

export interface Settlement extends SettlementFields {
  readonly id: SettlementId
}

/** Returns the id of the settlement of a difference between these annotations about these tags, both in any order. */
export function settlementIdOf(
  document: DocumentId,
  annotations: readonly AnnotationId[],
  tags: readonly TagId[],
): SettlementId {
  const parts = [document, ...[...annotations].sort(), ...[...tags].sort()]
  return settlementIdSchema.parse(`s${hashName(parts.join(' '))}`)
}

/**
 * Returns the id of the consensus coder's annotation that a settlement makes. It is derived, so that settling again
 * writes the same annotation, and two people who settle one difference do not make two.
 */
export function consensusAnnotationIdOf(settlement: SettlementId): AnnotationId {
  // Asked for every settled passage of a document: an id in another id need not be checked again.
  return `a${settlement}` as AnnotationId
}
