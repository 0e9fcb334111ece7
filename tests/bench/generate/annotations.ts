import { describeRange } from '../../../src/shared/anchoring/describe.ts'
import type { Annotation } from '../../../src/shared/model/annotation.ts'
import type { AnnotationId, CoderId, DocumentId, TagId } from '../../../src/shared/model/ids.ts'
import type { Tag } from '../../../src/shared/model/tag.ts'
import { createRandom } from './random.ts'

export const benchTextHash = '0'.repeat(32)
export const benchDocument = `d${'0'.repeat(32)}` as DocumentId
export const benchCoder = 'cbench0000000' as CoderId

const pad = (number: number) => String(number).padStart(12, '0')
export const benchAnnotationId = (number: number) => `a${pad(number)}` as AnnotationId

/** Forty tags in twelve colours. */
export const benchTags: readonly Tag[] = Array.from({ length: 40 }, (_, index) => ({
  id: `t${pad(index)}` as TagId,
  name: `Tag ${index + 1}`,
  parent: null,
  colour: (index % 12) + 1,
  description: '',
  deleted: false,
}))

/** Returns an annotation of `text` with one tag. */
export function annotate(text: string, number: number, start: number, end: number, tag: number): Annotation {
  return {
    id: benchAnnotationId(number),
    document: benchDocument,
    coder: benchCoder,
    tags: [benchTags[tag % benchTags.length]?.id ?? ('' as TagId)],
    anchor: { textHash: benchTextHash, ...describeRange(text, { start, end }) },
    note: '',
    created: 1_700_000_000_000,
    modified: 1_700_000_000_000,
    settles: [],
    carriedFrom: null,
    deleted: false,
  }
}

/** Returns `count` annotations of 20 to 400 characters anywhere in `text`. The same seed gives the same ones. */
export function generateAnnotations(text: string, count: number, seed = 2): Annotation[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, number) => {
    const start = random.between(0, text.length - 401)
    return annotate(text, number, start, start + random.between(20, 400), random.between(0, 39))
  })
}
