import type { Document } from '../../../../../shared/model/document.ts'
import { indexReports } from '../../../../../shared/model/like-reports.ts'
import { findReplacements } from '../../../../../shared/model/replacement.ts'

/** Two documents to put side by side. */
export interface EditionChoice {
  readonly old: Document
  readonly new: Document
}

/** Which documents are likely to be compared as editions. */
export interface EditionSuggestions {
  /**
   * Returns the pair to begin with: the document that was said last to replace another, with that; else the newest that
   * has an edition before it, with that; null without any.
   */
  first(): EditionChoice | null
  /** Returns the pair that one chosen document is meant with: what it replaces or what replaces it, else the edition before it, else the one after. */
  complete(document: Document): EditionChoice | null
}

/** Returns documents by date, the oldest first, undated ones last; of one date by title. */
export function byDate<Some extends Pick<Document, 'id' | 'title' | 'date'>>(
  documents: readonly Some[],
): Some[] {
  return [...documents].sort(
    (a, b) =>
      Number(a.date === '') - Number(b.date === '') ||
      (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) ||
      (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1),
  )
}

/** Returns what to suggest among documents. */
export function suggestEditions(documents: readonly Document[]): EditionSuggestions {
  const ordered = byDate(documents)
  const ranks = new Map(ordered.map((document, rank) => [document, rank]))
  const findLike = indexReports(documents)
  const { before, after } = findReplacements(documents)
  const rankOf = (document: Document) => ranks.get(document) ?? 0

  /** The edition before (`step` -1) or after (1) a document: the likest, of equally like ones the nearest in time. */
  const findEdition = (document: Document, step: -1 | 1): Document | null => {
    const ahead = (other: Document) => (rankOf(other) - rankOf(document)) * step
    const [best] = findLike(document)
      .filter(({ document: other }) => ahead(other) > 0)
      .sort((a, b) => b.likeness - a.likeness || ahead(a.document) - ahead(b.document))
    return best?.document ?? null
  }
  return {
    first() {
      const corrected = documents
        .filter((document) => before(document) !== null)
        .reduce<Document | null>((last, one) => (last === null || one.added > last.added ? one : last), null)
      const replaced = corrected === null ? null : before(corrected)
      if (corrected !== null && replaced !== null) return { old: replaced, new: corrected }
      for (const document of ordered.toReversed()) {
        const old = findEdition(document, -1)
        if (old !== null) return { old, new: document }
      }
      return null
    },
    complete(document) {
      const old = before(document) ?? (after(document) === null ? findEdition(document, -1) : null)
      if (old !== null) return { old, new: document }
      const next = after(document) ?? findEdition(document, 1)
      return next === null ? null : { old: document, new: next }
    },
  }
}
