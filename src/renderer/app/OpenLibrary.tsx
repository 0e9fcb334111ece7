import { FileX2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { KeptWorkspace } from '../../shared/contract/kept-workspace.ts'
import type { LibraryInfo, Preferences } from '../../shared/contract/shapes.ts'
import { appMessages } from '../../shared/messages/app.ts'
import type { Client } from '../client/client.ts'
import { errorText } from '../client/error-text.ts'
import { createView } from '../db/create-view.ts'
import { createViewDatabase, type ViewDatabase } from '../db/database.ts'
import type { View } from '../db/view.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import type { ToastAction } from './context.ts'
import { LibraryWindow } from './LibraryWindow.tsx'
import styles from './Starting.module.css'
import { useViewStatus } from './state/use-view-status.ts'
import { Building } from './window/Building.tsx'

export interface OpenLibraryProps {
  readonly client: Client
  readonly library: LibraryInfo
  readonly shell: 'electron' | 'browser' | 'memory'
  readonly preferences: Preferences
  setPreferences(change: Partial<Preferences>): void
  toast(message: string, action?: ToastAction): () => void
  showError(error: unknown): void
  onClose(): void
}

export interface OpenedView {
  readonly database: ViewDatabase
  readonly view: View
  /** What was open here last; null: nothing is known. */
  readonly kept: KeptWorkspace | null
}

/** One open library: makes its view and gives it back when the library is closed. */
export function OpenLibrary(props: OpenLibraryProps) {
  const { client, library } = props
  const [opened, setOpened] = useState<OpenedView | null>(null)
  const { id } = library
  useEffect(() => {
    const database = createViewDatabase(id)
    const view = createView(client, database, { id })
    let isOpen = true
    // The view catches up meanwhile. Who can't be told what was open begins with the library.
    client
      .call('app.workspace', {})
      .then(({ workspace }) => workspace)
      .catch(() => null)
      .then((kept) => isOpen && setOpened({ database, view, kept }))
    return () => {
      isOpen = false
      view.dispose()
      database.close()
    }
  }, [client, id])
  return opened === null ? null : <ViewedLibrary {...props} {...opened} />
}

/** Shows how far the view is until it was ready once; later rebuilding does not take the window away. */
function ViewedLibrary(props: OpenLibraryProps & OpenedView) {
  const { view, onClose } = props
  const status = useViewStatus(view)
  const [wasReady, setWasReady] = useState(false)
  const ready = wasReady || status.state === 'ready'
  if (ready !== wasReady) setWasReady(ready)
  if (ready) return <LibraryWindow {...props} status={status} />
  if (status.state === 'building') {
    return (
      <main className={styles.page} aria-label={appMessages.name}>
        <Building bytesRead={status.bytesRead} bytesTotal={status.bytesTotal} />
      </main>
    )
  }
  const { what, todo } = errorText(status.error)
  return (
    <main className={styles.page} aria-label={appMessages.name}>
      <EmptyState
        icon={FileX2}
        tone="bad"
        title={appMessages.failedLibrary}
        actions={
          <>
            <Button variant="primary" size="big" onPress={() => void view.rebuild().catch(console.error)}>
              {appMessages.rebuild}
            </Button>
            <Button variant="line" size="big" onPress={onClose}>
              {appMessages.closeLibrary}
            </Button>
          </>
        }
      >
        {what} {todo}
      </EmptyState>
    </main>
  )
}
