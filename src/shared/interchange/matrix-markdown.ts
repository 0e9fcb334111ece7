import type { PhrasingContent, Root, TableCell, TableRow } from 'mdast'
import { renderMarkdown } from '../brief/markdown.ts'
import type { Matrix } from '../compare/matrix/compose-matrix.ts'
import {
  composeMatrixTable,
  type MatrixTableCell,
  type MatrixTableOptions,
  renderPercent,
} from './matrix-table.ts'

/** Returns the matrix as a Markdown file with one GFM table: a row per tag, last all passages, numbers on the right. */
export function renderMatrixMarkdown(matrix: Matrix, options: MatrixTableOptions): string {
  const { head, rows } = composeMatrixTable(matrix, options)
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'table',
        align: head.map((_, column) => (column === 0 ? 'left' : 'right')),
        children: [composeRow(head), ...rows.map(composeRow)],
      },
    ],
  }
  return renderMarkdown(tree)
}

const composeRow = (cells: readonly MatrixTableCell[]): TableRow => ({
  type: 'tableRow',
  children: cells.map(composeCell),
})

function composeCell(cell: MatrixTableCell): TableCell {
  const value = textOf(cell)
  const children: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }]
  return { type: 'tableCell', children }
}

function textOf(cell: MatrixTableCell): string {
  if (typeof cell === 'number') return String(cell)
  // A cell is one line.
  return typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : `${renderPercent(cell.share)}%`
}
