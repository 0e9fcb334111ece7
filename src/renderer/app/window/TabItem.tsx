import { ArrowRightLeft, FileText, PenLine, SquareSplitHorizontal, X } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import { commandMessages } from '../../../shared/messages/commands.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { MenuAt, type MenuEntry } from '../../ui/Menu.tsx'
import { MiddleCut } from '../../ui/MiddleCut.tsx'
import { canMove } from '../state/panes.ts'
import type { WorkspaceHandle } from '../state/use-workspace.ts'
import { type Pane, paneBeside, type Tab, tabKey } from '../state/workspace.ts'
import styles from './Tabs.module.css'
import { dragTab } from './use-tab-drop.ts'
import type { TabName } from './use-tab-names.ts'

interface Props {
  readonly workspace: WorkspaceHandle
  readonly pane: Pane
  readonly tab: Tab
  readonly name: TabName
  readonly current: boolean
  /** Whether the Tab key comes to it. */
  readonly reachable: boolean
}

/** One tab: press it to show what it holds, drag it to the other pane, the right button or the menu key for the rest. */
export function TabItem({ workspace, pane, tab, name, current, reachable }: Props) {
  const { title, language, parts, lead } = name
  const element = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [isMenuOpen, setMenuOpen] = useState(false)
  useEffect(() => {
    const row = element.current?.parentElement
    if (!current || row == null) return
    // Also when the row becomes narrower, and once when it is looked at first.
    const observer = new ResizeObserver(() =>
      element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    )
    observer.observe(row)
    return () => observer.disconnect()
  }, [current])
  const close = () => workspace.close(tabKey(tab) ?? '', pane.id)
  const openMenu = (event: KeyboardEvent | MouseEvent) => {
    event.preventDefault()
    setMenuOpen(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu key does the same on the button inside
    <div
      ref={element}
      className={styles.tab}
      data-current={current ? '' : undefined}
      draggable
      onDragStart={(event) => dragTab(event, pane.id, tabKey(tab) ?? '')}
      onContextMenu={openMenu}
    >
      <button
        ref={button}
        type="button"
        data-tab
        className={styles.name}
        aria-current={current ? 'page' : undefined}
        tabIndex={reachable ? 0 : -1}
        title={title}
        onClick={() => workspace.go(tab, pane.id)}
        onAuxClick={(event) => event.button === 1 && close()}
      >
        <Icon icon={tab.kind === 'document' ? FileText : PenLine} size={14} />
        <MiddleCut text={title} parts={parts} lead={lead} lang={language || undefined} />
      </button>
      <IconButton
        icon={X}
        label={appMessages.closeTab(title)}
        {...(current && { keys: 'Ctrl+W' })}
        size="small"
        className={styles.close ?? ''}
        onPress={close}
      />
      {isMenuOpen && (
        <MenuAt
          at={button}
          label={appMessages.tabMenu(title)}
          entries={entriesOf(workspace, pane, tab)}
          onClose={() => setMenuOpen(false)}
        />
      )}
    </div>
  )
}

function entriesOf(workspace: WorkspaceHandle, pane: Pane, tab: Tab): MenuEntry[] {
  const key = tabKey(tab) ?? ''
  const beside = paneBeside(workspace.workspace, pane.id)
  const open = () => {
    workspace.go(tab, beside?.id ?? pane.id)
    if (beside === null) workspace.split()
  }
  return [
    {
      id: 'open',
      label: beside === null ? appMessages.openBeside : appMessages.openInOther,
      icon: SquareSplitHorizontal,
      run: open,
    },
    {
      id: 'move',
      label: beside === null ? appMessages.moveBeside : appMessages.moveToOther,
      icon: ArrowRightLeft,
      disabled: !canMove(workspace.workspace, pane),
      run: () => workspace.move(key, pane.id),
    },
    {
      id: 'close',
      label: commandMessages['tab.close'],
      icon: X,
      separated: true,
      run: () => workspace.close(key, pane.id),
    },
  ]
}
