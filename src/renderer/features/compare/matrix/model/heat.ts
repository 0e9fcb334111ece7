import type { Matrix, MatrixRow } from '../../../../../shared/compare/matrix/compose-matrix.ts'
import type { MatrixOptions } from './matrix-options.ts'

/** Steps of the colour scale; every one keeps the number on it readable. */
export const heatSteps = 6

type Shown = Pick<MatrixOptions, 'counting' | 'share'>

/** Returns what a cell is measured by: its count, or its share of the column's passages, 0 to 1. */
export function cellValue(
  matrix: Matrix,
  row: MatrixRow,
  column: number,
  { counting, share }: Shown,
): number {
  const count = row[counting][column] ?? 0
  if (!share) return count
  const of = matrix.columnTotals[column] ?? 0
  return of === 0 ? 0 : count / of
}

/** Returns the greatest cell of the row, at least 0. */
export function rowMaximum(matrix: Matrix, row: MatrixRow, shown: Shown): number {
  let max = 0
  for (let column = 0; column < matrix.columns.length; column++)
    max = Math.max(max, cellValue(matrix, row, column, shown))
  return max
}

/** Returns the greatest cell of the rows, at least 0. */
export function tableMaximum(matrix: Matrix, rows: readonly MatrixRow[], shown: Shown): number {
  return rows.reduce((max, row) => Math.max(max, rowMaximum(matrix, row, shown)), 0)
}

/** Returns the step of a value on a linear scale up to `max`: 0 for nothing, else 1 to `heatSteps`. */
export function heatStep(value: number, max: number): number {
  if (value <= 0 || max <= 0) return 0
  return Math.min(heatSteps, Math.max(1, Math.ceil((value / max) * heatSteps)))
}
