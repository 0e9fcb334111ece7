import { memo, useMemo, useRef, useState } from 'react'
import type { Matrix } from '../../../../shared/compare/matrix/compose-matrix.ts'
import type { TagId } from '../../../../shared/model/ids.ts'
import { classNames } from '../../../ui/class-names.ts'
import type { LayersRead } from './data/layer-reader.ts'
import type { MatrixSource } from './data/use-matrix.ts'
import heat from './grid/MatrixGrid.module.css'
import { type GridHandle, MatrixGrid } from './grid/MatrixGrid.tsx'
import { MatrixNote } from './MatrixNote.tsx'
import styles from './MatrixView.module.css'
import { unfoldedRows } from './model/fold-rows.ts'
import type { MatrixOptions } from './model/matrix-options.ts'
import { type OpenedCell, rowKey } from './model/row-key.ts'
import { QuotesPanel } from './quotes/QuotesPanel.tsx'

interface Props {
  readonly matrix: Matrix
  readonly source: MatrixSource
  readonly options: MatrixOptions
  onChange(change: Partial<MatrixOptions>): void
  readonly folded: ReadonlySet<TagId>
  onFold(folded: ReadonlySet<TagId>): void
  readonly progress: LayersRead['progress']
}

/** The table, what its colours say, and below it the quotes of the row that was opened. */
export const MatrixBody = memo(function MatrixBody(props: Props) {
  const { matrix, source, options, onChange, folded, onFold, progress } = props
  const grid = useRef<GridHandle>(null)
  const [opened, setOpened] = useState<OpenedCell | null>(null)
  const rows = useMemo(() => unfoldedRows(matrix.rows, folded), [matrix, folded])
  const details = useMemo(
    () =>
      new Map<string, string>(
        options.by === 'document' ? source.documents.map(({ id, date }) => [id, date]) : [],
      ),
    [options.by, source.documents],
  )
  const setFolded = (tag: TagId, isFolded: boolean) => {
    const next = new Set(folded)
    if (isFolded) next.add(tag)
    else next.delete(tag)
    onFold(next)
  }
  const close = () => {
    setOpened(null)
    grid.current?.focus()
  }
  // Its last passage may have gone while it is open.
  const isThere = opened !== null && matrix.rows.some((row) => rowKey(row) === opened.row && row.totalSum > 0)
  return (
    <div className={classNames(styles.body, heat.heats)}>
      <MatrixNote matrix={matrix} source={source} options={options} progress={progress} onChange={onChange} />
      <MatrixGrid
        ref={grid}
        matrix={matrix}
        rows={rows}
        details={details}
        options={options}
        opened={isThere ? opened : null}
        onSort={(sort) => onChange({ sort })}
        onFold={setFolded}
        onOpen={setOpened}
        onClose={close}
      />
      {isThere && (
        <QuotesPanel matrix={matrix} source={source} options={options} opened={opened} onClose={close} />
      )}
    </div>
  )
})
