import { findBlockIndex, type PlacedBlock } from '../../../../../shared/text/canonical-text.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'
import { findPlace } from '../../parts/find-place.ts'
import { paneAttribute, rowAttribute } from './panes.ts'

/** From where to where a span reaches on the page, in CSS pixels from the top of the text. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

/** Measures spans in the rows that are drawn; what lies in rows above or below reaches to the edge of those. */
export interface RowMeasure {
  extentOf(range: TextRange): Extent | null
}

/** Returns a measure of the rows inside `root` at this moment. Every pane breaks its lines alike, so the first is asked. */
export function measureRows(root: HTMLElement, blocks: readonly PlacedBlock[]): RowMeasure {
  const origin = root.getBoundingClientRect().top
  const rows = new Map<number, HTMLElement>()
  for (const row of root.querySelectorAll<HTMLElement>(`[${rowAttribute}]`))
    rows.set(Number(row.getAttribute(rowAttribute)), row)
  const first = Math.min(...rows.keys())
  const last = Math.max(...rows.keys())
  const edgeOf = (row: number, edge: 'top' | 'bottom') =>
    (rows.get(row)?.getBoundingClientRect()[edge] ?? origin) - origin
  const known = new Map<string, number>()

  /** The top of the character at `offset`, or the bottom of the one before it. */
  const lineAt = (offset: number, edge: 'top' | 'bottom'): number => {
    const block = findBlockIndex(blocks, edge === 'top' ? offset : offset - 1)
    if (block < first) return edgeOf(first, 'top')
    if (block > last) return edgeOf(last, 'bottom')
    const key = `${edge} ${offset}`
    const before = known.get(key)
    if (before !== undefined) return before
    const cell = rows.get(block)?.querySelector(`[${paneAttribute}="0"]`)
    const place = cell ? findPlace(cell, offset, edge === 'bottom') : null
    let y = edgeOf(block, edge)
    if (place !== null) {
      const range = document.createRange()
      const [from, to] = edge === 'top' ? [place.offset, place.offset + 1] : [place.offset - 1, place.offset]
      range.setStart(place.node, Math.max(0, from))
      range.setEnd(place.node, Math.min(place.node.data.length, to))
      const rects = range.getClientRects()
      const rect = rects[edge === 'top' ? 0 : rects.length - 1]
      if (rect !== undefined) y = rect[edge] - origin
    }
    known.set(key, y)
    return y
  }
  return {
    extentOf: ({ start, end }) => {
      if (rows.size === 0) return null
      const [top, bottom] = [lineAt(start, 'top'), lineAt(end, 'bottom')]
      return bottom > top ? { top, bottom } : null
    },
  }
}
