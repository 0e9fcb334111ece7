import type { TextRange } from './text-range.ts'

/** Converts offsets of one text between UTF-16 code units and Unicode code points. */
export interface CodePointIndex {
  /** An offset inside a surrogate pair counts as the offset before it. */
  toCodePoints(offset: number): number
  /** An offset past the end of the text gives the end of the text. */
  toCodeUnits(codePoints: number): number
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** Reads `text` once; each lookup is then a binary search among its surrogate pairs. */
export function createCodePointIndex(text: string): CodePointIndex {
  const pairs: number[] = []
  const pattern = /[\ud800-\udbff][\udc00-\udfff]/g
  while (pattern.exec(text) !== null) pairs.push(pattern.lastIndex - 2)

  /** Returns how many of the first pairs satisfy `isBefore`, which is true for the first ones and false for the rest. */
  const count = (isBefore: (start: number, index: number) => boolean): number => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(pairs[middle] ?? 0, middle)) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    toCodePoints: (offset) => offset - count((start) => start < offset),
    toCodeUnits: (codePoints) =>
      Math.min(codePoints + count((start, index) => start - index < codePoints), text.length),
  }
}

/** Says whether `offset` (UTF-16 code units into `text`) lies in the text and not inside a surrogate pair. */
export function isBoundary(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false
  return !(isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1)))
}

/** Longest stretch looked at on either side: the longest emoji sequences and stacked accents are far shorter. */
const clusterWindow = 64

/** Characters that never join a neighbour of their own kind: ASCII but CR, Latin-1 letters, punctuation, Han, kana. */
const aloneCharacter =
  /[\n -~\u00a1-\u00ac\u00c0-\u02ff\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff5e]/

const standsAlone = (text: string, index: number) =>
  index < 0 || index >= text.length || aloneCharacter.test(text.charAt(index))

/**
 * Returns the nearest offset at or before (`direction` -1), or at or after (1), `offset` at which no surrogate pair,
 * combining mark or emoji sequence is cut. Looks only at the neighbourhood, so it costs the same in any text.
 */
export function snapToGrapheme(text: string, offset: number, direction: -1 | 1): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  if (standsAlone(text, offset - 1) && standsAlone(text, offset)) return offset
  let from = Math.max(0, offset - clusterWindow)
  while (from > 0 && from < offset && !standsAlone(text, from)) from++
  if (from >= offset) from = Math.max(0, offset - clusterWindow)
  if (!isBoundary(text, from)) from--
  const window = text.slice(from, offset + clusterWindow)
  const cluster = new Intl.Segmenter('en', { granularity: 'grapheme' })
    .segment(window)
    .containing(offset - from)
  if (cluster === undefined || from + cluster.index === offset) return offset
  return direction < 0 ? from + cluster.index : from + cluster.index + cluster.segment.length
}

/** Returns `range` widened so that neither end cuts a grapheme cluster. A collapsed range stays collapsed. */
export function snapToGraphemes(text: string, range: TextRange): TextRange {
  const start = snapToGrapheme(text, range.start, -1)
  return { start, end: range.end <= range.start ? start : snapToGrapheme(text, range.end, 1) }
}
