import { ChevronsUpDown, LogOut, RefreshCw, Settings2, UserRound } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { LibraryInfo, Preferences } from '../../../shared/contract/shapes.ts'
import { appMessages } from '../../../shared/messages/app.ts'
import { commandMessages } from '../../../shared/messages/commands.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import styles from './LibraryMenu.module.css'

interface Props {
  readonly library: LibraryInfo
  readonly theme: Preferences['theme']
  onTheme(theme: Preferences['theme']): void
  onCoder(): void
  onSettings(): void
  onRebuild(): void
  onClose(): void
}

/** The library's name; what concerns the whole library opens from it. */
export function LibraryMenu({ library, theme, onTheme, onCoder, onSettings, onRebuild, onClose }: Props) {
  const themes = [
    ['system', appMessages.themeSystem],
    ['light', appMessages.themeLight],
    ['dark', appMessages.themeDark],
  ] as const
  return (
    <Menu
      label={appMessages.libraryMenu}
      placement="bottom start"
      trigger={
        <Button className={styles.button ?? ''}>
          <span className="cut" title={library.path}>
            {library.name}
          </span>
          <Icon icon={ChevronsUpDown} size={14} />
        </Button>
      }
      entries={[
        {
          id: 'coder',
          label: commandMessages['coder.change'],
          icon: UserRound,
          disabled: library.readOnly !== null,
          run: onCoder,
        },
        { id: 'settings', label: commandMessages['library.settings'], icon: Settings2, run: onSettings },
        { id: 'rebuild', label: commandMessages['library.rebuild'], icon: RefreshCw, run: onRebuild },
        ...themes.map(([value, label], index) => ({
          id: `theme-${value}`,
          label: appMessages.themeNow(label),
          checked: theme === value,
          separated: index === 0,
          run: () => onTheme(value),
        })),
        { id: 'close', label: commandMessages['library.close'], icon: LogOut, separated: true, run: onClose },
      ]}
    />
  )
}
