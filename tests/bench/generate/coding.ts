import type { CodedPassage } from '../../../src/shared/compare/passages/passage.ts'
import type { Annotation } from '../../../src/shared/model/annotation.ts'
import { coderIdOf } from '../../../src/shared/model/coder.ts'
import type { AnnotationId } from '../../../src/shared/model/ids.ts'
import { annotate, benchTags, generateAnnotations } from './annotations.ts'
import { createRandom } from './random.ts'

/** Two people who code the same text. */
export const benchCoderNames = ['Ada', 'Jonas'] as const
export const benchCoders = benchCoderNames.map(coderIdOf)
/** Two more. */
export const moreCoderNames = ['Maria', 'Wei'] as const

/** One passage of ten is one coder's only: so many are made for each to have as many as asked for. */
const shared = 0.9

/**
 * Two coders' passages of a text, `each` as many: the second agrees with the first on about half, and is off by some words or a tag
 * elsewhere. Other two coders with another `seed` code the same text, and differ from the first two as much.
 */
export function generateCoding(
  text: string,
  each: number,
  names: readonly [string, string] = benchCoderNames,
  seed = 11,
): CodedPassage[] {
  const random = createRandom(seed)
  const [one, other] = [coderIdOf(names[0]), coderIdOf(names[1])]
  const idOf = (id: string, name: string) =>
    name === benchCoderNames[0] ? id : `${id}${name.charAt(0).toLowerCase()}`
  return generateAnnotations(text, Math.round(each / shared)).flatMap(
    ({ id, anchor, tags }): CodedPassage[] => {
      const { start, end } = anchor
      const first = { id: idOf(id, names[0]), coder: one, start, end, tags }
      const kind = random.between(1, 10)
      const second = { ...first, id: idOf(id, names[1]), coder: other }
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
