import type { TextRange } from '../../text/text-range.ts'

/** Given to the segmenter at once: long strings cost it more than linear time. */
const window = 4096
const spaces = /\s/

/** Returns where a window that begins at `from` may end: behind white space where there is any in its second half. */
function windowEnd(text: string, from: number, end: number): number {
  if (end - from <= window) return end
  for (let at = from + window; at > from + window / 2; at -= 1)
    if (spaces.test(text.charAt(at - 1))) return at
  // Text without spaces, such as Chinese: a word at the cut may count as two. Never inside a surrogate pair.
  const at = from + window
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code < 0xe000 ? at + 1 : at
}

/**
 * Returns the words of a text, in order, as UTF-16 ranges into it, without punctuation and white space. No word goes over the end
 * of a block. Chinese is cut into words by the dictionary of `Intl.Segmenter`. An unknown `language` counts as English.
 */
export function wordBoundaries(text: string, blocks: readonly TextRange[], language: string): TextRange[] {
  const segmenter = createWordSegmenter(language)
  const words: TextRange[] = []
  for (const block of blocks) {
    for (let from = block.start; from < block.end; ) {
      const end = windowEnd(text, from, block.end)
      for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, end)))
        if (isWordLike === true) words.push({ start: from + index, end: from + index + segment.length })
      from = end
    }
  }
  return words
}

function createWordSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' })
  }
}
