import type { Document } from './document.ts'
import type { DocumentId } from './ids.ts'

type Replacing = Pick<Document, 'id' | 'replaces' | 'added'>

/** Which documents stand for which. Only documents that are there are named; one never stands for itself. */
export interface Replacements<Some extends Replacing> {
  /** Returns the document that this one replaces; null for none, or where it is not in the library any more. */
  before(document: Replacing): Some | null
  /** Returns the document that replaces this one, of several the one imported last; null for none. */
  after(document: Replacing): Some | null
  /** Whether `document` may be said to replace `other`: not itself, nor what stands for it already, step by step. */
  canReplace(document: Replacing, other: Replacing): boolean
}

/** Returns what documents say about each other; give it those that are not deleted. */
export function findReplacements<Some extends Replacing>(documents: readonly Some[]): Replacements<Some> {
  const byId = new Map<DocumentId, Some>(documents.map((document) => [document.id, document]))
  const successors = new Map<DocumentId, Some>()
  for (const document of documents) {
    const { replaces } = document
    if (replaces === null || replaces === document.id || !byId.has(replaces)) continue
    const known = successors.get(replaces)
    const isLater =
      known === undefined ||
      document.added > known.added ||
      (document.added === known.added && document.id > known.id)
    if (isLater) successors.set(replaces, document)
  }
  const before = ({ id, replaces }: Replacing) =>
    replaces === null || replaces === id ? null : (byId.get(replaces) ?? null)
  return {
    before,
    after: ({ id }) => successors.get(id) ?? null,
    canReplace(document, other) {
      // Two people may have closed a circle at the same time: each document is looked at once.
      const seen = new Set<DocumentId>()
      for (let at: Replacing | null = other; at !== null && !seen.has(at.id); at = before(at)) {
        if (at.id === document.id) return false
        seen.add(at.id)
      }
      return true
    },
  }
}
