import fc from 'fast-check'
import type { Entry, Operation } from '../../src/shared/log/entry.ts'
import type {
  AnnotationId,
  BriefId,
  CoderId,
  DocumentId,
  TagId,
  WriterId,
} from '../../src/shared/model/ids.ts'

const pad = (number: number) => String(number).padStart(10, '0')
export const annotationId = (number: number) => `a${pad(number)}` as AnnotationId
export const documentId = (number: number) => `d${pad(number)}` as DocumentId
export const coderId = (number: number) => `c${pad(number)}` as CoderId
export const tagId = (number: number) => `t${pad(number)}` as TagId
export const briefId = (number: number) => `b${pad(number)}` as BriefId

/** Returns the operation that makes a passage of ten characters from `start`. */
export function passage(
  number: number,
  start: number,
  options: { document?: number; coder?: number; tags?: readonly number[] } = {},
): Operation {
  return {
    kind: 'annotation',
    id: annotationId(number),
    document: documentId(options.document ?? 1),
    coder: coderId(options.coder ?? 1),
    set: {
      anchor: {
        textHash: '0'.repeat(32),
        start,
        end: start + 10,
        exact: 'x'.repeat(10),
        prefix: '',
        suffix: '',
      },
      note: '',
      created: 1,
      modified: 1,
    },
    ...(options.tags && { tags: Object.fromEntries(options.tags.map((tag) => [tagId(tag), true])) }),
  }
}

const number = (max: number) => fc.integer({ min: 1, max })
const anchor = fc.integer({ min: 0, max: 400 }).map((start) => ({
  textHash: '0'.repeat(32),
  start,
  end: start + 5,
  exact: 'abcde',
  prefix: '',
  suffix: '',
}))

/** Few ids, so that writes meet: conflicts, moves, deletions and returns all happen. */
const annotationOperation: fc.Arbitrary<Operation> = fc
  .record({
    id: number(12),
    document: number(2),
    coder: number(2),
    set: fc.record(
      { anchor, note: fc.string({ maxLength: 4 }), deleted: fc.boolean() },
      { requiredKeys: [] },
    ),
    tags: fc.option(fc.dictionary(number(4).map(tagId), fc.boolean(), { maxKeys: 3, noNullPrototype: true })),
  })
  .map(({ id, document, coder, set, tags }) => ({
    kind: 'annotation',
    // An annotation keeps its document and coder for ever, so its number contains them.
    id: annotationId(id * 100 + document * 10 + coder),
    document: documentId(document),
    coder: coderId(coder),
    set,
    ...(tags !== null && { tags }),
  }))

const recordOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .record({
      id: number(3),
      title: fc.string(),
      deleted: fc.boolean(),
      replaces: fc.option(number(3).map(documentId)),
    })
    .map(({ id, ...set }): Operation => ({ kind: 'document', id: documentId(id), set })),
  fc
    .record({ id: number(3), colour: number(12), deleted: fc.boolean() })
    .map(({ id, ...set }): Operation => ({ kind: 'tag', id: tagId(id), set })),
  fc
    .record({ id: number(3), colour: number(6) })
    .map(({ id, ...set }): Operation => ({ kind: 'coder', id: coderId(id), set })),
  fc
    .record({ id: number(3), title: fc.string(), notes: fc.boolean() })
    .map(({ id, ...set }): Operation => ({ kind: 'brief', id: briefId(id), set })),
)

const operation = fc.oneof(
  { weight: 4, arbitrary: annotationOperation },
  { weight: 1, arbitrary: recordOperation },
)

/** The logs of three writers whose clocks run beside each other. */
export const logsArbitrary: fc.Arbitrary<Entry[][]> = fc
  .tuple(
    ...[1, 2, 3].map(() => fc.array(fc.array(operation, { minLength: 1, maxLength: 6 }), { maxLength: 12 })),
  )
  .map((logs) =>
    logs.map((log, writer) =>
      log.map((ops, index) => ({
        v: 1,
        writer: `wwriter000${writer}-0` as WriterId,
        seq: index + 1,
        at: [1000 + index * 3 + writer, 0],
        ops,
        unknown: 0,
      })),
    ),
  )
