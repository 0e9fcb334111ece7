import type { Annotation } from '../../../../../src/shared/model/annotation.ts'
import { type Carry, carryIdOf } from '../../../../../src/shared/model/carry.ts'
import type { AnnotationId, CoderId, DocumentId, TagId } from '../../../../../src/shared/model/ids.ts'

export const oldEdition = 'dold0000000' as DocumentId
export const newEdition = 'dnew0000000' as DocumentId
export const ada = 'cada0000000' as CoderId
export const bo = 'cbo00000000' as CoderId
export const oldHash = 'a'.repeat(32)
export const newHash = 'b'.repeat(32)
export const flood = 'tflood00000' as TagId
export const target = 'ttarget0000' as TagId

/** An annotation of the old edition; `change` says what is different about this one. */
export function annotation(id: string, change: Partial<Annotation> = {}): Annotation {
  return {
    id: id as AnnotationId,
    document: oldEdition,
    coder: ada,
    tags: [flood],
    anchor: { textHash: oldHash, start: 4, end: 9, exact: 'flood', prefix: 'The ', suffix: ' came.' },
    note: '',
    created: 100,
    modified: 100,
    settles: [],
    carriedFrom: null,
    deleted: false,
    ...change,
  }
}

/** What was decided about an annotation at 200. */
export function carry(id: string, change: Partial<Carry> = {}): Carry {
  return {
    id: carryIdOf(id as AnnotationId, newEdition),
    annotation: id as AnnotationId,
    from: oldEdition,
    to: newEdition,
    textHash: newHash,
    place: { start: 4, end: 9 },
    confidence: 0.95,
    decision: 'accepted',
    result: `${id}-new` as AnnotationId,
    by: bo,
    modified: 200,
    ...change,
  }
}
