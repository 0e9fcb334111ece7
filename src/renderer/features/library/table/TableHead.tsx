// biome-ignore-all lint/a11y/useSemanticElements: the grid has the keyboard; drawn rows can’t be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the keyboard; drawn rows can’t be a table
import { ArrowDown, ArrowUp } from 'lucide-react'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { type Column, columns, type Sorting } from '../model/table-rows.ts'
import { columnHeads } from './columns.ts'
import styles from './DocumentTable.module.css'

interface Props {
  readonly sorting: Sorting
  onSort(column: Column): void
}

/** The heads of the columns; each sorts. */
export function TableHead({ sorting, onSort }: Props) {
  return (
    <div className={styles.head} role="row" aria-rowindex={1}>
      {columns.map((column) => {
        const { label, right, from } = columnHeads[column]
        const sorted = sorting.column === column
        return (
          <div
            key={column}
            role="columnheader"
            className={classNames(styles.headCell, right && styles.right, from && styles[from])}
            {...(sorted && { 'aria-sort': sorting.descending ? 'descending' : 'ascending' })}
          >
            <button type="button" className={styles.sort} onClick={() => onSort(column)}>
              <span className={column === 'type' ? 'sr' : 'cut'}>{label}</span>
              {sorted && <Icon icon={sorting.descending ? ArrowDown : ArrowUp} size={12} />}
            </button>
          </div>
        )
      })}
    </div>
  )
}
