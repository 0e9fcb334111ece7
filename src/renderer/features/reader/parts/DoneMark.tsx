import { Circle, CircleCheck } from 'lucide-react'
import { Button } from 'react-aria-components'
import { codingMessages } from '../../../../shared/messages/coding.ts'
import type { Document } from '../../../../shared/model/document.ts'
import { useApp } from '../../../app/context.ts'
import { useIsDone, useMarkDone } from '../../../app/use-coding-mark.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Tooltip } from '../../../ui/Tooltip.tsx'
import styles from './DoneMark.module.css'

/** Whether one's own coding of the document is done: pressing it says so, or takes it back. */
export function DoneMark({ document }: { readonly document: Document }) {
  const { library } = useApp()
  const isDone = useIsDone(document.id)
  const markDone = useMarkDone()
  return (
    <Tooltip text={codingMessages.doneName} keys="Ctrl+D">
      <Button
        className={styles.mark ?? ''}
        aria-label={codingMessages.doneName}
        aria-pressed={isDone}
        isDisabled={library.readOnly !== null}
        onPress={() => void markDone(document, !isDone)}
      >
        <Icon icon={isDone ? CircleCheck : Circle} />
        <span className={styles.word}>{codingMessages.done}</span>
      </Button>
    </Tooltip>
  )
}
