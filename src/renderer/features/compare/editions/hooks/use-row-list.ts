import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { EditionRow } from '../../../../../shared/compare/carrying/rows.ts'
import { rowKey } from '../model/row-filter.ts'
import type { Edition } from './use-alignment.ts'

/** The rows in a window that scrolls; only those in sight are drawn. */
export interface RowList {
  readonly virtual: Virtualizer<HTMLDivElement, HTMLLIElement>
  readonly scroll: RefObject<HTMLDivElement | null>
  /** Brings a row into sight and puts the focus on it when `focus` says so. */
  goTo(position: number, focus: boolean): void
  /** Returns where the other place of a moved row is; null for others, or where the filter hides it. */
  otherOf(position: number): number | null
}

/** Width of a column's text for estimates, in CSS pixels: what is drawn is measured. */
const estimatedWidth = 420
const lineHeight = 24

function estimateHeight(characters: number, isWide: boolean): number {
  const perLine = estimatedWidth / (isWide ? 15 : 7)
  return Math.max(1, Math.ceil(characters / perLine)) * lineHeight + lineHeight
}

export function useRowList(rows: readonly EditionRow[], old: Edition, next: Edition): RowList {
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
  const virtual = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (position) => estimates[position] ?? 48,
    getItemKey: (position) => {
      const row = rows[position]
      return row === undefined ? position : rowKey(row)
    },
    overscan: 8,
  })
  const focusing = useRef<number | null>(null)
  const goTo = useCallback(
    (position: number, focus: boolean) => {
      virtual.scrollToIndex(position, { align: isInSight(virtual, position) ? 'auto' : 'center' })
      focusing.current = focus ? position : null
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
