import type { AnnotationOperation, Entry, Operation } from '../../../src/shared/log/entry.ts'
import type { CoderId, DocumentId, TagId, WriterId } from '../../../src/shared/model/ids.ts'
import { benchAnnotationId, benchCoder, benchTags, benchTextHash } from './annotations.ts'
import { createRandom } from './random.ts'

export const benchWriter = 'wbench000000-0' as WriterId
export const benchDocumentId = (number: number) => `d${String(number).padStart(32, '0')}` as DocumentId
const quote =
  'The council expands steady public investment in the western districts by the end of next year. '

/** Returns the operation that makes an annotation of some 590 bytes. */
export function annotationOperation(
  number: number,
  document: DocumentId,
  start: number,
  textHash = benchTextHash,
): AnnotationOperation {
  const exact = quote.repeat(2)
  const tag = benchTags[number % benchTags.length]?.id ?? ('' as TagId)
  return {
    kind: 'annotation',
    id: benchAnnotationId(number),
    document,
    coder: benchCoder as CoderId,
    set: {
      anchor: {
        textHash,
        start,
        end: start + exact.length,
        exact,
        prefix: quote.slice(0, 32),
        suffix: quote.slice(0, 32),
      },
      note: '',
      created: 1_700_000_000_000,
      modified: 1_700_000_000_000,
    },
    tags: { [tag]: true },
  }
}

/** Wraps operations as entries of one writer, one each, counted from `seq`. */
export function toEntries(operations: readonly Operation[], seq = 1): Entry[] {
  return operations.map((operation, index) => ({
    v: 1,
    writer: benchWriter,
    seq: seq + index,
    at: [1_700_000_000_000 + seq + index, 0],
    ops: [operation],
    unknown: 0,
  }))
}

/** Returns `count` annotations spread over documents of `perDocument`, the first one numbered `firstDocument`. */
export function generateOperations(count: number, perDocument: number, firstDocument = 0): Operation[] {
  const random = createRandom(3)
  return Array.from({ length: count }, (_, index) => {
    const document = benchDocumentId(firstDocument + Math.floor(index / perDocument))
    return annotationOperation(firstDocument * 1_000_000 + index, document, random.between(0, 1_000_000))
  })
}
