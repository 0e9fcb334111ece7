import type { TextRange } from '../../../../shared/text/text-range.ts'

/** More hits than anybody steps through; keeps a single letter from costing seconds. */
export const findLimit = 20_000

/** Characters that are typed in one way and printed in another. */
const variants: Readonly<Record<string, string>> = {
  "'": "['‘’]",
  '"': '["“”„]',
  '-': '[-‐‑–]',
}

const escaped = (character: string) =>
  variants[character] ?? character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Returns the pattern of a query: letter case and the kind of white space do not count; null for an empty query. */
export function findPattern(query: string): RegExp | null {
  const words = query
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return null
  return new RegExp(words.map((word) => Array.from(word, escaped).join('')).join('\\s+'), 'giu')
}

/** Returns where `query` stands in the canonical text, in order, at most `findLimit` places. */
export function findInText(text: string, query: string): TextRange[] {
  const pattern = findPattern(query)
  const found: TextRange[] = []
  if (pattern === null) return found
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length >= findLimit) break
  }
  return found
}

/** Returns the index of the first match at or after `offset`, or 0 when there is none after it; -1 without matches. */
export function nearestMatch(matches: readonly TextRange[], offset: number): number {
  if (matches.length === 0) return -1
  let low = 0
  let high = matches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((matches[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low === matches.length ? 0 : low
}

/** Returns the matches that share a character with `range`; `matches` are in order and do not overlap. */
export function matchesIn(matches: readonly TextRange[], range: TextRange): TextRange[] {
  let index = nearestMatch(matches, range.start)
  if (index < 0) return []
  if (matches[index] !== undefined && (matches[index]?.start ?? 0) < range.start) index = matches.length
  const previous = matches[index - 1]
  const found: TextRange[] = previous !== undefined && previous.end > range.start ? [previous] : []
  for (let match = matches[index]; match !== undefined && match.start < range.end; match = matches[++index])
    found.push(match)
  return found
}
