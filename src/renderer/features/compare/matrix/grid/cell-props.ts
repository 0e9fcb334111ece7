import type { VirtualItem } from '@tanstack/react-virtual'
import type { Matrix } from '../../../../../shared/compare/matrix/compose-matrix.ts'
import type { CellPlace } from '../../parts/cell-after-key.ts'

/** What every row of the table is given. */
export interface RowProps {
  readonly matrix: Matrix
  /** The columns in sight. */
  readonly columns: readonly VirtualItem[]
  /** Begins the ids of cells. */
  readonly name: string
  /** Where the keyboard is. */
  readonly at: CellPlace
}

/** Returns what every cell has: its id, its place for pointer and readers, and whether the keyboard is there. */
export function cellProps({ name, at }: Pick<RowProps, 'name' | 'at'>, row: number, column: number) {
  return {
    id: `${name}-${row}-${column}`,
    'data-cell': `${row} ${column}`,
    'aria-colindex': column + 1,
    ...(at.row === row && at.column === column && { 'data-at': '' }),
  }
}
