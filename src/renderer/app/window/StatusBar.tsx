import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { appMessages } from '../../../shared/messages/app.ts'
import type { CoderFields } from '../../../shared/model/coder.ts'
import { CoderSign } from '../../ui/CoderSign.tsx'
import type { SaveState } from '../state/use-save-state.ts'
import type { ValueStore } from '../state/value-store.ts'
import { SaveStatus } from './SaveStatus.tsx'
import styles from './StatusBar.module.css'

interface Props {
  readonly save: ValueStore<SaveState>
  readonly readOnly: boolean
  readonly coder: CoderFields | null
  onCoder(): void
  /** What there is here, from left to right. */
  readonly facts: ReactNode
  /** What else is said, at the right end. */
  readonly end: ReactNode
  readonly imports: ReactNode
}

/** One line at the foot of the window. */
export function StatusBar({ save, readOnly, coder, onCoder, facts, end, imports }: Props) {
  return (
    <footer className={styles.status} data-region="status">
      <SaveStatus save={save} readOnly={readOnly} />
      <Button className={styles.button ?? ''} onPress={onCoder}>
        {coder === null ? (
          appMessages.noCoder
        ) : (
          <>
            <CoderSign {...coder} decorative />
            <span aria-hidden="true">{coder.name}</span>
            <span className="sr">{appMessages.changeCoder(coder.name)}</span>
          </>
        )}
      </Button>
      {facts}
      <span className={styles.space} />
      {end}
      {imports}
    </footer>
  )
}
