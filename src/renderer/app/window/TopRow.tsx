import { Moon, PanelLeft, Search, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import { commandMessages } from '../../../shared/messages/commands.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './TopRow.module.css'

interface Props {
  /** The library's name with its menu, where no sidebar shows it. */
  readonly crumb: ReactNode
  readonly tabs: ReactNode
  readonly dark: boolean
  /** Offers to bring the hidden sidebar back; missing where the view has none or shows it. */
  readonly onShowSidebar?: (() => void) | undefined
  onTheme(): void
  onPalette(): void
}

/** The row with the tabs, which is the window's title row too. */
export function TopRow({ crumb, tabs, dark, onShowSidebar, onTheme, onPalette }: Props) {
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
      <div className={styles.tools}>
        <IconButton icon={dark ? Sun : Moon} label={commandMessages['theme.next']} onPress={onTheme} />
        <IconButton icon={Search} label={appMessages.search} keys="Ctrl+K" onPress={onPalette} />
      </div>
    </header>
  )
}
