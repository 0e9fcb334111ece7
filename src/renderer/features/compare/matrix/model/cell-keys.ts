/** A cell of the table: row -1 is the head, the row after the last all passages; column 0 the name, 1 the sum. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

interface Size {
  readonly rows: number
  readonly columns: number
  /** Rows that one page holds. */
  readonly page: number
}

/** Columns before those of the matrix. */
export const fixedColumns = 2

/** Returns the cell to which a key leads; null when it leads nowhere. */
export function cellAfterKey(key: string, adds: boolean, at: CellPlace, size: Size): CellPlace | null {
  const lastRow = size.rows
  const lastColumn = size.columns + fixedColumns - 1
  const to = (row: number, column: number): CellPlace => ({
    row: Math.min(lastRow, Math.max(-1, row)),
    column: Math.min(lastColumn, Math.max(0, column)),
  })
  switch (key) {
    case 'ArrowUp':
      return to(at.row - 1, at.column)
    case 'ArrowDown':
      return to(at.row + 1, at.column)
    case 'ArrowLeft':
      return to(at.row, at.column - 1)
    case 'ArrowRight':
      return to(at.row, at.column + 1)
    case 'Home':
      return to(adds ? 0 : at.row, 0)
    case 'End':
      return to(adds ? size.rows - 1 : at.row, lastColumn)
    case 'PageUp':
      return to(Math.max(0, at.row - size.page), at.column)
    case 'PageDown':
      return to(Math.min(size.rows - 1, at.row + size.page), at.column)
    default:
      return null
  }
}
