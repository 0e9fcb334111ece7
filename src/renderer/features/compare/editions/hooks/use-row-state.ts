import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { EditionFigures, EditionRow } from '../../../../../shared/compare/carrying/rows.ts'
import { filterRows, nextChange, type RowFilter, rowKey } from '../model/row-filter.ts'
import type { ColumnsHandle } from '../parts/Columns.tsx'
import type { AlignedEditions } from '../worker/align-worker.ts'

/** Which rows are shown and at which of them the person is. */
export interface RowState {
  readonly rows: readonly EditionRow[]
  readonly figures: EditionFigures
  readonly filter: RowFilter
  /** Filters and goes to the first row that is left. */
  setFilter(filter: RowFilter): void
  /** The place of the row that the person is at among those shown; -1: none. */
  readonly at: number
  setAt(position: number): void
  /** Goes to the row that shows a block of an edition, also when the filter hides it. */
  goToBlock(side: 'old' | 'new', block: number): void
  goToChange(step: -1 | 1): void
  goToOther(row: EditionRow): void
}

export function useRowState(
  { rows: all, figures }: AlignedEditions,
  columns: RefObject<ColumnsHandle | null>,
): RowState {
  const [filter, keepFilter] = useState<RowFilter>('all')
  const [key, setKey] = useState<string | null>(null)
  const rows = useMemo(() => filterRows(all, filter), [all, filter])
  const at = useMemo(() => (key === null ? -1 : rows.findIndex((row) => rowKey(row) === key)), [rows, key])

  const setAt = useCallback(
    (position: number) => {
      const row = rows[position]
      if (row !== undefined) setKey(rowKey(row))
    },
    [rows],
  )
  /** Rows of another filter are there after the next drawing. */
  const show = useCallback(
    (row: EditionRow | undefined, among: RowFilter, focus: boolean) => {
      if (row === undefined) return
      setKey(rowKey(row))
      keepFilter(among)
      requestAnimationFrame(() => {
        const position = filterRows(all, among).findIndex((one) => rowKey(one) === rowKey(row))
        columns.current?.goTo(position, focus)
      })
    },
    [all, columns],
  )
  return {
    rows,
    figures,
    filter,
    setFilter(chosen) {
      const first = filterRows(all, chosen)[0]
      if (first === undefined) keepFilter(chosen)
      else show(first, chosen, false)
    },
    at,
    setAt,
    goToBlock: useCallback(
      (side: 'old' | 'new', block: number) => {
        const row = all.find((one) => one[side].includes(block))
        if (row === undefined) return
        const isHidden = !filterRows([row], filter).includes(row)
        show(row, isHidden ? 'all' : filter, false)
      },
      [all, filter, show],
    ),
    goToChange: useCallback(
      (step: -1 | 1) => {
        const position = nextChange(rows, at, step)
        if (position !== null) show(rows[position], filter, true)
      },
      [rows, at, filter, show],
    ),
    goToOther: useCallback(
      (row: EditionRow) => {
        const side = row.side === 'old' ? 'new' : 'old'
        const other = all.find((one) => one.index === row.index && one.side === side)
        show(other, filter, true)
      },
      [all, filter, show],
    ),
  }
}
