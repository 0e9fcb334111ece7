import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, memo, type RefObject, useMemo, useState } from 'react'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { classNames } from '../../../../ui/class-names.ts'
import type { ShownConfusion } from '../model/figures.ts'
import { type AgreementScope, findTag } from '../model/scope.ts'
import { ConfusionCell } from './ConfusionCell.tsx'
import { ColumnHead, type ColumnsInSight, ConfusionName, ConfusionRow } from './ConfusionRow.tsx'
import { Gap } from './Gap.tsx'
import styles from './HeatTable.module.css'
import { keepInRange } from './keep-in-range.ts'

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
  // The cell with the keyboard stays, also when it is scrolled out of sight.
  const [kept, setKept] = useState<{ readonly row: number; readonly column: number } | null>(null)
  const width = Math.max(narrowest, digits * 9 + 14)
  const common = { count: keys.length, getScrollElement: () => scroll.current }
  const down = useVirtualizer({
    ...common,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headHeight,
    rangeExtractor: (range) => keepInRange(range, kept?.row ?? null),
  })
  const across = useVirtualizer({
    ...common,
    horizontal: true,
    estimateSize: () => width,
    overscan: 2,
    scrollMargin: nameWidth,
    rangeExtractor: (range) => keepInRange(range, kept?.column ?? null),
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
      className={classNames(styles.heats, styles.upright)}
      aria-rowcount={keys.length + 1}
      aria-colcount={keys.length + 1}
      onFocus={({ target }) => {
        const [row, column] = (target.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? '').split(' ')
        if (row !== undefined && column !== undefined) setKept({ row: Number(row), column: Number(column) })
      }}
      onBlur={() => setKept(null)}
    >
      <caption className="sr">{words.confusion}</caption>
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
