// biome-ignore-all lint/a11y/useSemanticElements: the grid has the keyboard; drawn rows can’t be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the keyboard; drawn rows can’t be a table
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo } from 'react'
import type { MatrixSort } from '../../../../../shared/compare/matrix/arrange-matrix.ts'
import { matrixMessages } from '../../../../../shared/messages/compare-matrix.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import { MiddleCut } from '../../../../ui/MiddleCut.tsx'
import { type HeadLabel, headLabels } from '../model/head-labels.ts'
import { cellProps, type RowProps } from './cell-props.ts'
import styles from './MatrixGrid.module.css'
import { fixedColumns, headLines, headPadding } from './sizes.ts'

interface Props extends RowProps {
  readonly details: ReadonlyMap<string, string>
  readonly sort: MatrixSort
  /** Of each column, in pixels. */
  readonly width: number
}

/** The heads of the columns; each sorts. */
export function GridHead({ matrix, columns, details, sort, width, ...cells }: Props) {
  const hasDetail = matrix.columns.some(({ id }) => details.get(id))
  const lines = headLines - (hasDetail ? 1 : 0)
  const labels = useMemo(
    () =>
      headLabels(
        matrix.columns.map(({ label }) => label),
        width - headPadding,
        lines,
      ),
    [matrix.columns, width, lines],
  )
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
              <HeadName label={labels[index]} lines={lines} />
            </span>
            {detail !== undefined && detail !== '' && <span className={styles.date}>{detail}</span>}
          </div>
        )
      })}
    </div>
  )
}

function HeadName({ label, lines }: { readonly label: HeadLabel | undefined; readonly lines: number }) {
  const { start, end } = label ?? { start: '', end: '' }
  return (
    <span className={styles.label}>
      <span className={styles.start} style={{ WebkitLineClamp: lines - (end === '' ? 0 : 1) }}>
        {start}
      </span>
      {end !== '' && <MiddleCut className={styles.end ?? ''} text={end} />}
    </span>
  )
}
