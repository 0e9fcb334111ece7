import { documentTitle } from '../../../../shared/messages/document-name.ts'
import type { Document } from '../../../../shared/model/document.ts'
import { indexReports } from '../../../../shared/model/like-reports.ts'
import { findReplacements } from '../../../../shared/model/replacement.ts'
import { titleOrder } from './table-rows.ts'

/**
 * Returns the documents of which `document` may be said to be a later file: first those whose titles are like its own,
 * the likest before the others, then all others by title.
 */
export function earlierVersions(documents: readonly Document[], document: Document): Document[] {
  const { canReplace } = findReplacements(documents)
  const like = new Map<Document, number>(
    indexReports(documents)(document).map((found) => [found.document, found.likeness]),
  )
  const likenessOf = (one: Document) => like.get(one) ?? 0
  return documents
    .filter((one) => canReplace(document, one))
    .sort((a, b) => likenessOf(b) - likenessOf(a) || titleOrder.compare(documentTitle(a), documentTitle(b)))
}
