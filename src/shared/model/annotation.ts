import { z } from 'zod'
import { type Anchor, anchorSchema } from './anchor.ts'
import {
  type AnnotationId,
  annotationIdSchema,
  type CoderId,
  type DocumentId,
  documentIdSchema,
  type TagId,
} from './ids.ts'

/** Where an annotation comes from that was carried over from another edition. */
export const carriedFromSchema = z.strictObject({
  document: documentIdSchema,
  annotation: annotationIdSchema,
  /** How sure the program was of the place, 0 to 1; a place that a person chose is 1. */
  confidence: z.number().min(0).max(1),
})
export type CarriedFrom = z.infer<typeof carriedFromSchema>

export const annotationFieldsSchema = z.strictObject({
  anchor: anchorSchema,
  /** What the coder says about the passage, in Markdown; "" without a note. */
  note: z.string(),
  /** Milliseconds since 1970; `modified` is written with every later change. */
  created: z.int(),
  modified: z.int(),
  /** On the consensus coder's annotations: the coders' annotations that it settles. */
  settles: z.array(annotationIdSchema),
  /** Null when it was not carried over. */
  carriedFrom: carriedFromSchema.nullable(),
  deleted: z.boolean(),
})
export type AnnotationFields = z.infer<typeof annotationFieldsSchema>

/** A passage that a coder marked, with its tags; without tags it is a plain highlight. */
export interface Annotation extends AnnotationFields {
  readonly id: AnnotationId
  readonly document: DocumentId
  readonly coder: CoderId
  /** In the order in which ids sort; each is a field of its own in the log, so that two people's tags both stay. */
  readonly tags: readonly TagId[]
}

const nowhere: Anchor = { textHash: '', start: 0, end: 0, exact: '', prefix: '', suffix: '' }

export const annotationDefaults: AnnotationFields = {
  anchor: nowhere,
  note: '',
  created: 0,
  modified: 0,
  settles: [],
  carriedFrom: null,
  deleted: false,
}
