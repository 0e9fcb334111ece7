import { FileX } from 'lucide-react'
import type { ErrorText } from '../../shared/messages/errors.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { Button } from './Button.tsx'
import { EmptyState } from './EmptyState.tsx'

interface Props {
  readonly title: string
  /** What happened, and what to do about it. */
  readonly error: ErrorText
  onTryAgain(): void
}

/** What stands in the place of something that could not be read. */
export function FailedState({ title, error, onTryAgain }: Props) {
  return (
    <EmptyState
      icon={FileX}
      tone="bad"
      title={title}
      actions={
        <Button variant="primary" onPress={onTryAgain}>
          {uiMessages.tryAgain}
        </Button>
      }
    >
      <p>{error.what}</p>
      <p>{error.todo}</p>
    </EmptyState>
  )
}
