import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import { type PaneContext, PaneContextProvider } from '../pane.ts'
import type { WorkspaceHandle } from '../state/use-workspace.ts'
import styles from './Panes.module.css'
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
  const { places, activate, focusAsked, focusTaken, arrivals } = workspace
  const element = useRef<HTMLDivElement>(null)
  const arrived = useRef(arrivals)
  const { isOver, ...drop } = useTabDrop(workspace, id)
  const context = useMemo<PaneContext>(
    () => ({
      isActive,
      nameOf: (part) => (side === null ? part : appMessages.inPane(part, side)),
      placeOf: (document) => places.get(id, document),
      keepPlace: (document, offset) => places.set(id, document, offset),
      takesFocus: () => {
        const isWanted = focusTaken.current < focusAsked || arrived.current < arrivals
        if (!isActive || !isWanted || !isStill(element.current)) return false
        focusTaken.current = focusAsked
        arrived.current = arrivals
        return true
      },
    }),
    [id, side, isActive, places, focusAsked, focusTaken, arrivals],
  )
  useEffect(() => {
    if (!isActive || focusTaken.current >= focusAsked) return
    const text = element.current?.querySelector<HTMLElement>('[data-region-focus]')
    if (text != null)
      focusTaken.current = focusAsked
      // A text that is still loading takes the focus when it is there.
    ;(text ?? currentTab(element.current))?.focus({ preventScroll: true })
  }, [isActive, focusAsked, focusTaken])
  useEffect(() => {
    if (!isActive) arrived.current = arrivals
    if (arrived.current >= arrivals || !isStill(element.current)) return
    const view = element.current?.querySelector<HTMLElement>('[data-region-focus]')
    if (view == null) return
    arrived.current = arrivals
    view.focus({ preventScroll: true })
  }, [isActive, arrivals])
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
        <div className={styles.view}>{children}</div>
      </PaneContextProvider>
    </div>
  )
}

const currentTab = (pane: HTMLElement | null) =>
  pane?.querySelector<HTMLElement>('[data-tab][aria-current="page"]') ?? null

/** Whether the keyboard is still where it was left to wait for the text. */
const isStill = (pane: HTMLElement | null) =>
  document.activeElement === document.body || document.activeElement === currentTab(pane)
