import { useVirtualizer } from '@tanstack/react-virtual'
import {
  Fragment,
  type KeyboardEvent,
  memo,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { type CellPlace, cellAfterKey } from '../../parts/cell-after-key.ts'
import { Gap } from '../../parts/Gap.tsx'
import { keepInRange } from '../../parts/keep-in-range.ts'
import type { ShownConfusion } from '../model/figures.ts'
import { type AgreementScope, findTag } from '../model/scope.ts'
import { ConfusionCell } from './ConfusionCell.tsx'
import { ColumnHead, type ColumnsInSight, ConfusionName, ConfusionRow } from './ConfusionRow.tsx'
import styles from './HeatTable.module.css'

/** In pixels, gaps between cells with them; the style sheet has the same. */
const rowHeight = 36
const narrowest = 46
const cellGap = 2
const headHeight = 200
const nameWidth = 160

interface Props {
  readonly scope: AgreementScope
  readonly confusion: ShownConfusion
  readonly coders: readonly [string, string]
  /** What the table scrolls in. */
  readonly scroll: RefObject<HTMLElement | null>
}

/** What one coder gave against what the other gave, of which the cells in sight are drawn. */
export const ConfusionMap = memo(function DrawnConfusionMap({ scope, confusion, coders, scroll }: Props) {
  const { tree } = scope
  const { tags, units } = confusion
  const keys = useMemo(() => [...tags, null], [tags])
  const { greatest, digits } = useMemo(() => measureCells(units), [units])
  const longest = useMemo(
    () => Math.max(...keys.map((tag) => (findTag(tree, tag)?.tag.name ?? words.nothing).length)),
    [keys, tree],
  )
  // The cell that the keyboard is in, or was in last, stays, also when it is scrolled out of sight.
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: 0 })
  const at = { row: Math.min(place.row, keys.length - 1), column: Math.min(place.column, keys.length - 1) }
  const table = useRef<HTMLTableElement>(null)
  const isWalking = useRef(false)
  useEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    table.current?.querySelector<HTMLElement>(`[data-cell="${place.row} ${place.column}"]`)?.focus()
  }, [place])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return
    const size = { rows: keys.length, columns: keys.length, page: 10 }
    const next = cellAfterKey(event.key, event.ctrlKey, at, size)
    if (next === null) return
    event.preventDefault()
    isWalking.current = true
    setPlace(next)
  }
  const width = Math.max(narrowest, digits * 9 + 14)
  const common = {
    count: keys.length,
    getScrollElement: () => scroll.current,
    // Cells are drawn with the rest, in pieces, and not at once when the table was laid out.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  }
  const down = useVirtualizer({
    ...common,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headHeight,
    rangeExtractor: (range) => keepInRange(range, at.row),
  })
  const across = useVirtualizer({
    ...common,
    horizontal: true,
    estimateSize: () => width,
    overscan: 2,
    scrollMargin: nameWidth,
    rangeExtractor: (range) => keepInRange(range, at.column),
  })
  const columns: ColumnsInSight = {
    items: across.getVirtualItems(),
    begin: nameWidth,
    end: nameWidth + across.getTotalSize(),
  }
  const bottom = headHeight + down.getTotalSize()
  let below = headHeight
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked cell by cell
      role="grid"
      aria-label={words.confusion}
      onKeyDown={onKeyDown}
      className={classNames(styles.heats, styles.upright)}
      aria-rowcount={keys.length + 1}
      aria-colcount={keys.length + 1}
      onFocus={({ target }) => {
        const [row, column] = (target.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? '').split(' ')
        if (row !== undefined && column !== undefined) setPlace({ row: Number(row), column: Number(column) })
      }}
    >
      <thead>
        <ConfusionRow
          columns={columns}
          place={1}
          head={
            <th scope="col" aria-colindex={1} style={{ minWidth: `${Math.min(longest, 40)}ch` }}>
              <span className="sr">{words.tag}</span>
            </th>
          }
        >
          {(column) => (
            <ColumnHead
              key={column}
              tree={tree}
              tag={keys[column] ?? null}
              place={column + 2}
              width={width - cellGap}
            />
          )}
        </ConfusionRow>
      </thead>
      <tbody>
        {down.getVirtualItems().map(({ index: row, start, end }) => {
          const gap = start - below
          below = end
          const tag = keys[row] ?? null
          return (
            <Fragment key={tag}>
              {gap > 0 && <Gap height={gap} className={styles.gap} />}
              <ConfusionRow
                columns={columns}
                place={row + 2}
                head={
                  <th scope="row" aria-colindex={1}>
                    <ConfusionName tree={tree} tag={tag} />
                  </th>
                }
              >
                {(column) => (
                  <ConfusionCell
                    key={column}
                    scope={scope}
                    coders={coders}
                    one={tag}
                    other={keys[column] ?? null}
                    row={row}
                    column={column}
                    number={units[row]?.[column] ?? 0}
                    greatest={greatest}
                    width={width - cellGap}
                    isAt={row === at.row && column === at.column}
                  />
                )}
              </ConfusionRow>
            </Fragment>
          )
        })}
        {bottom > below && <Gap height={bottom - below} className={styles.gap} />}
      </tbody>
    </table>
  )
})

/** Returns the greatest number, of which the deepest colour is, and how many characters the longest has. */
function measureCells(units: ShownConfusion['units']): { greatest: number; digits: number } {
  const last = units.length - 1
  let greatest = 1
  // Text that both left alone would outshine all and has no colour.
  for (const [row, cells] of units.entries())
    for (let column = 0; column < cells.length; column += 1)
      if (row !== last || column !== last) greatest = Math.max(greatest, cells[column] ?? 0)
  const longest = Math.max(greatest, units[last]?.[last] ?? 0)
  return { greatest, digits: longest.toLocaleString('en').length }
}
