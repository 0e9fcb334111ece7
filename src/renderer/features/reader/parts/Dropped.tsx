import { X } from 'lucide-react'
import { reader } from '../../../../shared/messages/reader.ts'
import type { DroppedText } from '../../../../shared/text/blocks.ts'
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
  readonly dropped: readonly DroppedText[]
  onClose(): void
}

/** Lists what was left out when the file was imported. */
export function DroppedDialog({ dropped, onClose }: DialogProps) {
  return (
    <Dialog
      title={reader.droppedTitle}
      isOpen
      onClose={onClose}
      footer={<Button onPress={onClose}>{reader.close}</Button>}
    >
      <p className={styles.text}>{reader.droppedText}</p>
      <ul className={styles.pieces}>
        {dropped.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index}>
            <span className={styles.reason}>{piece.reason}</span>
            <p>{piece.text}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
