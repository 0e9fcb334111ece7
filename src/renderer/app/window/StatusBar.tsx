import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { appMessages } from '../../../shared/messages/app.ts'
import type { CoderFields } from '../../../shared/model/coder.ts'
import { CoderSign } from '../../ui/CoderSign.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { SaveState } from '../state/use-save-state.ts'
import { SaveStatus } from './SaveStatus.tsx'
import styles from './StatusBar.module.css'

interface Props {
  readonly save: SaveState
  readonly readOnly: boolean
  readonly coder: CoderFields | null
  onCoder(): void
  /** What there is here, from left to right. */
  readonly facts: readonly string[]
  /** What else is said, at the right end. */
  readonly end: readonly string[]
  readonly imports: ReactNode
}

/** One line at the foot of the window. */
export function StatusBar({ save, readOnly, coder, onCoder, facts, end, imports }: Props) {
  return (
    <footer className={styles.status} data-region="status">
      <SaveStatus save={save} readOnly={readOnly} />
      <Button
        className={styles.button ?? ''}
        onPress={onCoder}
        {...(coder && { 'aria-label': appMessages.changeCoder(coder.name) })}
      >
        {coder && <CoderSign {...coder} decorative />}
        {coder?.name ?? appMessages.noCoder}
      </Button>
      {facts.map((fact) => (
        <span key={fact} className={classNames(styles.item, 'num')}>
          {fact}
        </span>
      ))}
      <span className={styles.space} />
      {end.map((fact) => (
        <span key={fact} className={classNames(styles.item, styles.optional, 'num')}>
          {fact}
        </span>
      ))}
      {imports}
    </footer>
  )
}
