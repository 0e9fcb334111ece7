import { Users } from 'lucide-react'
import { type ReactNode, useMemo, useRef, useSyncExternalStore } from 'react'
import { compareCodersMessages } from '../../../../shared/messages/compare-coders.ts'
import { documentTitle } from '../../../../shared/messages/document-name.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import { useViewer } from '../../../app/use-viewer.ts'
import { useDocuments, useDocumentsLoaded } from '../../../db/queries/use-records.ts'
import { usePassageCounts } from '../../../db/queries/use-stats.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { MiddleCut } from '../../../ui/MiddleCut.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import type { CompareViewProps } from '../CompareArea.tsx'
import { CompareHead } from '../CompareHead.tsx'
import { Chooser } from '../parts/Chooser.tsx'
import { documentChoices } from '../parts/document-choices.ts'
import { CodersDocument } from './CodersDocument.tsx'
import styles from './CodersView.module.css'
import { mostCoded } from './model/compared-coders.ts'
import { otherDocument } from './model/other-document.ts'

const messages = compareCodersMessages.view

/** What two or more coders marked in a document, side by side: the place's document, or the one that most have coded. */
export function CodersView({ place, onPlace }: CompareViewProps) {
  const { database, openImportDialog } = useApp()
  const documents = useDocuments(database)
  const documentsLoaded = useDocumentsLoaded(database)
  const { codersOf } = usePassageCounts(database, useViewer())
  const { counts } = database.stores
  const loaded = useSyncExternalStore(counts.subscribe, counts.isLoaded) && documentsLoaded
  const sorted = useMemo(
    () =>
      documents.toSorted((a, b) => documentTitle(a).localeCompare(documentTitle(b), 'en', { numeric: true })),
    [documents],
  )
  const choices = useMemo(() => documentChoices(sorted), [sorted])
  const find = (id: DocumentId | null | undefined) => documents.find((document) => document.id === id)
  // Chosen once: a passage that somebody marks elsewhere must not change the document.
  const start = useRef<DocumentId | null>(null)
  if (loaded && find(start.current) === undefined) start.current = mostCoded(sorted, codersOf)
  const document = find(place.document) ?? (loaded ? find(start.current) : undefined)

  const head = (choosers: ReactNode, actions: ReactNode) => (
    <CompareHead place={place} onPlace={onPlace} actions={actions}>
      <Chooser
        label={messages.document}
        showsNames
        shown={
          document === undefined ? messages.chooseDocument : <MiddleCut text={documentTitle(document)} />
        }
        choices={choices}
        chosen={document === undefined ? [] : [document.id]}
        isDisabled={documents.length === 0}
        onChoose={([id]) => id !== undefined && onPlace((from) => otherDocument(from, id))}
      />
      {choosers}
    </CompareHead>
  )
  if (document !== undefined)
    return (
      <CodersDocument key={document.id} document={document} place={place} onPlace={onPlace} head={head} />
    )
  return (
    <div className={styles.view}>
      {head(null, null)}
      <div className={styles.blank}>
        {loaded ? (
          <EmptyState
            icon={Users}
            title={messages.noDocuments}
            actions={
              <Button variant="primary" size="big" onPress={openImportDialog}>
                {messages.import}
              </Button>
            }
          >
            {messages.noDocumentsText}
          </EmptyState>
        ) : (
          <Skeleton lines={8} />
        )}
      </div>
    </div>
  )
}
