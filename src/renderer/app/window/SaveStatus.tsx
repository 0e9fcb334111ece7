import { Check, CircleAlert, Lock } from 'lucide-react'
import { Button } from 'react-aria-components'
import { appMessages } from '../../../shared/messages/app.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import type { SaveState } from '../state/use-save-state.ts'
import { useValue, type ValueStore } from '../state/value-store.ts'
import styles from './StatusBar.module.css'

interface Props {
  readonly save: ValueStore<SaveState>
  readonly readOnly: boolean
}

/** "Saved" is shown when the last write was answered: then it is on disk. */
export function SaveStatus({ save, readOnly }: Props) {
  const { failure, waiting } = useValue(save)
  // Here nothing can be saved, whatever was tried.
  if (readOnly) {
    return (
      <span className={styles.item}>
        <Icon icon={Lock} size={14} />
        {appMessages.readOnly}
      </span>
    )
  }
  if (failure !== null) {
    const trigger = (
      <Button className={`${styles.button} ${styles.bad}`}>
        <Icon icon={CircleAlert} size={14} />
        {appMessages.notSaved}
      </Button>
    )
    return (
      <Popover trigger={trigger} label={appMessages.notSaved} placement="top start">
        <div className={styles.reason}>
          <p>{failure.what}</p>
          <p>{failure.todo}</p>
        </div>
      </Popover>
    )
  }
  return waiting > 0 ? (
    <span className={styles.item} role="status">
      <Spinner />
      {appMessages.saving}
    </span>
  ) : (
    <span className={`${styles.item} ${styles.ok}`} role="status">
      <Icon icon={Check} size={14} />
      {appMessages.saved}
    </span>
  )
}

/** Tells a screen reader that something is being saved. */
export function SavingSpoken({ save }: Pick<Props, 'save'>) {
  const isSaving = useValue(save).waiting > 0
  return (
    <span className="sr" role="status">
      {isSaving ? appMessages.saving : ''}
    </span>
  )
}
