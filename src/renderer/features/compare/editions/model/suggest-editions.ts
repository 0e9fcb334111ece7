import type { Document } from '../../../../../shared/model/document.ts'

/** Two documents to put side by side. */
export interface EditionChoice {
  readonly old: Document
  readonly new: Document
}

type Known = Pick<Document, 'id' | 'title' | 'file' | 'issuer' | 'date' | 'language'>

/** Share of words that two titles must have in common to be titles of one report. */
const likeTitles = 0.6

/** Returns the words of a title without its numbers: what stays from year to year. Han characters count one by one. */
function wordsOf({ title, file }: Known): readonly string[] {
  const words = (title || file).toLowerCase().match(/\p{Script=Han}|[\p{L}\p{M}]+/gu) ?? []
  return [...new Set(words)]
}

/** How much two documents look like editions of one report: 0 to 1, and half as much again for the same issuer. */
function likeness(a: Known, b: Known): number {
  const [one, other] = [wordsOf(a), new Set(wordsOf(b))]
  if (one.length === 0 || other.size === 0) return 0
  const common = one.filter((word) => other.has(word)).length
  const share = (2 * common) / (one.length + other.size)
  if (share < likeTitles) return 0
  return share + (a.issuer !== '' && a.issuer === b.issuer ? 0.5 : 0)
}

const languageOf = (document: Known) => document.language.split('-')[0]

/** Returns documents by date, the oldest first, undated ones last; of one date by title. */
export function byDate<Some extends Known>(documents: readonly Some[]): Some[] {
  return [...documents].sort(
    (a, b) =>
      Number(a.date === '') - Number(b.date === '') ||
      (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) ||
      (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1),
  )
}

/** Returns the edition before (`step` -1) or after (1) a document, of the same report; null when none is known. */
export function findEdition(
  documents: readonly Document[],
  document: Document,
  step: -1 | 1,
): Document | null {
  const ordered = byDate(documents)
  const at = ordered.findIndex(({ id }) => id === document.id)
  const others = step === -1 ? ordered.slice(0, Math.max(0, at)).reverse() : ordered.slice(at + 1)
  let best: Document | null = null
  let most = 0
  for (const other of others) {
    if (languageOf(other) !== languageOf(document)) continue
    const score = likeness(document, other)
    // Of equally like ones the nearest in time.
    if (score > most) {
      best = other
      most = score
    }
  }
  return best
}

/** Returns the newest document that has an edition before it, with that edition; null without any. */
export function suggestEditions(documents: readonly Document[]): EditionChoice | null {
  for (const document of byDate(documents).reverse()) {
    const old = findEdition(documents, document, -1)
    if (old !== null) return { old, new: document }
  }
  return null
}

/** Returns the pair that one chosen document is meant with: the edition before it, else it as the old one with the one after. */
export function completeChoice(documents: readonly Document[], document: Document): EditionChoice | null {
  const before = findEdition(documents, document, -1)
  if (before !== null) return { old: before, new: document }
  const after = findEdition(documents, document, 1)
  return after === null ? null : { old: document, new: after }
}
