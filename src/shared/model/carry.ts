import { z } from 'zod'
import { hash32, hashName } from '../base/hash.ts'
import type { Annotation } from './annotation.ts'
import {
  type AnnotationId,
  annotationIdSchema,
  type CarryId,
  carryIdSchema,
  coderIdSchema,
  type DocumentId,
  documentIdSchema,
  textHashSchema,
} from './ids.ts'

/** What was decided about carrying an annotation into another edition; `waiting`: it is in the queue. */
export const carryDecisions = ['waiting', 'accepted', 'adjusted', 'rejected'] as const
export type CarryDecision = (typeof carryDecisions)[number]

/** One annotation of an old edition on its way into a new one. The old annotation stays as it is. */
export const carryFieldsSchema = z.strictObject({
  annotation: annotationIdSchema,
  from: documentIdSchema,
  to: documentIdSchema,
  /** The new edition's text in which the place was proposed. */
  textHash: textHashSchema,
  /** The proposed place; null where none was found. Offsets are UTF-16 code units into that text, half-open. */
  place: z.strictObject({ start: z.int().nonnegative(), end: z.int().positive() }).nullable(),
  confidence: z.number().min(0).max(1),
  decision: z.enum(carryDecisions),
  /** The annotation that was last made in the new edition, also after it was taken back; null where there never was one. */
  result: annotationIdSchema.nullable(),
  by: coderIdSchema.nullable(),
  /** Milliseconds since 1970. */
  modified: z.int(),
})
export type CarryFields = z.infer<typeof carryFieldsSchema>

export interface Carry extends CarryFields {
  readonly id: CarryId
}

/** Returns the id of the record about carrying an annotation into a document. */
export function carryIdOf(annotation: AnnotationId, to: DocumentId): CarryId {
  return carryIdSchema.parse(`x${hashName(`${annotation} ${to}`)}`)
}

/**
 * Returns the id of the annotation that carrying one into a document makes; `before` is what was decided about it until then. It is
 * derived, so that whoever carries it again before seeing it there, or two people apart from each other, do not make two: if one of
 * them takes it back, it is gone for both. A passage that was taken back or deleted there and is carried again becomes another
 * annotation. No clock has a say in that: the id follows from the annotation that was made last.
 */
export function carriedAnnotationIdOf(
  { id, modified }: Pick<Annotation, 'id' | 'modified'>,
  to: DocumentId,
  before: Pick<Carry, 'result'> | null,
): AnnotationId {
  const turn = hash32(`${modified} ${before?.result ?? ''}`).toString(36)
  // An id in another id need not be checked again.
  return `a${carryIdOf(id, to)}${turn}` as AnnotationId
}
