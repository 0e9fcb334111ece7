import { indexReports } from '../../../../shared/model/like-reports.ts'
import { findReplacements } from '../../../../shared/model/replacement.ts'
import type { DocumentRow } from './document-row.ts'
import { sortRows } from './table-rows.ts'

/**
 * Returns the documents of which `row` may be said to be a later file: first those whose titles are like its own, the
 * likest before the others, then all others by title.
 */
export function earlierVersions(rows: readonly DocumentRow[], row: DocumentRow): DocumentRow[] {
  const documents = rows.map(({ document }) => document)
  const { canReplace } = findReplacements(documents)
  const like = new Map(
    indexReports(documents)(row.document).map(({ document, likeness }) => [document, likeness]),
  )
  const likenessOf = ({ document }: DocumentRow) => like.get(document) ?? 0
  return sortRows(rows, { column: 'title', descending: false })
    .filter(({ document }) => canReplace(row.document, document))
    .sort((a, b) => likenessOf(b) - likenessOf(a))
}
