import { X } from 'lucide-react'
import { useState } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import type { Document } from '../../../../shared/model/document.ts'
import { type DroppedText, isJudgedAway } from '../../../../shared/text/blocks.ts'
import { useApp } from '../../../app/context.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import styles from './Dialogs.module.css'

interface NoticeProps {
  readonly pieces: number
  onShow(): void
  onDismiss(): void
}

/** Says that parts of the file were left out as boilerplate, so that nobody misses them unknowingly. */
export function DroppedNotice({ pieces, onShow, onDismiss }: NoticeProps) {
  return (
    <div className={styles.notice} role="status">
      <span className="grow">{reader.dropped(pieces)}</span>
      <Button size="small" onPress={onShow}>
        {reader.droppedList}
      </Button>
      <IconButton icon={X} label={reader.dismiss} size="small" onPress={onDismiss} />
    </div>
  )
}

interface DialogProps {
  readonly document: Document
  readonly dropped: readonly DroppedText[]
  onClose(): void
}

/** Lists what was left out when the file was imported. */
export function DroppedDialog({ document, dropped, onClose }: DialogProps) {
  const { client, library, toast, showError } = useApp()
  const [isAsked, setAsked] = useState(false)
  // Running heads and page numbers are no text of the report: nothing to ask for.
  const canAsk = library.readOnly === null && dropped.some(isJudgedAway)
  const importEverything = () => {
    setAsked(true)
    client.call('sources.importAgain', { document: document.id, everything: true }).then(
      () => {
        toast(reader.droppedAgain(document.file))
        onClose()
      },
      (error: unknown) => {
        setAsked(false)
        showError(error)
      },
    )
  }
  return (
    <Dialog
      title={reader.droppedTitle}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{reader.close}</Button>
          {canAsk && (
            <Button variant="primary" isDisabled={isAsked} onPress={importEverything}>
              {reader.droppedEverything}
            </Button>
          )}
        </>
      }
    >
      {canAsk && <p className={styles.text}>{reader.droppedText}</p>}
      <ul className={styles.pieces}>
        {dropped.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index}>
            <span className={styles.reason}>{reader.droppedReasons[piece.reason] ?? piece.reason}</span>
            <p>{piece.text}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
