import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type RefObject, useMemo, useRef, useState } from 'react'
import type { AgreementRow } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { Gap } from '../../parts/Gap.tsx'
import { keepInRange } from '../../parts/keep-in-range.ts'
import { firstPlace, rowOf, useRowKeys } from '../../parts/use-row-keys.ts'
import type { Intervals } from '../model/intervals.ts'
import type { AgreementScope } from '../model/scope.ts'
import { sortRows, type TableSort } from './sort-rows.ts'
import styles from './Table.module.css'
import { TagHead } from './TagHead.tsx'
import { passagesText, TagRow } from './TagRow.tsx'

/** In pixels; the style sheet has the same. */
const rowHeight = 47
const headHeight = 37

interface Props {
  readonly scope: AgreementScope
  /** Among all coders: all tags together first. */
  readonly rows: readonly AgreementRow[]
  readonly intervals: Intervals
  readonly sort: TableSort
  /** What the table scrolls in. */
  readonly scroll: RefObject<HTMLElement | null>
  onSort(sort: TableSort): void
}

/** A row per tag, of which those in sight are drawn; all tags together close the table. */
export function TagTable({ scope, rows, intervals, sort, scroll, onSort }: Props) {
  const [together] = rows
  const sorted = useMemo(() => sortRows(rows.slice(1), sort), [rows, sort])
  const longest = useMemo(() => Math.max(0, ...rows.map((row) => passagesText(row).length)), [rows])
  // The row with the keyboard stays, also when it is scrolled out of sight.
  const [kept, setKept] = useState<number | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    // Rows are drawn with the rest, in pieces, and not at once when the table was laid out.
    initialRect: { width: 0, height: window.innerHeight },
    scrollMargin: headHeight,
    rangeExtractor: (range) => keepInRange(range, kept),
  })
  const onKeyDown = useRowKeys(body, sorted.length, setKept)
  let below = headHeight
  return (
    <table className={styles.table} aria-rowcount={rows.length + 1}>
      <caption className="sr">{words.table}</caption>
      <TagHead scope={scope} sort={sort} longest={longest} onSort={onSort} />
      <tbody
        ref={body}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setKept(rowOf(target))}
        onBlur={() => setKept(null)}
      >
        {virtual.getVirtualItems().map(({ index, start, end }) => {
          const row = sorted[index]
          const gap = start - below
          below = end
          return row === undefined ? null : (
            <Fragment key={row.tag}>
              {gap > 0 && <Gap height={gap} className={styles.gap} />}
              <TagRow scope={scope} row={row} intervals={intervals} place={index + firstPlace} />
            </Fragment>
          )
        })}
        {headHeight + virtual.getTotalSize() > below && (
          <Gap height={headHeight + virtual.getTotalSize() - below} className={styles.gap} />
        )}
      </tbody>
      {together !== undefined && (
        <tfoot>
          <TagRow scope={scope} row={together} intervals={intervals} place={rows.length + 1} />
        </tfoot>
      )}
    </table>
  )
}
