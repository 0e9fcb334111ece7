import { defaultPreferences } from '../../../shared/contract/shapes.ts'
import { appMessages } from '../../../shared/messages/app.ts'
import { Divider } from '../../ui/Divider.tsx'
import styles from './SidebarEdge.module.css'

/** Narrower cuts every title, wider takes the room of the text. */
const limits = { min: 200, max: 420 }

interface Props {
  readonly width: number
  /** Called while it is dragged. */
  onResize(width: number): void
  /** Called when it was let go, with the width to remember. */
  onResized(width: number): void
}

/** The right edge of the sidebar: drag it, or move it with the arrow keys. */
export function SidebarEdge({ width, onResize, onResized }: Props) {
  return (
    <Divider
      label={appMessages.sidebarSize}
      className={styles.edge}
      value={width}
      {...limits}
      step={16}
      usual={defaultPreferences.sidebarWidth}
      perPixel={() => 1}
      onMove={(next) => onResize(Math.round(next))}
      onMoved={(next) => onResized(Math.round(next))}
    />
  )
}
