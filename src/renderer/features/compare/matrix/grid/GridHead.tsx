// biome-ignore-all lint/a11y/useSemanticElements: the grid has the keyboard; drawn rows can’t be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the keyboard; drawn rows can’t be a table
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { MatrixSort } from '../../../../../shared/compare/matrix/arrange-matrix.ts'
import { matrixMessages } from '../../../../../shared/messages/compare-matrix.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import { fixedColumns } from '../model/cell-keys.ts'
import { cellProps, type RowProps } from './cell-props.ts'
import styles from './MatrixGrid.module.css'

interface Props extends RowProps {
  readonly details: ReadonlyMap<string, string>
  readonly sort: MatrixSort
}

/** The heads of the columns; each sorts. */
export function GridHead({ matrix, columns, details, sort, ...cells }: Props) {
  const { key, descending } = sort
  const arrow = <Icon icon={descending ? ArrowDown : ArrowUp} size={12} />
  const order = descending ? 'descending' : 'ascending'
  const isByName = key.kind === 'name'
  const isBySum = key.kind === 'sum'
  return (
    <div className={styles.head} role="row" aria-rowindex={1}>
      <div
        role="columnheader"
        className={classNames(styles.headCell, styles.name)}
        {...cellProps(cells, -1, 0)}
        {...(isByName && { 'aria-sort': order })}
      >
        <span className={styles.sort}>
          {matrixMessages.tag}
          {isByName && arrow}
        </span>
      </div>
      <div
        role="columnheader"
        className={classNames(styles.headCell, styles.sum)}
        {...cellProps(cells, -1, 1)}
        {...(isBySum && { 'aria-sort': order })}
      >
        <span className={styles.sort}>
          {isBySum && arrow}
          {matrixMessages.total}
        </span>
      </div>
      {columns.map(({ index, start, size }) => {
        const column = matrix.columns[index]
        if (column === undefined) return null
        const isSorted = key.kind === 'column' && key.column === column.id
        const detail = details.get(column.id)
        return (
          <div
            key={column.id}
            role="columnheader"
            className={styles.headCell}
            style={{ left: start, width: size }}
            title={column.label}
            {...cellProps(cells, -1, index + fixedColumns)}
            {...(isSorted && { 'aria-sort': order })}
          >
            <span className={styles.sort}>
              {isSorted && arrow}
              <span className={styles.label}>{column.label}</span>
            </span>
            {detail !== undefined && detail !== '' && <span className={styles.date}>{detail}</span>}
          </div>
        )
      })}
    </div>
  )
}
