import type { Matrix } from '../compare/matrix/compose-matrix.ts'
import { renderCsv } from './csv.ts'
import { composeMatrixTable, type MatrixTableOptions, renderPercent } from './matrix-table.ts'

/** Returns the matrix as CSV: a row per tag, last all passages. A share is written as "12.5%". */
export function renderMatrixCsv(matrix: Matrix, options: MatrixTableOptions): string {
  const { head, rows } = composeMatrixTable(matrix, options)
  return renderCsv([
    head,
    ...rows.map((row) =>
      row.map((cell) => (typeof cell === 'object' ? `${renderPercent(cell.share)}%` : cell)),
    ),
  ])
}
