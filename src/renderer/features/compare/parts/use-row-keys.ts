import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/** The place of the first row below the head, as `aria-rowindex` counts. */
export const firstPlace = 2

/** Returns the index of the row in which an element stands. */
export function rowOf(element: Element): number | null {
  const place = element.closest<HTMLElement>('[data-place]')?.dataset.place
  return place === undefined ? null : Number(place) - firstPlace
}

function indexAfterKey(key: string, at: number, rows: number, page: number): number | null {
  const last = rows - 1
  if (key === 'ArrowDown') return Math.min(last, at + 1)
  if (key === 'ArrowUp') return Math.max(0, at - 1)
  if (key === 'PageDown') return Math.min(last, at + page)
  if (key === 'PageUp') return Math.max(0, at - page)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

const page = 10

/**
 * Returns what moves the keyboard from a button in one row to that of the same column in another, also to one that is not
 * drawn: `keep` has it drawn.
 */
export function useRowKeys(
  body: RefObject<HTMLElement | null>,
  rows: number,
  keep: (row: number) => void,
): (event: KeyboardEvent) => void {
  const wanted = useRef<{ readonly row: number; readonly column: number } | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const { row, column } = wanted.current
    const cells = body.current?.querySelector<HTMLTableRowElement>(
      `[data-place="${row + firstPlace}"]`,
    )?.cells
    const button = cells?.[column]?.querySelector('button') ?? cells?.[1]?.querySelector('button')
    if (!button) return
    wanted.current = null
    button.focus()
  })
  return (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return
    const at = rowOf(event.target)
    const to = at === null ? null : indexAfterKey(event.key, at, rows, page)
    if (to === null) return
    event.preventDefault()
    if (to === at) return
    wanted.current = { row: to, column: event.target.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 1 }
    keep(to)
  }
}
