import { PanelLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './TopRow.module.css'

interface Props {
  /** The library's name with its menu, where no sidebar shows it. */
  readonly crumb?: ReactNode
  readonly tabs: ReactNode
  /** What is at the right end. */
  readonly tools?: ReactNode
  /** Offers to bring the hidden sidebar back; missing where the view has none or shows it. */
  readonly onShowSidebar?: (() => void) | undefined
}

/** The row with the tabs of a pane, which is the window's title row too. */
export function TopRow({ crumb, tabs, tools, onShowSidebar }: Props) {
  return (
    <header className={styles.top}>
      {onShowSidebar && (
        <span className={styles.tools} style={{ marginLeft: 0 }}>
          <IconButton
            icon={PanelLeft}
            label={appMessages.sidebarShow}
            keys="Ctrl+B"
            onPress={onShowSidebar}
          />
        </span>
      )}
      {crumb && <div className={styles.crumb}>{crumb}</div>}
      {tabs}
      {tools && <div className={styles.tools}>{tools}</div>}
    </header>
  )
}
