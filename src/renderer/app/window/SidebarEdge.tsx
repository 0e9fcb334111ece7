import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import styles from './SidebarEdge.module.css'

/** Narrower cuts every title, wider takes the room of the text. */
export const sidebarLimits = { min: 200, max: 420 }

interface Props {
  readonly width: number
  /** Called while it is dragged. */
  onResize(width: number): void
  /** Called when it was let go, with the width to remember. */
  onResized(width: number): void
}

const within = (width: number) => Math.round(Math.min(sidebarLimits.max, Math.max(sidebarLimits.min, width)))

/** The right edge of the sidebar: drag it, or move it with the arrow keys. */
export function SidebarEdge({ width, onResize, onResized }: Props) {
  const drag = useRef<{ readonly from: number; readonly width: number } | null>(null)
  const widthAt = (event: PointerEvent) => {
    const start = drag.current
    return start === null ? width : within(start.width + event.clientX - start.from)
  }
  const down = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    drag.current = { from: event.clientX, width }
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.dataset.dragging = ''
  }
  const up = (event: PointerEvent<HTMLElement>) => {
    if (drag.current === null) return
    onResized(widthAt(event))
    drag.current = null
    delete event.currentTarget.dataset.dragging
  }
  const key = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0
    if (step === 0 || event.altKey) return
    event.preventDefault()
    onResized(within(width + step))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr>
    <div
      className={styles.edge}
      role="separator"
      tabIndex={0}
      aria-label={appMessages.sidebarSize}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={sidebarLimits.min}
      aria-valuemax={sidebarLimits.max}
      onPointerDown={down}
      onPointerMove={(event) => drag.current !== null && onResize(widthAt(event))}
      onPointerUp={up}
      onPointerCancel={up}
      onKeyDown={key}
    />
  )
}
