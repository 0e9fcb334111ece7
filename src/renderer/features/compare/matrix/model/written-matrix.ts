import type { Matrix } from '../../../../../shared/compare/matrix/compose-matrix.ts'
import { byteOrderMark } from '../../../../../shared/interchange/csv.ts'
import { renderMatrixCsv } from '../../../../../shared/interchange/matrix-csv.ts'
import { renderMatrixMarkdown } from '../../../../../shared/interchange/matrix-markdown.ts'
import type { MatrixTableOptions } from '../../../../../shared/interchange/matrix-table.ts'

/** A matrix that is taken elsewhere. */
export interface WrittenMatrix {
  readonly of: Matrix
  readonly options: MatrixTableOptions
  readonly format: 'md' | 'csv'
}

/** Returns the matrix as the text of a file. */
export function writeMatrix({ of, options, format }: WrittenMatrix): string {
  return format === 'md' ? renderMatrixMarkdown(of, options) : byteOrderMark + renderMatrixCsv(of, options)
}
