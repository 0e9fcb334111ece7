import { tellApart } from '../../../../shared/messages/document-name.ts'
import type { Coder } from '../../../../shared/model/coder.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { CoderId, DocumentId } from '../../../../shared/model/ids.ts'
import { findReplacements } from '../../../../shared/model/replacement.ts'

/** A document with what was counted about it. */
export interface DocumentRow {
  readonly document: Document
  /** What tells it apart from others of the same title; "" where none has it. */
  readonly apart: string
  readonly passages: number
  /** Who marked passages in it, by name. */
  readonly coders: readonly Coder[]
  /** Who marked the coding of it as done, by name. */
  readonly done: readonly Coder[]
  /** The document that it replaces, and the one that replaces it; null for none that is there. */
  readonly before: Document | null
  readonly after: Document | null
}

/** What is counted by document. */
export interface DocumentCounts {
  readonly documents: ReadonlyMap<DocumentId, number>
  readonly codersOf: ReadonlyMap<DocumentId, ReadonlySet<CoderId>>
}

/** Puts documents, counts and coders together. A coder without a record is not named. */
export function createDocumentRows(
  documents: readonly Document[],
  counts: DocumentCounts,
  done: ReadonlyMap<DocumentId, ReadonlySet<CoderId>>,
  coders: readonly Coder[],
): DocumentRow[] {
  const byName = [...coders].sort((a, b) => a.name.localeCompare(b.name))
  const pick = (ids: ReadonlySet<CoderId> | undefined) =>
    ids === undefined || ids.size === 0 ? [] : byName.filter((coder) => ids.has(coder.id))
  const replacements = findReplacements(documents)
  const apart = tellApart(documents)
  return documents.map((document) => ({
    document,
    apart: apart.get(document.id) ?? '',
    before: replacements.before(document),
    after: replacements.after(document),
    passages: counts.documents.get(document.id) ?? 0,
    coders: pick(counts.codersOf.get(document.id)),
    done: pick(done.get(document.id)),
  }))
}
