import type { CodedPassage } from '../../../src/shared/compare/passages/passage.ts'
import type { Annotation } from '../../../src/shared/model/annotation.ts'
import { coderIdOf } from '../../../src/shared/model/coder.ts'
import type { AnnotationId } from '../../../src/shared/model/ids.ts'
import { annotate, benchTags, generateAnnotations } from './annotations.ts'
import { createRandom } from './random.ts'

/** Two people who code the same text. */
export const benchCoderNames = ['Ada', 'Jonas'] as const
const [ada, jonas] = [coderIdOf('Ada'), coderIdOf('Jonas')]
export const benchCoders = [ada, jonas]

/** One passage of ten is one coder's only: so many are made for each to have as many as asked for. */
const shared = 0.9

/** Two coders' passages of a text, `each` as many: the second agrees with the first on about half, and is off by some words or a tag elsewhere. */
export function generateCoding(text: string, each: number): CodedPassage[] {
  const random = createRandom(11)
  return generateAnnotations(text, Math.round(each / shared)).flatMap(
    ({ id, anchor, tags }): CodedPassage[] => {
      const { start, end } = anchor
      const first = { id, coder: ada, start, end, tags }
      const kind = random.between(1, 10)
      const second = { id: `${id}j` as AnnotationId, coder: jonas, start, end, tags }
      if (kind <= 5) return [first, second]
      if (kind <= 7) return [first, { ...second, end: Math.min(text.length, end + random.between(1, 40)) }]
      if (kind === 8)
        return [first, { ...second, tags: benchTags.slice(kind, kind + 1).map((tag) => tag.id) }]
      return [kind === 9 ? first : second]
    },
  )
}

/** The same as annotations. */
export function annotateCoding(text: string, each: number): Annotation[] {
  return generateCoding(text, each).map(({ id, coder, start, end, tags }, number) => ({
    ...annotate(text, number, start, end, 0),
    id: id as AnnotationId,
    coder,
    tags,
  }))
}
