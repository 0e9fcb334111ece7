import type { CodedPassage } from '../../../src/shared/compare/passages/passage.ts'
import { coderIdOf } from '../../../src/shared/model/coder.ts'
import type { AnnotationId } from '../../../src/shared/model/ids.ts'
import { benchTags, generateAnnotations } from './annotations.ts'
import { createRandom } from './random.ts'

/** Two people who code the same text. */
export const benchCoderNames = ['Ada', 'Jonas'] as const
const [ada, jonas] = [coderIdOf('Ada'), coderIdOf('Jonas')]
export const benchCoders = [ada, jonas]

/** Two coders' passages of a text: the second agrees with the first on about half, and is off by some words or a tag elsewhere. */
export function generateCoding(text: string, count: number): CodedPassage[] {
  const random = createRandom(11)
  return generateAnnotations(text, count).flatMap(({ id, anchor, tags }): CodedPassage[] => {
    const { start, end } = anchor
    const first = { id, coder: ada, start, end, tags }
    const kind = random.between(1, 10)
    const second = { id: `${id}j` as AnnotationId, coder: jonas, start, end, tags }
    if (kind <= 5) return [first, second]
    if (kind <= 7) return [first, { ...second, end: Math.min(text.length, end + random.between(1, 40)) }]
    if (kind === 8) return [first, { ...second, tags: benchTags.slice(kind, kind + 1).map((tag) => tag.id) }]
    return [kind === 9 ? first : second]
  })
}
