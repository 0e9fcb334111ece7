import { type ReactNode, useMemo, useRef } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import { type PaneContext, PaneContextProvider } from '../pane.ts'
import type { WorkspaceHandle } from '../state/use-workspace.ts'
import styles from './Panes.module.css'
import { usePaneFocus } from './use-pane-focus.ts'
import { useTabDrop } from './use-tab-drop.ts'

interface Props {
  readonly workspace: WorkspaceHandle
  readonly id: number
  /** Which of two panes it is; null while it is the only one that is seen. */
  readonly side: 'left' | 'right' | null
  readonly isActive: boolean
  readonly head: ReactNode
  readonly children: ReactNode
}

/** One pane: its tabs and what they show. The focus that comes into it makes it the active one. */
export function PaneFrame({ workspace, id, side, isActive, head, children }: Props) {
  const { places, activate } = workspace
  const element = useRef<HTMLDivElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const { isOver, ...drop } = useTabDrop(workspace, id)
  const context = useMemo<PaneContext>(
    () => ({
      isActive,
      nameOf: (part) => (side === null ? part : appMessages.inPane(part, side)),
      placeOf: (document) => places.get(id, document),
      keepPlace: (document, offset) => places.set(id, document, offset),
    }),
    [id, side, isActive, places],
  )
  usePaneFocus(workspace, isActive, { pane: element, view })
  return (
    <div
      ref={element}
      className={styles.pane}
      data-region="main"
      data-active={isActive ? '' : undefined}
      data-over={isOver ? '' : undefined}
      {...(side !== null && { role: 'group', 'aria-label': appMessages.pane[side] })}
      {...drop}
      onFocusCapture={() => activate(id)}
      onPointerDownCapture={() => activate(id)}
    >
      <PaneContextProvider value={context}>
        {head}
        <div ref={view} className={styles.view}>
          {children}
        </div>
      </PaneContextProvider>
    </div>
  )
}
