import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { EditionRow } from '../../../../../shared/compare/carrying/rows.ts'
import { rowKey } from '../model/row-filter.ts'
import type { Edition } from './use-alignment.ts'

/** The rows in a window that scrolls; only those in sight are drawn. */
export interface RowList {
  readonly virtual: Virtualizer<HTMLDivElement, HTMLLIElement>
  readonly scroll: RefObject<HTMLDivElement | null>
  /** Brings a row into sight. The focus goes to it when `focus` says so, or when another row has it. */
  goTo(position: number, focus: boolean): void
  /** Returns where the other place of a moved row is; null for others, or where the filter hides it. */
  otherOf(position: number): number | null
}

/** Rows that are drawn beyond each edge. In a quick scroll each costs as much as one in sight. */
export const overscan = 3

/** Width of a column's text for estimates, in CSS pixels: what is drawn is measured. */
const estimatedWidth = 420
const lineHeight = 24

function estimateHeight(characters: number, isWide: boolean): number {
  const perLine = estimatedWidth / (isWide ? 15 : 7)
  return Math.max(1, Math.ceil(characters / perLine)) * lineHeight + lineHeight
}

/** `at`: the row that the person is at, which stays drawn: it may hold the keyboard. -1: none. */
export function useRowList(rows: readonly EditionRow[], old: Edition, next: Edition, at: number): RowList {
  const scroll = useRef<HTMLDivElement>(null)
  const estimates = useMemo(() => {
    const lengthOf = (edition: Edition, blocks: readonly number[]) =>
      blocks.reduce((sum, block) => sum + (edition.text.source.blocks[block]?.text.length ?? 0), 0)
    const isWide = next.document.language.startsWith('zh')
    return rows.map((row) =>
      estimateHeight(Math.max(lengthOf(old, row.old), lengthOf(next, row.new)), isWide),
    )
  }, [rows, old, next])
  const others = useMemo(() => {
    const places = new Map<string, number>()
    for (const [position, row] of rows.entries()) if (row.side !== 'both') places.set(rowKey(row), position)
    return places
  }, [rows])
  // The same function as long as the rows are: with another one the places of all rows are worked out again.
  const getItemKey = useCallback(
    (position: number) => {
      const row = rows[position]
      return row === undefined ? position : rowKey(row)
    },
    [rows],
  )
  const rangeExtractor = useCallback((range: Range) => withRow(defaultRangeExtractor(range), at), [at])
  const virtual = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (position) => estimates[position] ?? 48,
    getItemKey,
    overscan,
    rangeExtractor,
    // Rows are drawn at once, not only when the list was laid out.
    initialRect: { width: 0, height: 800 },
  })
  const focusing = useRef<number | null>(null)
  const goTo = useCallback(
    (position: number, focus: boolean) => {
      virtual.scrollToIndex(position, { align: isInSight(virtual, position) ? 'auto' : 'center' })
      focusing.current = focus || isRowFocused(scroll.current) ? position : null
      focusRow(scroll.current, focusing)
    },
    [virtual],
  )
  // A row that was far away is drawn after the scrolling.
  useEffect(() => focusRow(scroll.current, focusing))
  const otherOf = useCallback(
    (position: number) => {
      const row = rows[position]
      if (row === undefined || row.side === 'both') return null
      return others.get(rowKey({ ...row, side: row.side === 'old' ? 'new' : 'old' })) ?? null
    },
    [rows, others],
  )
  return { virtual, scroll, goTo, otherOf }
}

/** Returns the places of the rows to draw with that of one more, in order. */
function withRow(drawn: number[], row: number): number[] {
  const [first, last] = [drawn[0], drawn.at(-1)]
  if (row < 0 || first === undefined || last === undefined) return drawn
  if (row < first) return [row, ...drawn]
  return row > last ? [...drawn, row] : drawn
}

function isRowFocused(list: HTMLElement | null): boolean {
  const focused = document.activeElement
  return focused?.matches('li') === true && list?.contains(focused) === true
}

function isInSight(virtual: RowList['virtual'], position: number): boolean {
  const range = virtual.range
  return range !== null && position >= range.startIndex && position <= range.endIndex
}

function focusRow(list: HTMLElement | null, wanted: { current: number | null }): void {
  if (wanted.current === null) return
  const row = list?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`)
  if (!row) return
  wanted.current = null
  row.focus({ preventScroll: true })
}
