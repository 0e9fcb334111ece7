import type { Passage } from '../../../../src/renderer/features/reader/model/passages.ts'
import type { Annotation } from '../../../../src/shared/model/annotation.ts'
import type { AnnotationId, CoderId, DocumentId, TagId } from '../../../../src/shared/model/ids.ts'
import type { Tag } from '../../../../src/shared/model/tag.ts'

export const tagOf = (id: string, colour: number, name = id, parent: TagId | null = null): Tag => ({
  id: `t${id.padEnd(10, '0')}` as TagId,
  name,
  parent,
  colour,
  description: '',
  deleted: false,
})

export const annotationOf = (
  id: string,
  start: number,
  end: number,
  tags: readonly TagId[] = [],
): Annotation => ({
  id: id as AnnotationId,
  document: 'd0' as DocumentId,
  coder: 'c0' as CoderId,
  tags,
  anchor: { textHash: '', start, end, exact: 'x'.repeat(end - start), prefix: '', suffix: '' },
  note: '',
  created: 0,
  modified: 0,
  settles: [],
  carriedFrom: null,
  deleted: false,
})

/** A shown passage of one colour; 0 is a plain highlight. */
export const passageOf = (id: string, start: number, end: number, colour = 1): Passage => ({
  id: id as AnnotationId,
  annotation: annotationOf(id, start, end),
  start,
  end,
  tags: colour === 0 ? [] : [tagOf(`c${colour}`, colour)],
  colour,
})
