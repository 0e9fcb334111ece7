import { normaliseText } from '../../../../shared/text/normalise.ts'

/** Stands for a code unit that has no glyph of its own on the page, such as a space put between two lines. */
export const noGlyph = -1

/** A text that knows, for each of its UTF-16 code units, the glyph it came from (a number of the `GlyphTable`). */
export interface PlacedText {
  readonly text: string
  readonly glyphs: readonly number[]
}

export const emptyText: PlacedText = { text: '', glyphs: [] }

/** Returns a text without glyphs. */
export function unplaced(text: string): PlacedText {
  return { text, glyphs: new Array<number>(text.length).fill(noGlyph) }
}

/** Returns the texts one after the other. */
export function concat(...parts: readonly PlacedText[]): PlacedText {
  let text = ''
  const glyphs: number[] = []
  for (const part of parts) {
    text += part.text
    for (const glyph of part.glyphs) glyphs.push(glyph)
  }
  return { text, glyphs }
}

/** Returns the code units [start, end). */
export function slice(placed: PlacedText, start: number, end = placed.text.length): PlacedText {
  return { text: placed.text.slice(start, end), glyphs: placed.glyphs.slice(start, end) }
}

/** Returns the text without white space at its ends. */
export function trim(placed: PlacedText): PlacedText {
  const start = placed.text.length - placed.text.trimStart().length
  const end = placed.text.trimEnd().length
  return start === 0 && end === placed.text.length ? placed : slice(placed, start, Math.max(start, end))
}

/**
 * Returns the text with every match of a global pattern replaced. A replacement of the same length keeps the glyphs
 * one by one; in any other each code unit gets the glyph of the match's first.
 */
export function rewrite(
  placed: PlacedText,
  pattern: RegExp,
  replace: (match: string, ...groups: string[]) => string,
): PlacedText {
  // Most texts have nothing to replace, and asking for all matches copies the pattern each time.
  if (placed.text.search(pattern) < 0) return placed
  let text = ''
  const glyphs: number[] = []
  let from = 0
  for (const match of placed.text.matchAll(pattern)) {
    const end = match.index + match[0].length
    const replacement = replace(match[0], ...match.slice(1).map((group) => group ?? ''))
    if (replacement === match[0]) continue
    text += placed.text.slice(from, match.index) + replacement
    for (let index = from; index < match.index; index++) glyphs.push(placed.glyphs[index] ?? noGlyph)
    const sameLength = replacement.length === match[0].length
    for (let index = 0; index < replacement.length; index++) {
      glyphs.push(placed.glyphs[match.index + (sameLength ? index : 0)] ?? noGlyph)
    }
    from = end
  }
  if (from === 0 && text === '') return placed
  text += placed.text.slice(from)
  for (let index = from; index < placed.text.length; index++) glyphs.push(placed.glyphs[index] ?? noGlyph)
  return { text, glyphs }
}

/** A character with the combining marks and Hangul vowels and finals that normalisation may merge into it. */
const cluster = /\P{M}[\p{M}\u1160-\u11FF]*|\p{M}+/gu

/** Returns the text as canonical texts have it (see `normaliseText`), still with its glyphs. */
export function normalisePlaced(placed: PlacedText): PlacedText {
  const wanted = normaliseText(placed.text)
  if (wanted === placed.text) return placed
  const byCluster = rewrite(placed, cluster, (match) => normaliseText(match))
  if (byCluster.text === wanted) return byCluster
  // Never seen, but a wrong guess about merging characters must not cost the text: only places get coarser.
  const last = placed.glyphs.length - 1
  return {
    text: wanted,
    glyphs: Array.from(
      { length: wanted.length },
      (_, index) => placed.glyphs[Math.min(index, last)] ?? noGlyph,
    ),
  }
}
