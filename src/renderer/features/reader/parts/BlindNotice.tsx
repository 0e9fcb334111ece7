import { EyeOff } from 'lucide-react'
import { codingMessages } from '../../../../shared/messages/coding.ts'
import { seesOthers } from '../../../../shared/model/coding.ts'
import type { Document } from '../../../../shared/model/document.ts'
import { useApp } from '../../../app/context.ts'
import { useMarkDone } from '../../../app/use-coding-mark.ts'
import { useViewer } from '../../../app/use-viewer.ts'
import { useBlindCoding, useSettings } from '../../../db/queries/use-records.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import styles from './Dialogs.module.css'

/** Says that other coders' passages are hidden here, be there any or not, and offers to end that. */
export function BlindNotice({ document }: { readonly document: Document }) {
  const { database, library } = useApp()
  const viewer = useViewer()
  const blind = useBlindCoding(database)
  const { blindCoding } = useSettings(database)
  const markDone = useMarkDone()
  if (!blindCoding || seesOthers(blind, viewer, document.id)) return null
  return (
    <div className={styles.notice} role="status">
      <Icon icon={EyeOff} size={14} />
      <span className="grow">{codingMessages.hiddenHere}</span>
      {library.readOnly === null && (
        <Button size="small" onPress={() => void markDone(document, true)}>
          {codingMessages.markDone}
        </Button>
      )}
    </div>
  )
}
