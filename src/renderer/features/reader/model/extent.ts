import type { TextRange } from '../../../../shared/text/text-range.ts'
import { isDenseScript } from './plan-sections.ts'

/** Longer passages are counted by their white space: a figure beside the picker is not worth a slow segmenter. */
const segmentedLength = 4000

/** How long a passage is, in the unit that its language counts in. */
export interface Extent {
  readonly unit: 'words' | 'characters'
  readonly count: number
}

/** Returns how long `range` of the text is: in words, or in characters for Chinese and Japanese. */
export function extentOf(text: string, range: TextRange, language: string): Extent {
  const words = text.slice(range.start, range.end)
  if (isDenseScript(language))
    return { unit: 'characters', count: Array.from(words.replace(/\s/g, '')).length }
  if (words.length > segmentedLength)
    return { unit: 'words', count: words.split(/\s+/).filter(Boolean).length }
  const segments = new Intl.Segmenter('en', { granularity: 'word' }).segment(words)
  return { unit: 'words', count: Array.from(segments).filter((segment) => segment.isWordLike).length }
}
