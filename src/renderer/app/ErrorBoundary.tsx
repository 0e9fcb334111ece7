import { FileX2 } from 'lucide-react'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { appMessages } from '../../shared/messages/app.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import styles from './ErrorBoundary.module.css'

interface Props {
  readonly children: ReactNode
}
interface State {
  readonly error: unknown
  readonly failed: boolean
}

/** Keeps a bug in one view from taking the window down, and says what is safe and what to do. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, failed: false }

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    const details =
      this.state.error instanceof Error ? (this.state.error.stack ?? this.state.error.message) : ''
    return (
      <EmptyState
        icon={FileX2}
        tone="bad"
        title={appMessages.failedTitle}
        actions={
          <>
            <Button
              variant="primary"
              size="big"
              onPress={() => this.setState({ error: null, failed: false })}
            >
              {appMessages.openAgain}
            </Button>
            <Button variant="line" size="big" onPress={() => location.reload()}>
              {appMessages.reload}
            </Button>
          </>
        }
      >
        {appMessages.failedText}
        {details !== '' && (
          <details className={styles.details}>
            <summary>{appMessages.details}</summary>
            <pre>{details}</pre>
          </details>
        )}
      </EmptyState>
    )
  }
}
