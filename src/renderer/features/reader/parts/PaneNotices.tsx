import { memo, useState } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import type { Document } from '../../../../shared/model/document.ts'
import { type DroppedText, isJudgedAway } from '../../../../shared/text/blocks.ts'
import { useApp } from '../../../app/context.ts'
import { Button } from '../../../ui/Button.tsx'
import { BlindNotice } from './BlindNotice.tsx'
import styles from './Dialogs.module.css'
import { DroppedDialog, DroppedNotice } from './Dropped.tsx'

interface Props {
  readonly document: Document
  readonly dropped: readonly DroppedText[]
  /** Annotations that were not found in this text. */
  readonly unplaced: number
}

/** What a reader should know before reading: what coding blindly hides, parts that were left out, passages that were not found. */
export const PaneNotices = memo(function PaneNotices({ document, dropped, unplaced }: Props) {
  const { openCompare } = useApp()
  const [isHidden, setHidden] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const judged = dropped.filter(isJudgedAway).length
  return (
    <>
      <BlindNotice document={document} />
      {judged > 0 && !isHidden && (
        <DroppedNotice pieces={judged} onShow={() => setOpen(true)} onDismiss={() => setHidden(true)} />
      )}
      {unplaced > 0 && (
        <div className={styles.notice} role="status">
          <span className="grow">{reader.unplaced(unplaced)}</span>
          <Button
            size="small"
            onPress={() => openCompare({ view: 'editions', document: document.id, newer: document.id })}
          >
            {reader.placeThem}
          </Button>
        </div>
      )}
      {isOpen && <DroppedDialog document={document} dropped={dropped} onClose={() => setOpen(false)} />}
    </>
  )
})
