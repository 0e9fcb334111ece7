import { ArrowLeftRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { editionsMessages as words } from '../../../../shared/messages/compare-editions.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import { useDocuments, useDocumentsLoaded } from '../../../db/queries/use-records.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import type { CompareViewProps } from '../CompareArea.tsx'
import { CompareHead } from '../CompareHead.tsx'
import { EditionChooser } from './EditionChooser.tsx'
import { EditionsTexts } from './EditionsTexts.tsx'
import styles from './EditionsView.module.css'
import { LostPlaces } from './LostPlaces.tsx'
import { byDate, suggestEditions } from './model/suggest-editions.ts'

/** Two editions of a report side by side: the place's, or those that look like editions of one report. */
export function EditionsView({ place, onPlace }: CompareViewProps) {
  const { database, openImportDialog } = useApp()
  const [actionsSlot, setActionsSlot] = useState<HTMLElement | null>(null)
  const documents = useDocuments(database)
  const loaded = useDocumentsLoaded(database)
  const ordered = useMemo(() => byDate(documents), [documents])
  const find = (id: DocumentId | undefined) => documents.find((document) => document.id === id) ?? null
  const [named, newer] = [find(place.document), find(place.newer)]
  const isOpen = place.document !== undefined && place.newer !== undefined
  const suggestions = useMemo(() => (isOpen ? null : suggestEditions(documents)), [documents, isOpen])
  const suggested = useMemo(
    () => (named === null ? suggestions?.first() : suggestions?.complete(named)) ?? null,
    [suggestions, named],
  )
  const old = isOpen ? named : (suggested?.old ?? named)
  const next = isOpen ? newer : (suggested?.new ?? null)

  const choose = (document: DocumentId | undefined, other: DocumentId | undefined) => {
    onPlace(({ offset: _offset, queue: _queue, ...rest }) => ({
      ...rest,
      ...(document && { document }),
      ...(other && { newer: other }),
    }))
  }
  // Drawn once for whatever stands below: a list that is open in it must not close when a text arrives.
  const head = (
    <CompareHead
      place={place}
      onPlace={onPlace}
      actions={<div ref={setActionsSlot} className={styles.slot} />}
    >
      <div className={styles.editions}>
        <EditionChooser
          label={words.old}
          documents={ordered}
          chosen={old}
          onChoose={(document) => choose(document, next?.id)}
        />
        <IconButton
          icon={ArrowLeftRight}
          label={words.swap}
          isDisabled={old === null || next === null || old.id === next.id}
          onPress={() => choose(next?.id, old?.id)}
        />
        <EditionChooser
          label={words.newer}
          documents={ordered}
          chosen={next}
          onChoose={(document) => choose(old?.id, document)}
        />
      </div>
    </CompareHead>
  )
  const importButton = (
    <Button variant="primary" size="big" onPress={openImportDialog}>
      {words.import}
    </Button>
  )
  const content = () => {
    if (!loaded) return <Skeleton lines={8} />
    if (documents.length === 0)
      return (
        <EmptyState title={words.noDocumentsTitle} actions={importButton}>
          {words.noDocumentsText}
        </EmptyState>
      )
    if (documents.length === 1 && !isOpen)
      return (
        <EmptyState title={words.oneDocumentTitle} actions={importButton}>
          {words.oneDocumentText}
        </EmptyState>
      )
    if (isOpen && (old === null || next === null))
      return <EmptyState title={words.goneTitle}>{words.chooseText}</EmptyState>
    return <EmptyState title={words.chooseTitle}>{words.chooseText}</EmptyState>
  }
  const openLost = (document: DocumentId) => choose(document, document)
  const comparison = () => {
    if (old === null || next === null) return <div className={styles.blank}>{content()}</div>
    if (old.id === next.id)
      return <LostPlaces key={old.id} document={old} actionsSlot={actionsSlot} onLost={openLost} />
    return (
      <EditionsTexts
        key={`${old.id} ${next.id}`}
        old={old}
        next={next}
        oldHash={old.textHash}
        isReplacing={false}
        offset={place.offset}
        showsQueue={place.queue === true}
        actionsSlot={actionsSlot}
        onLost={openLost}
      />
    )
  }
  return (
    <div className={styles.view}>
      {head}
      {comparison()}
    </div>
  )
}
