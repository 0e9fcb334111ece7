import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

interface Props {
  /** What it moves, for readers. */
  readonly label: string
  readonly className: string | undefined
  /** Where it stands, in a unit of the caller's. */
  readonly value: number
  readonly min: number
  readonly max: number
  /** How far an arrow key moves it. */
  readonly step: number
  /** Where a double click and Enter put it. */
  readonly usual: number
  /** Returns how much the value grows with one CSS pixel to the right. */
  perPixel(): number
  /** Called while it is dragged. */
  onMove(value: number): void
  /** Called when it was let go, with the value to remember. */
  onMoved(value: number): void
}

/** A line between two parts that stand beside each other: drag it, or move it with the arrow keys, Home and End. */
export function Divider(props: Props) {
  const { label, className, value, min, max, step, usual, perPixel, onMove, onMoved } = props
  const drag = useRef<{ readonly from: number; readonly value: number } | null>(null)
  const within = (wanted: number) => Math.min(max, Math.max(min, wanted))
  const valueAt = (event: PointerEvent) => {
    const start = drag.current
    return start === null ? value : within(start.value + (event.clientX - start.from) * perPixel())
  }
  const down = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    drag.current = { from: event.clientX, value }
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.dataset.dragging = ''
  }
  const up = (event: PointerEvent<HTMLElement>) => {
    const start = drag.current
    if (start === null) return
    // A press that did not move is half of a double click.
    if (event.clientX !== start.from) onMoved(valueAt(event))
    drag.current = null
    delete event.currentTarget.dataset.dragging
  }
  const key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const moves: Record<string, number> = {
      ArrowRight: value + step,
      ArrowLeft: value - step,
      Home: min,
      End: max,
      Enter: usual,
    }
    const moved = moves[event.key]
    if (moved === undefined) return
    event.preventDefault()
    onMoved(within(moved))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr>
    <div
      className={className}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(value)}
      aria-valuemin={Math.round(min)}
      aria-valuemax={Math.round(max)}
      onPointerDown={down}
      onPointerMove={(event) => drag.current !== null && onMove(valueAt(event))}
      onPointerUp={up}
      onPointerCancel={up}
      onDoubleClick={() => onMoved(within(usual))}
      onKeyDown={key}
    />
  )
}
