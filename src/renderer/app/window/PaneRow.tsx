import { type CSSProperties, type ReactNode, useRef, useState } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import { Divider } from '../../ui/Divider.tsx'
import { useElementWidth } from '../../ui/use-element-width.ts'
import styles from './Panes.module.css'

/** Narrower, a pane has no room for a text and its tools. CSS pixels. */
export const leastPaneWidth = 320

interface Props {
  /** From left to right, one or two; each with its own key. */
  readonly panes: readonly ReactNode[]
  /** The left pane's share of the width, in per cent. */
  readonly share: number
  onShare(share: number): void
}

/** Panes beside each other, and the line between them. While it is dragged nothing but the widths changes. */
export function PaneRow({ panes, share, onShare }: Props) {
  const row = useRef<HTMLDivElement>(null)
  const width = useElementWidth(row)
  const [dragged, setDragged] = useState<number | null>(null)
  const least = Math.min(50, width === 0 ? 0 : (leastPaneWidth / width) * 100)
  const left = Math.min(100 - least, Math.max(least, dragged ?? share))
  const [first, second] = panes
  return (
    <div ref={row} className={styles.row} style={{ '--left': left, '--right': 100 - left } as CSSProperties}>
      {first}
      {second !== undefined && (
        <Divider
          key="divider"
          label={appMessages.paneWidth}
          className={styles.divider}
          value={left}
          min={least}
          max={100 - least}
          step={2}
          usual={50}
          perPixel={() => (width === 0 ? 0 : 100 / width)}
          onMove={setDragged}
          onMoved={(next) => {
            setDragged(null)
            onShare(Math.round(next * 10) / 10)
          }}
        />
      )}
      {second}
    </div>
  )
}
