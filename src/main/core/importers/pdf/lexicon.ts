import type { Line } from './lines.ts'

/** How often the words of a document occur inside its lines, in lower case: tells "adapta-tion" from "short-term". */
export interface Lexicon {
  has(word: string): boolean
}

/** A word, with its inner hyphens; not one that the line end cuts. */
const words = /\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu

/** Returns the words of the lines. */
export function buildLexicon(lines: readonly Line[]): Lexicon {
  const known = new Set<string>()
  for (const line of lines) {
    const text = line.text.text
    for (const match of text.matchAll(words)) known.add(match[0].toLowerCase())
  }
  return known
}
