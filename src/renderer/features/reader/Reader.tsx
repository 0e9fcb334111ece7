import { FileText } from 'lucide-react'
import { useMemo } from 'react'
import { reader } from '../../../shared/messages/reader.ts'
import { seesOthers } from '../../../shared/model/coding.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { useApp } from '../../app/context.ts'
import { useViewer } from '../../app/use-viewer.ts'
import { errorText } from '../../client/error-text.ts'
import { useAllTags, useBlindCoding, useCoders, useDocument, useTags } from '../../db/queries/use-records.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailedState } from '../../ui/FailedState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useAnnotations } from './hooks/use-annotations.ts'
import type { ReaderPlace } from './hooks/use-place.ts'
import { useSourceText } from './hooks/use-source-text.ts'
import { createTagLookup } from './model/tag-lookup.ts'
import styles from './Reader.module.css'
import { ReaderPane } from './ReaderPane.tsx'

interface Props {
  readonly document: DocumentId
  /** Where to go; a new object goes there again. */
  readonly place?: ReaderPlace
}

/** Reads a document of the library and marks passages in it. */
export function Reader({ document: id, place }: Props) {
  const { database } = useApp()
  const document = useDocument(database, id)
  if (document === null) return <Loading />
  return <LoadedReader key={id} document={document} place={place} />
}

function LoadedReader({
  document,
  place,
}: {
  readonly document: Document
  readonly place: ReaderPlace | undefined
}) {
  const { database } = useApp()
  const viewer = useViewer()
  const blind = useBlindCoding(database)
  const [text, tryAgain] = useSourceText(document.id, document.textHash)
  const held = useAnnotations(document.id, seesOthers(blind, viewer, document.id), viewer)
  const tags = useTags(database)
  const allTags = useAllTags(database)
  const coders = useCoders(database)
  const tree = useMemo(() => createTagLookup(tags), [tags])
  const everyTag = useMemo(() => [...allTags.values()], [allTags])
  const failure = useMemo(() => (text.state === 'failed' ? errorText(text.error) : null), [text])

  if (text.state === 'failed')
    return failure && <FailedState title={reader.failedTitle} error={failure} onTryAgain={tryAgain} />
  if (text.state === 'loading' || held === null) return <Loading />
  if (text.text.source.text.trim() === '') {
    return (
      <EmptyState icon={FileText} title={reader.emptyTitle}>
        {reader.emptyText}
      </EmptyState>
    )
  }
  return (
    <ReaderPane
      document={document}
      text={text.text}
      held={held}
      tree={tree}
      tags={everyTag}
      coders={coders}
      place={place}
    />
  )
}

function Loading() {
  return (
    <div className={styles.loading}>
      <Skeleton lines={12} />
    </div>
  )
}
