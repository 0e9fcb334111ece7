import { type MatrixCounting, rowSum } from '../compare/matrix/arrange-matrix.ts'
import type { Matrix, MatrixRow } from '../compare/matrix/compose-matrix.ts'
import { renderTagPath } from '../model/tag.ts'

/** How the cells of a written matrix count. */
export interface MatrixTableOptions {
  readonly counting: MatrixCounting
  /** Cells say how much of their column's passages they are, in per cent, instead of how many. */
  readonly share: boolean
}

/** A cell that is text, a count, or a share of 0 to 1. */
export type MatrixTableCell = string | number | { readonly share: number }

/** A matrix as the rows of a table: the head, one row per tag, and last the distinct passages of each column. */
export interface MatrixTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly MatrixTableCell[])[]
}

/** Returns the row's name: its whole path, or what passages without a tag are called. */
export function matrixRowName(row: MatrixRow): string {
  return row.tag === null ? 'No tag' : renderTagPath(row.path)
}

/** Returns the table in the order of the matrix; every row says its sum first, then a cell per column. */
export function composeMatrixTable(matrix: Matrix, { counting, share }: MatrixTableOptions): MatrixTable {
  const cell = (count: number, of: number): MatrixTableCell =>
    share ? { share: of === 0 ? 0 : count / of } : count
  const line = (name: string, sum: number, counts: Uint32Array): MatrixTableCell[] => [
    name,
    cell(sum, matrix.total),
    ...Array.from(counts, (count, column) => cell(count, matrix.columnTotals[column] ?? 0)),
  ]
  return {
    head: ['Tag', 'Total', ...matrix.columns.map(({ label }) => label)],
    rows: [
      ...matrix.rows.map((row) => line(matrixRowName(row), rowSum(row, counting), row[counting])),
      ['All passages', matrix.total, ...matrix.columnTotals],
    ],
  }
}

/** Returns a share of 0 to 1 in per cent with at most one decimal, such as "12.5". */
export function renderPercent(share: number): string {
  return String(Math.round(share * 1000) / 10)
}
