import type { PlacedBlock } from './canonical-text.ts'
import { isOneSentence, placeBreak } from './sentence-rules.ts'
import { findRangeIndex, type TextRange, trimRange } from './text-range.ts'

/**
 * Longest stretch given to the segmenter at once: in Node one long string costs more than linear time (109,000
 * characters whole: 9 s; in pieces: 0.05 s). Long enough for any sentence; a longer one doubles it.
 */
const sentenceWindow = 4096
/** Characters looked at around an offset for words: Chinese needs some context, few words are longer. */
const wordWindow = 48
const longestWord = 1024

/** Returns a segmenter of the language; of English where the tag is unknown or "". */
function createSegmenter(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity })
  } catch {
    return new Intl.Segmenter('en', { granularity })
  }
}

/** Returns the offsets in `text` between which the segmenter sees sentences, without 0 and the end. */
function proposeBreaks(text: string, segmenter: Intl.Segmenter): number[] {
  const breaks: number[] = []
  let from = 0
  let size = sentenceWindow
  while (from < text.length) {
    const window = text.slice(from, from + size)
    const isLast = from + size >= text.length
    const starts = Array.from(segmenter.segment(window), (sentence) => sentence.index).slice(1)
    if (starts.length === 0 && !isLast) {
      size *= 2
      continue
    }
    for (const start of starts) breaks.push(from + start)
    if (isLast) break
    // The last sentence of the window may go on: begin again with it.
    from += starts.at(-1) ?? 0
    size = sentenceWindow
  }
  return breaks
}

/** Returns the sentences of one block's text, relative to that text, trimmed. */
function segmentBlock(text: string, segmenter: Intl.Segmenter): TextRange[] {
  // A line feed inside a block is a line break, not the end of a sentence; the length stays the same.
  const breaks = proposeBreaks(text.replaceAll('\n', ' '), segmenter).map((offset) =>
    placeBreak(text, offset),
  )
  const sentences: TextRange[] = []
  let start = 0
  for (const [index, end] of [...breaks, text.length].entries()) {
    const left = trimRange(text, { start, end })
    if (left === null) continue
    const right = trimRange(text, { start: end, end: Math.max(end, breaks[index + 1] ?? text.length) })
    if (right !== null && isOneSentence(text.slice(left.start, left.end), text.slice(right.start, right.end)))
      continue
    sentences.push(left)
    start = end
  }
  return sentences
}

/** The parts of a block that hold sentences: table cells and lines of code end them, whatever stands there. */
function splitBlock(kind: PlacedBlock['kind'], text: string): TextRange[] {
  const separator = kind === 'tableRow' ? '\t' : kind === 'code' ? '\n' : null
  if (separator === null) return [{ start: 0, end: text.length }]
  let start = 0
  return text.split(separator).map((part) => {
    const range = { start, end: start + part.length }
    start = range.end + separator.length
    return range
  })
}

/**
 * Returns the sentences of `text`, in order, as UTF-16 ranges into it without white space at their ends. No sentence
 * goes over the end of a block; table cells and lines of code count as sentences. `blocks` may be some of the blocks.
 */
export function sentenceBoundaries(
  text: string,
  blocks: readonly Pick<PlacedBlock, 'kind' | 'start' | 'end'>[],
  language: string,
): TextRange[] {
  const segmenter = createSegmenter(language, 'sentence')
  const sentences: TextRange[] = []
  for (const block of blocks) {
    const blockText = text.slice(block.start, block.end)
    for (const part of splitBlock(block.kind, blockText)) {
      const offset = block.start + part.start
      for (const sentence of segmentBlock(blockText.slice(part.start, part.end), segmenter)) {
        sentences.push({ start: offset + sentence.start, end: offset + sentence.end })
      }
    }
  }
  return sentences
}

/**
 * Returns the sentence of `sentences` in which `offset` lies or at whose end it stands; in white space between two
 * the following one, after the last the last; null without sentences.
 */
export function sentenceAt(sentences: readonly TextRange[], offset: number): TextRange | null {
  const index = findRangeIndex(sentences, offset)
  const sentence = sentences[index]
  if (sentence !== undefined && offset <= sentence.end) return sentence
  return sentences[index + 1] ?? sentence ?? null
}

/**
 * Returns the word (a UTF-16 range into `text`) in which `offset` lies, else the one that ends there, else null: in
 * white space and punctuation. Looks only at the neighbourhood; words do not go over line feeds.
 */
export function wordRangeAt(text: string, offset: number, language: string): TextRange | null {
  const segmenter = createSegmenter(language, 'word')
  for (let reach = wordWindow; ; reach *= 2) {
    const from = Math.max(0, offset - reach, text.lastIndexOf('\n', offset - 1) + 1)
    const lineEnd = text.indexOf('\n', offset)
    const to = Math.min(text.length, offset + reach, lineEnd < 0 ? text.length : lineEnd)
    const segments = segmenter.segment(text.slice(from, to))
    const inside = segments.containing(offset - from)
    const word =
      inside?.isWordLike === true
        ? inside
        : offset > from
          ? segments.containing(offset - from - 1)
          : undefined
    if (word?.isWordLike !== true) return null
    const range = { start: from + word.index, end: from + word.index + word.segment.length }
    const isCut =
      (range.start === from && from === offset - reach && from > 0) ||
      (range.end === to && to === offset + reach)
    if (!isCut || reach >= longestWord) return range
  }
}

/**
 * Returns `range` (UTF-16 into `text`) without white space at its ends and widened to whole words. A collapsed range
 * becomes the word at its place, or stays as it is where there is none.
 */
export function snapToWords(text: string, range: TextRange, language: string): TextRange {
  if (range.start >= range.end) return wordRangeAt(text, range.start, language) ?? range
  const trimmed = trimRange(text, range)
  if (trimmed === null) return range
  const first = wordRangeAt(text, trimmed.start, language)
  const last = wordRangeAt(text, trimmed.end, language)
  return {
    start:
      first !== null && first.start < trimmed.start && trimmed.start < first.end
        ? first.start
        : trimmed.start,
    end: last !== null && last.start < trimmed.end && trimmed.end < last.end ? last.end : trimmed.end,
  }
}
