import { Moon, Search, Square, SquareSplitHorizontal, Sun } from 'lucide-react'
import { appMessages } from '../../../shared/messages/app.ts'
import { commandMessages } from '../../../shared/messages/commands.ts'
import { IconButton } from '../../ui/IconButton.tsx'

interface Props {
  readonly dark: boolean
  onTheme(): void
  onPalette(): void
  /** Missing where there is nothing to split. */
  readonly onSplit?: (() => void) | undefined
  /** Missing where there is one pane. */
  readonly onJoin?: (() => void) | undefined
}

/** The window's own buttons, at the right end of the tabs. */
export function WindowTools({ dark, onTheme, onPalette, onSplit, onJoin }: Props) {
  return (
    <>
      {onSplit && (
        <IconButton
          icon={SquareSplitHorizontal}
          label={commandMessages['pane.split']}
          keys="Ctrl+\"
          onPress={onSplit}
        />
      )}
      {onJoin && <IconButton icon={Square} label={commandMessages['pane.join']} onPress={onJoin} />}
      <IconButton icon={dark ? Sun : Moon} label={commandMessages['theme.next']} onPress={onTheme} />
      <IconButton icon={Search} label={appMessages.search} keys="Ctrl+K" onPress={onPalette} />
    </>
  )
}
