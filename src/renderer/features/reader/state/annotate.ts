import { describeRange } from '../../../../shared/anchoring/describe.ts'
import { createRandomId } from '../../../../shared/base/random-id.ts'
import type { AnnotationOperation, Operation } from '../../../../shared/log/entry.ts'
import type { Annotation, AnnotationFields } from '../../../../shared/model/annotation.ts'
import {
  type AnnotationId,
  annotationIdSchema,
  type CoderId,
  type DocumentId,
  type TagId,
} from '../../../../shared/model/ids.ts'
import type { Tag } from '../../../../shared/model/tag.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'
import { createTagPath } from '../model/create-tags.ts'

/** A tag to put on: one that exists, or the path of one that may have to be created. */
export type TagChoice = TagId | readonly string[]

/** A text and who marks it. */
export interface AnnotationPlace {
  readonly document: DocumentId
  readonly textHash: string
  readonly text: string
  readonly coder: CoderId
}

/** Returns a new annotation's id. */
export function createAnnotationId(): AnnotationId {
  return annotationIdSchema.parse(createRandomId('a', (bytes) => crypto.getRandomValues(bytes)))
}

/** Returns the tags of choices and the operations that create the missing ones. `tags`: all, deleted ones too. */
export function resolveChoices(
  choices: readonly TagChoice[],
  tags: readonly Tag[],
): { readonly ids: readonly TagId[]; readonly operations: readonly Operation[] } {
  const operations: Operation[] = []
  const ids = choices.map((choice) => {
    if (typeof choice === 'string') return choice
    const created = createTagPath(choice, [...tags, ...createdTags(operations)])
    operations.push(...created.operations)
    return created.tag
  })
  return { ids: [...new Set(ids)], operations }
}

/** The tags that operations of this entry make: two new paths may share their first steps. */
function createdTags(operations: readonly Operation[]): Tag[] {
  return operations.flatMap((operation) =>
    operation.kind === 'tag'
      ? [
          {
            name: '?',
            parent: null,
            colour: 1,
            description: '',
            deleted: false,
            ...operation.set,
            id: operation.id,
          } as Tag,
        ]
      : [],
  )
}

/** Returns the operation that marks `range` of the text. */
export function markOperation(
  place: AnnotationPlace,
  id: AnnotationId,
  range: TextRange,
  tags: readonly TagId[],
  now: number,
): AnnotationOperation {
  const { document, textHash, text, coder } = place
  return {
    kind: 'annotation',
    id,
    document,
    coder,
    set: {
      anchor: { textHash, ...describeRange(text, range) },
      note: '',
      created: now,
      modified: now,
      deleted: false,
    },
    ...(tags.length === 0 ? {} : { tags: Object.fromEntries(tags.map((tag) => [tag, true])) }),
  }
}

/** Returns the operation that changes an annotation. `tags`: true puts a tag on, false takes it off. */
export function changeOperation(
  annotation: Pick<Annotation, 'id' | 'document' | 'coder'>,
  set: Partial<AnnotationFields>,
  now: number,
  tags?: Readonly<Record<TagId, boolean>>,
): AnnotationOperation {
  return {
    kind: 'annotation',
    id: annotation.id,
    document: annotation.document,
    coder: annotation.coder,
    set: { ...set, modified: now },
    ...(tags === undefined || Object.keys(tags).length === 0 ? {} : { tags }),
  }
}

/** Returns the recent tags after some were applied: the newest first, each once. */
export function rememberTags(recent: readonly string[], applied: readonly TagId[]): string[] {
  const kept = 30
  return [...new Set<string>([...applied, ...recent])].slice(0, kept)
}
