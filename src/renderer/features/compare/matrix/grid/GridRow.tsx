// biome-ignore-all lint/a11y/useSemanticElements: the grid has the keyboard; drawn rows can’t be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the keyboard; drawn rows can’t be a table
import { ChevronRight } from 'lucide-react'
import { rowSum } from '../../../../../shared/compare/matrix/arrange-matrix.ts'
import { matrixMessages } from '../../../../../shared/messages/compare-matrix.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import type { ShownRow } from '../model/fold-rows.ts'
import { cellValue, heatStep, rowMaximum } from '../model/heat.ts'
import type { MatrixOptions } from '../model/matrix-options.ts'
import type { OpenedCell } from '../model/row-key.ts'
import { cellProps, type RowProps } from './cell-props.ts'
import styles from './MatrixGrid.module.css'
import { fixedColumns } from './sizes.ts'

interface Props extends RowProps {
  readonly shown: ShownRow
  readonly index: number
  readonly top: number
  readonly options: Pick<MatrixOptions, 'counting' | 'share'>
  /** The number of the deepest colour; null: the row's own greatest. */
  readonly maximum: number | null
  /** The cell of this row whose quotes are shown. */
  readonly opened: OpenedCell | null
}

/** A tag: its name, its sum, and how often it stands in each column. */
export function GridRow(props: Props) {
  const { matrix, columns, shown, index, top, options, opened, ...cells } = props
  const { row, expanded } = shown
  const { counting, share } = options
  const maximum = props.maximum ?? rowMaximum(matrix, row, options)
  const path = row.tag === null ? matrixMessages.noTag : renderTagPath(row.path)
  const sum = rowSum(row, counting)
  return (
    <div
      className={classNames(styles.row, opened !== null && styles.openedRow)}
      role="row"
      aria-rowindex={index + 2}
      aria-level={row.level}
      {...(expanded !== null && { 'aria-expanded': expanded })}
      style={{ top }}
    >
      <div
        role="rowheader"
        className={classNames(styles.cell, styles.name)}
        style={{ paddingLeft: 12 + Math.min(row.level - 1, deepestIndent) * 16 }}
        title={path}
        {...cellProps(cells, index, 0)}
      >
        <span className={styles.fold} {...(expanded !== null && { 'data-fold': '' })}>
          {expanded !== null && (
            <Icon icon={ChevronRight} size={14} className={expanded ? styles.unfolded : undefined} />
          )}
        </span>
        {row.tag !== null && <i className={`sw tag-${row.tag.colour}`} />}
        <span className={classNames('cut', row.tag === null && 'mute')}>
          {row.tag === null ? matrixMessages.noTag : row.path.at(-1)}
        </span>
      </div>
      <div
        role="gridcell"
        className={classNames(styles.cell, styles.sum)}
        title={matrixMessages.cell(path, matrixMessages.total, row.totalSum, row.ownSum)}
        {...cellProps(cells, index, 1)}
      >
        {share
          ? matrixMessages.percent(matrix.total === 0 ? 0 : sum / matrix.total)
          : matrixMessages.number(sum)}
      </div>
      {columns.map(({ index: column, start, size }) => {
        const value = cellValue(matrix, row, column, options)
        const head = matrix.columns[column]
        return (
          <div
            key={column}
            role="gridcell"
            className={classNames(
              styles.cell,
              styles.count,
              styles[`heat${heatStep(value, maximum)}`],
              opened !== null && opened.column === head?.id && styles.opened,
            )}
            style={{ left: start, width: size }}
            title={matrixMessages.cell(path, head?.label ?? '', row.total[column] ?? 0, row.own[column] ?? 0)}
            {...cellProps(cells, index, column + fixedColumns)}
          >
            {share ? matrixMessages.percent(value) : matrixMessages.number(value)}
          </div>
        )
      })}
    </div>
  )
}

/** Deeper tags stand no further in: their names need the room. */
const deepestIndent = 7
