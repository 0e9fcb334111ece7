import { BookOpen } from 'lucide-react'
import type { MatrixDimension } from '../../../../../shared/compare/matrix/columns.ts'
import { matrixMessages } from '../../../../../shared/messages/compare-matrix.ts'
import { documentTitle } from '../../../../../shared/messages/document-name.ts'
import type { Annotation } from '../../../../../shared/model/annotation.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import { useApp } from '../../../../app/context.ts'
import { Chip } from '../../../../ui/Chip.tsx'
import { CoderSign } from '../../../../ui/CoderSign.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import type { PlaceFinder } from '../data/place-finder.ts'
import type { MatrixSource } from '../data/use-matrix.ts'
import type { RowKey } from '../model/row-key.ts'
import styles from './QuotesPanel.module.css'
import { usePlace } from './use-place.ts'

interface Props {
  readonly quote: Annotation
  readonly by: MatrixDimension
  readonly row: RowKey
  readonly source: MatrixSource
  readonly places: PlaceFinder
}

/** A passage in its words: where it stands, who marked it, its other tags, and the way there. */
export function QuoteItem({ quote, by, row, source, places }: Props) {
  const { openDocument } = useApp()
  const place = usePlace(places, quote)
  const document = source.documents.find(({ id }) => id === quote.document)
  const coder = source.coders.find(({ id }) => id === quote.coder)
  const title = document === undefined ? '' : documentTitle(document)
  const others = quote.tags.flatMap((id) => (id === row ? [] : (source.tree.find(id) ?? [])))
  return (
    <article className={styles.quote}>
      <blockquote className={styles.text} lang={document?.language || undefined}>
        {quote.anchor.exact}
      </blockquote>
      {others.length > 0 && (
        <div className={styles.tags}>
          {others.map(({ tag, path }) => (
            <Chip key={tag.id} name={tag.name} colour={tag.colour} title={renderTagPath(path)} />
          ))}
        </div>
      )}
      <footer className={styles.meta}>
        {coder !== undefined && by !== 'coder' && (
          <CoderSign name={coder.name} shape={coder.shape} colour={coder.colour} />
        )}
        {by !== 'document' && (
          <span className="cut" title={title}>
            {title}
          </span>
        )}
        <span className={styles.place}>{place}</span>
        <span className="grow" />
        <IconButton
          icon={BookOpen}
          size="small"
          label={matrixMessages.open(title)}
          onPress={() => openDocument(quote.document, { annotation: quote.id })}
        />
      </footer>
    </article>
  )
}
