import type { EditionRow } from '../../../../../shared/compare/carrying/rows.ts'
import type { AlignmentState } from '../../../../../shared/compare/editions/alignment.ts'

/** Which rows are shown: all, those where anything changed, or those of one state. */
export type RowFilter = 'all' | 'changes' | AlignmentState

/** Whether anything changed in the row. */
export const isChange = ({ group }: EditionRow) => group.state !== 'same' || group.changed

/** Returns the rows that the filter lets through. */
export function filterRows(rows: readonly EditionRow[], filter: RowFilter): readonly EditionRow[] {
  if (filter === 'all') return rows
  return rows.filter((row) => (filter === 'changes' ? isChange(row) : row.group.state === filter))
}

/** Names a row, also when the list around it changes. */
export const rowKey = ({ index, side }: Pick<EditionRow, 'index' | 'side'>) => `${index} ${side}`

/** Returns the place of the next (or previous) changed row after `at`; of a run of moved paragraphs only the first; null at the end. */
export function nextChange(rows: readonly EditionRow[], at: number, step: -1 | 1): number | null {
  for (let index = at + step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index]
    if (row !== undefined && isChange(row)) return index
  }
  return null
}
