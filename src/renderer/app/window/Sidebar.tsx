import { PanelLeftClose } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import styles from './Sidebar.module.css'
import { SidebarEdge } from './SidebarEdge.tsx'

interface Props {
  readonly width: number
  onWidth(width: number): void
  /** It lies over the text: Esc and a press beside it close it. */
  readonly isDrawer: boolean
  onHide(): void
  /** The library's name with its menu. */
  readonly library: ReactNode
  readonly documents: ReactNode
  readonly tags: ReactNode
}

/** Documents and tags beside the text, one above the other. */
export function Sidebar({ width, onWidth, isDrawer, onHide, library, documents, tags }: Props) {
  const [dragged, setDragged] = useState<number | null>(null)
  return (
    <>
      {isDrawer && <div className={styles.scrim} aria-hidden="true" onClick={onHide} />}
      <aside
        onKeyDown={(event) => {
          if (isDrawer && event.key === 'Escape' && !event.defaultPrevented) onHide()
        }}
        className={styles.sidebar}
        style={{ width: dragged ?? width }}
        aria-label={appMessages.sidebar}
        data-region="sidebar"
      >
        <header className={styles.head}>
          {library}
          <IconButton icon={PanelLeftClose} label={appMessages.sidebarHide} keys="Ctrl+B" onPress={onHide} />
        </header>
        <div className={styles.part}>
          <ErrorBoundary>{documents}</ErrorBoundary>
        </div>
        {tags && (
          <div className={styles.part}>
            <ErrorBoundary>{tags}</ErrorBoundary>
          </div>
        )}
        <SidebarEdge
          width={dragged ?? width}
          onResize={setDragged}
          onResized={(next) => {
            setDragged(null)
            onWidth(next)
          }}
        />
      </aside>
    </>
  )
}
