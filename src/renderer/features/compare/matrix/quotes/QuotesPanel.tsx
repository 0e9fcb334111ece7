import { useVirtualizer } from '@tanstack/react-virtual'
import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Matrix } from '../../../../../shared/compare/matrix/compose-matrix.ts'
import { matrixMessages } from '../../../../../shared/messages/compare-matrix.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import { useApp } from '../../../../app/context.ts'
import { Chip } from '../../../../ui/Chip.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { PlaceFinder } from '../data/place-finder.ts'
import type { MatrixSource } from '../data/use-matrix.ts'
import type { MatrixOptions } from '../model/matrix-options.ts'
import type { OpenedCell } from '../model/row-key.ts'
import { columnLayers, columnsWithPassages, rowTest } from './column-layers.ts'
import { QuoteColumn } from './QuoteColumn.tsx'
import styles from './QuotesPanel.module.css'

const quoteWidth = 320

interface Props {
  readonly matrix: Matrix
  readonly source: MatrixSource
  readonly options: MatrixOptions
  readonly opened: OpenedCell
  onClose(): void
}

/** The passages of a row beside each other, one column for each of the table's that has any. */
export function QuotesPanel({ matrix, source, options, opened, onClose }: Props) {
  const { client } = useApp()
  const { by, counting, filter } = options
  const scroll = useRef<HTMLDivElement>(null)
  const [places] = useState(() => new PlaceFinder(client))
  const { tree } = source
  const isInRow = useMemo(() => rowTest({ tree }, opened.row, counting), [tree, opened.row, counting])
  const layers = useMemo(() => columnLayers(source, by, filter, isInRow), [source, by, filter, isInRow])
  const filled = useMemo(
    () => columnsWithPassages(matrix, opened.row, counting),
    [matrix, opened.row, counting],
  )
  const across = useVirtualizer({
    horizontal: true,
    count: filled.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => quoteWidth,
    overscan: 0,
  })
  const at = filled.findIndex((index) => matrix.columns[index]?.id === opened.column)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another cell moves the columns
  useEffect(() => {
    if (at !== -1) across.scrollToIndex(at, { align: 'start' })
  }, [across, opened])

  const node = opened.row === 'untagged' ? null : tree.find(opened.row)
  const name = node === null ? matrixMessages.noTag : renderTagPath(node.path)
  const row = matrix.rows.find(({ tag }) => (tag?.id ?? 'untagged') === opened.row)
  const passages = (counting === 'own' ? row?.ownSum : row?.totalSum) ?? 0
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  return (
    <section className={styles.panel} aria-label={matrixMessages.quotes(name)} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h2 className="cut">
          {node === null ? name : <Chip name={name} colour={node.tag.colour} title={name} />}
        </h2>
        <span className={styles.count}>
          {matrixMessages.quotesIn(passages, filled.length, matrix.columns.length, by)}
        </span>
        <IconButton icon={X} label={matrixMessages.closeQuotes} keys="Escape" onPress={onClose} />
      </header>
      <div ref={scroll} className={styles.columns}>
        <div className={styles.sheet} style={{ width: across.getTotalSize() }}>
          {across.getVirtualItems().map(({ index, start, size }) => {
            const column = matrix.columns[filled[index] ?? 0]
            if (column === undefined) return null
            return (
              <QuoteColumn
                key={`${opened.row} ${column.id}`}
                column={column}
                by={by}
                count={row?.[counting][filled[index] ?? 0] ?? 0}
                layers={layers.get(column.id) ?? []}
                isInRow={isInRow}
                row={opened.row}
                source={source}
                places={places}
                isOpened={opened.column === column.id}
                left={start}
                width={size}
              />
            )
          })}
        </div>
      </div>
    </section>
  )
}
