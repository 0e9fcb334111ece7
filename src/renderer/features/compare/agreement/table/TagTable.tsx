import { type RefObject, useMemo } from 'react'
import type { AgreementRow } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { RowsInSight } from '../../parts/RowsInSight.tsx'
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
  return (
    <table className={styles.table} aria-rowcount={rows.length + 1}>
      <caption className="sr">{words.table}</caption>
      <TagHead scope={scope} sort={sort} longest={longest} onSort={onSort} />
      <RowsInSight
        count={sorted.length}
        scroll={scroll}
        rowHeight={rowHeight}
        headHeight={headHeight}
        firstHeight={window.innerHeight}
        gapClass={styles.gap}
        row={(index, place) => {
          const row = sorted[index]
          return row === undefined ? null : (
            <TagRow key={row.tag} scope={scope} row={row} intervals={intervals} place={place} />
          )
        }}
      />
      {together !== undefined && (
        <tfoot>
          <TagRow scope={scope} row={together} intervals={intervals} place={rows.length + 1} />
        </tfoot>
      )}
    </table>
  )
}
