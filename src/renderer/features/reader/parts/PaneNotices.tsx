import { memo, useState } from 'react'
import type { Document } from '../../../../shared/model/document.ts'
import { type DroppedText, isJudgedAway } from '../../../../shared/text/blocks.ts'
import type { Astray } from '../hooks/use-passages.ts'
import { BlindNotice } from './BlindNotice.tsx'
import { DroppedDialog, DroppedNotice } from './Dropped.tsx'
import { LostNotice } from './LostNotice.tsx'
import { ReplacedNotice } from './ReplacedNotice.tsx'

interface Props {
  readonly document: Document
  readonly dropped: readonly DroppedText[]
  /** Annotations that do not stand where their anchors say. */
  readonly astray: readonly Astray[]
}

/** What a reader should know before reading: that another document stands for this one, what coding blindly hides, parts that were left out, passages that were not found. */
export const PaneNotices = memo(function PaneNotices({ document, dropped, astray }: Props) {
  const [isHidden, setHidden] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const judged = dropped.filter(isJudgedAway).length
  return (
    <>
      <ReplacedNotice document={document} />
      <BlindNotice document={document} />
      {judged > 0 && !isHidden && (
        <DroppedNotice pieces={judged} onShow={() => setOpen(true)} onDismiss={() => setHidden(true)} />
      )}
      <LostNotice document={document} astray={astray} />
      {isOpen && <DroppedDialog document={document} dropped={dropped} onClose={() => setOpen(false)} />}
    </>
  )
})
