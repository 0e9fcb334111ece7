import { useState } from 'react'
import type { MatrixColumn, MatrixDimension } from '../../../../../shared/compare/matrix/columns.ts'
import { matrixMessages } from '../../../../../shared/messages/compare-matrix.ts'
import { Button } from '../../../../ui/Button.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { MiddleCut } from '../../../../ui/MiddleCut.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import type { ReadLayer } from '../data/layer-reader.ts'
import type { PlaceFinder } from '../data/place-finder.ts'
import type { MatrixSource } from '../data/use-matrix.ts'
import type { RowKey } from '../model/row-key.ts'
import type { IsInRow } from './column-layers.ts'
import { QuoteItem } from './QuoteItem.tsx'
import styles from './QuotesPanel.module.css'
import { useQuotes } from './use-quotes.ts'

/** Quotes that are shown at first: some beside each other in each of several columns, of which few are in sight. */
const firstSize = 8
/** Quotes that each press of the button adds. */
const pageSize = 20

interface Props {
  readonly column: MatrixColumn
  readonly by: MatrixDimension
  /** Passages that the cell counts. */
  readonly count: number
  readonly layers: readonly ReadLayer[]
  readonly isInRow: IsInRow
  readonly row: RowKey
  readonly source: MatrixSource
  readonly places: PlaceFinder
  readonly isOpened: boolean
  readonly left: number
  readonly width: number
}

/** One cell's quotes, document by document. */
export function QuoteColumn(props: Props) {
  const { column, by, count, layers, isInRow, row, source, places, isOpened, left, width } = props
  const [limit, setLimit] = useState(firstSize)
  const quotes = useQuotes(layers, isInRow, limit)
  const hidden = Math.max(0, count - (quotes?.length ?? count))
  return (
    <section
      className={classNames(styles.column, isOpened && styles.at)}
      style={{ left, width }}
      aria-label={column.label}
    >
      <h3 className={styles.title} title={column.label}>
        <MiddleCut className={styles.words ?? ''} text={column.label} />
        <span className="faint num">{matrixMessages.number(count)}</span>
      </h3>
      <div className={styles.list}>
        {quotes === null ? (
          <Skeleton lines={4} />
        ) : (
          quotes.map((quote) => (
            <QuoteItem key={quote.id} quote={quote} by={by} row={row} source={source} places={places} />
          ))
        )}
        {hidden > 0 && (
          <Button size="small" onPress={() => setLimit(limit + pageSize)}>
            {matrixMessages.more(Math.min(pageSize, hidden))}
          </Button>
        )}
      </div>
    </section>
  )
}
