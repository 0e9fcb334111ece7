/** Something the palette can find. */
export interface Findable {
  readonly text: string
  /** Words that also lead to it, shown beside it. */
  readonly aside: string
}

/** Letters without marks, small: "Communiqué" is found by "communique". Keeps the number of code units. */
function plain(text: string): string {
  const small = withoutFinalSigma(text.toLowerCase())
  // Most texts have no marks, and ten thousand titles are gone through with every letter.
  if (small.length === text.length && text.normalize('NFD') === text) return small
  let result = ''
  for (const letter of text) {
    const base = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    result += base.length === letter.length ? base : letter
  }
  return withoutFinalSigma(result)
}

/** A Greek word ends in another letter than the same word does while it is typed. */
const withoutFinalSigma = (text: string) => text.replaceAll('ς', 'σ')

const wordStart = (text: string, at: number) => at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1))

/** Returns how well a text fits the words, smaller is better; null when a word occurs nowhere. */
export function rank(item: Findable, words: readonly string[]): number | null {
  const text = plain(item.text)
  const aside = plain(item.aside)
  let score = 0
  for (const word of words) {
    const at = text.indexOf(word)
    if (at === 0) score += 0
    else if (at > 0) score += wordStart(text, at) ? 1 : 2
    else if (aside.includes(word)) score += 4
    else return null
  }
  return score + Math.min(text.length, 200) / 1000
}

/** Returns the words of what was typed, as `rank` wants them. */
export function queryWords(query: string): string[] {
  return plain(query.normalize('NFC').trim())
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** Returns the best items for what was typed, best first; all of them in their order when nothing was typed. */
export function findBest<Item extends Findable>(
  items: readonly Item[],
  query: string,
  limit: number,
): Item[] {
  const words = queryWords(query)
  if (words.length === 0) return items.slice(0, limit)
  const found: { readonly item: Item; readonly score: number }[] = []
  for (const item of items) {
    const score = rank(item, words)
    if (score !== null) found.push({ item, score })
  }
  return found
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ item }) => item)
}

/** Returns the parts of a text, those that were typed being marked. */
export function markedParts(
  text: string,
  query: string,
): { readonly text: string; readonly marked: boolean }[] {
  const lower = plain(text)
  const marks = new Uint8Array(text.length)
  for (const word of queryWords(query)) {
    const at = lower.indexOf(word)
    if (at !== -1) marks.fill(1, at, at + word.length)
  }
  const parts: { text: string; marked: boolean }[] = []
  for (let start = 0; start < text.length; ) {
    let end = start + 1
    while (end < text.length && marks[end] === marks[start]) end++
    parts.push({ text: text.slice(start, end), marked: marks[start] === 1 })
    start = end
  }
  return parts
}
