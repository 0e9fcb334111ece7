// biome-ignore-all lint/a11y/useSemanticElements: the grid has the keyboard; drawn rows can’t be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the keyboard; drawn rows can’t be a table
import { matrixMessages } from '../../../../../shared/messages/compare-matrix.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { cellProps, type RowProps } from './cell-props.ts'
import styles from './MatrixGrid.module.css'
import { fixedColumns } from './sizes.ts'

/** The distinct passages of each column. */
export function GridFoot({ matrix, columns, rows, ...cells }: RowProps & { readonly rows: number }) {
  return (
    <div className={styles.foot} role="row" aria-rowindex={rows + 2}>
      <div role="rowheader" className={classNames(styles.cell, styles.name)} {...cellProps(cells, rows, 0)}>
        {matrixMessages.allPassages}
      </div>
      <div role="gridcell" className={classNames(styles.cell, styles.sum)} {...cellProps(cells, rows, 1)}>
        {matrixMessages.number(matrix.total)}
      </div>
      {columns.map(({ index, start, size }) => (
        <div
          key={index}
          role="gridcell"
          className={classNames(styles.cell, styles.count)}
          style={{ left: start, width: size }}
          {...cellProps(cells, rows, index + fixedColumns)}
        >
          {matrixMessages.number(matrix.columnTotals[index] ?? 0)}
        </div>
      ))}
    </div>
  )
}
