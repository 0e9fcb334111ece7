import type { MatrixRow } from '../../../../../shared/compare/matrix/compose-matrix.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'

/** A row as the table shows it. */
export interface ShownRow {
  readonly row: MatrixRow
  /** Null: there is nothing below it. */
  readonly expanded: boolean | null
}

/** Returns the rows that are not below a folded one, in order. */
export function unfoldedRows(rows: readonly MatrixRow[], folded: ReadonlySet<TagId>): ShownRow[] {
  const shown: ShownRow[] = []
  let hiddenBelow = Number.POSITIVE_INFINITY
  for (const [index, row] of rows.entries()) {
    if (row.level > hiddenBelow) continue
    hiddenBelow = Number.POSITIVE_INFINITY
    const hasChildren = (rows[index + 1]?.level ?? 0) > row.level
    const isFolded = hasChildren && row.tag !== null && folded.has(row.tag.id)
    if (isFolded) hiddenBelow = row.level
    shown.push({ row, expanded: hasChildren ? !isFolded : null })
  }
  return shown
}

/** Returns the tags that have rows below them. */
export function parentTags(rows: readonly MatrixRow[]): TagId[] {
  return rows.flatMap((row, index) =>
    row.tag !== null && (rows[index + 1]?.level ?? 0) > row.level ? [row.tag.id] : [],
  )
}
