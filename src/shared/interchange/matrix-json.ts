import type { MatrixDimension } from '../compare/matrix/columns.ts'
import type { Matrix, MatrixRow } from '../compare/matrix/compose-matrix.ts'
import { titleOrFile } from '../model/document.ts'
import type { DocumentId, TagId } from '../model/ids.ts'
import { renderTagPath } from '../model/tag.ts'

/** Passages with the tag itself, and with it or one below it, each counted once. */
export interface MatrixCountJson {
  readonly own: number
  readonly total: number
}

/** A matrix for programs. */
export interface MatrixJson {
  /** What the columns are. */
  readonly columnsBy: MatrixDimension
  /** `id` is a document's or coder's id, or the value, "" where it is unknown; `total` counts distinct passages. */
  readonly columns: readonly { readonly id: string; readonly label: string; readonly total: number }[]
  /** Documents without the property by which columns are made: they count in the column with the id "". */
  readonly withoutValue: readonly { readonly id: DocumentId; readonly title: string }[]
  /** Parents before children. `tag` and `path` are null for passages without a tag; `counts` are as `columns`. */
  readonly rows: readonly ({
    readonly tag: TagId | null
    /** Such as "Economy / GDP target". */
    readonly path: string | null
    readonly counts: readonly MatrixCountJson[]
  } & MatrixCountJson)[]
  /** Distinct passages. */
  readonly total: number
  /** Passages that do not stand in the present text of their document; they count too. */
  readonly astray: number
}

/** Returns the matrix in the shape for programs. */
export function composeMatrixJson(matrix: Matrix): MatrixJson {
  return {
    columnsBy: matrix.by,
    columns: matrix.columns.map(({ id, label }, column) => ({
      id,
      label,
      total: matrix.columnTotals[column] ?? 0,
    })),
    withoutValue: matrix.withoutValue.map((document) => ({ id: document.id, title: titleOrFile(document) })),
    rows: matrix.rows.map((row) => ({
      tag: row.tag?.id ?? null,
      path: row.tag === null ? null : renderTagPath(row.path),
      own: row.ownSum,
      total: row.totalSum,
      counts: countsOf(row),
    })),
    total: matrix.total,
    astray: matrix.astray,
  }
}

function countsOf(row: MatrixRow): MatrixCountJson[] {
  return Array.from(row.total, (total, column) => ({ own: row.own[column] ?? 0, total }))
}
