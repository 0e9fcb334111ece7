import { Unplug } from 'lucide-react'
import { appMessages } from '../../shared/messages/app.ts'
import { welcomeMessages } from '../../shared/messages/welcome.ts'
import { ContractError } from '../client/client.ts'
import { errorText } from '../client/error-text.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import styles from './Starting.module.css'

interface Props {
  /** Why main did not answer; null while it may. */
  readonly failure: unknown
  onAgain(): void
}

/** The window before main has answered. */
export function Starting({ failure, onAgain }: Props) {
  if (failure === null) {
    return (
      <main className={styles.page} aria-label={appMessages.name}>
        <Skeleton lines={4} />
      </main>
    )
  }
  const lost = failure instanceof ContractError && failure.code === 'connectionLost'
  const text = lost
    ? { what: welcomeMessages.noConnection, todo: welcomeMessages.noConnectionText }
    : errorText(failure)
  return (
    <main className={styles.page} aria-label={appMessages.name}>
      <EmptyState
        icon={Unplug}
        tone="bad"
        title={text.what}
        actions={
          <Button variant="primary" size="big" onPress={onAgain}>
            {welcomeMessages.again}
          </Button>
        }
      >
        {text.todo}
      </EmptyState>
    </main>
  )
}
