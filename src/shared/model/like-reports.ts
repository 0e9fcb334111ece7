import { type Document, titleOrFile } from './document.ts'

type Known = Pick<Document, 'title' | 'file' | 'issuer' | 'language'>

/** Another document whose title looks like that of the same report. */
export interface LikeReport<Some> {
  readonly document: Some
  /** From `likeTitles` to 1, and half as much again for the same issuer. */
  readonly likeness: number
}

/** Share of words that two titles must have in common to be titles of one report. */
const likeTitles = 0.6
/** What a fraction may come out too large by. */
const rounding = 1e-9

/** Returns the words of a title without its numbers: what stays from year to year. Han characters count one by one. */
function wordsOf(document: Known): ReadonlySet<string> {
  return new Set(
    titleOrFile(document)
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{L}\p{M}]+/gu),
  )
}

const languageOf = ({ language }: Known) => language.split('-')[0] ?? ''

interface Listed<Some> {
  readonly document: Some
  readonly words: ReadonlySet<string>
}

/**
 * Returns a function that finds the documents whose titles are like one's own, in the same language and in no order.
 * Titles that have so much in common share one of the rarer words, so that only few are compared.
 */
export function indexReports<Some extends Known>(
  documents: readonly Some[],
): (document: Some) => LikeReport<Some>[] {
  const wordsByDocument = new Map(documents.map((document) => [document, wordsOf(document)]))
  const byWord = new Map<string, Listed<Some>[]>()
  const key = (document: Some, word: string) => `${languageOf(document)} ${word}`
  for (const [document, words] of wordsByDocument)
    for (const word of words) {
      const listed = byWord.get(key(document, word))
      if (listed === undefined) byWord.set(key(document, word), [{ document, words }])
      else listed.push({ document, words })
    }
  return (document) => {
    const own = wordsByDocument.get(document) ?? wordsOf(document)
    // So many words are common at least, however many the other has: one of them is among all but so many, and one more.
    const leastCommon = Math.ceil((own.size * likeTitles) / (2 - likeTitles) - rounding)
    const lists = [...own].map((word) => byWord.get(key(document, word)) ?? [])
    const near = lists.sort((a, b) => a.length - b.length).slice(0, own.size - leastCommon + 1)
    const seen = new Map(near.flat().map(({ document: other, words }) => [other, words]))
    seen.delete(document)
    const found: LikeReport<Some>[] = []
    for (const [other, words] of seen) {
      let common = 0
      for (const word of own) if (words.has(word)) common += 1
      const share = (2 * common) / (own.size + words.size)
      if (share < likeTitles) continue
      const isSameIssuer = document.issuer !== '' && document.issuer === other.issuer
      found.push({ document: other, likeness: share + (isSameIssuer ? 0.5 : 0) })
    }
    return found
  }
}
