/** A cell of a table that is walked by key; rows of a head are counted backwards from −1. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

interface Size {
  readonly rows: number
  readonly columns: number
  /** Rows that one page holds. */
  readonly page: number
  /** Rows of the head and of the foot that can be walked to. */
  readonly head?: number
  readonly foot?: number
}

/** Returns the cell to which a key leads (`adds`: with Ctrl); null when it leads nowhere. */
export function cellAfterKey(key: string, adds: boolean, at: CellPlace, size: Size): CellPlace | null {
  const { rows, columns, page, head = 0, foot = 0 } = size
  const to = (row: number, column: number): CellPlace => ({
    row: Math.min(rows - 1 + foot, Math.max(-head, row)),
    column: Math.min(columns - 1, Math.max(0, column)),
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
      return to(adds ? rows - 1 : at.row, columns - 1)
    case 'PageUp':
      return to(Math.max(0, at.row - page), at.column)
    case 'PageDown':
      return to(Math.min(rows - 1, at.row + page), at.column)
    default:
      return null
  }
}
