import type { KeyboardEvent } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import type { WorkspaceHandle } from '../state/use-workspace.ts'
import { type Pane, tabKey } from '../state/workspace.ts'
import { TabItem } from './TabItem.tsx'
import styles from './Tabs.module.css'
import { useTabNames } from './use-tab-names.ts'

interface Props {
  readonly workspace: WorkspaceHandle
  readonly pane: Pane
  /** Which of two panes it is; null: the only one. */
  readonly side: 'left' | 'right' | null
  /** Whether what it has in front is shown now. */
  readonly isShown: boolean
}

/** Open documents and briefs of a pane. Arrow keys go along, Delete or the middle button closes. */
export function Tabs({ workspace, pane, side, isShown }: Props) {
  const { active, panes } = workspace.workspace
  const { tabs, front, id } = pane
  const names = useTabNames(tabs)
  const [first] = tabs
  if (first === undefined) return null
  const current = isShown && front !== null ? tabKey(front) : null
  const reachable = tabs.some((tab) => tabKey(tab) === current) ? current : tabKey(first)
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tab]')]
    const at = event.target instanceof HTMLElement ? names.indexOf(event.target) : -1
    const tab = tabs[at]
    if (tab === undefined) return
    if (event.key === 'Delete') workspace.close(tabKey(tab) ?? '', id)
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step !== 0 && !event.altKey) names[(at + step + names.length) % names.length]?.focus()
  }
  return (
    <nav
      className={styles.tabs}
      aria-label={side === null ? appMessages.tabs : appMessages.inPane(appMessages.tabs, side)}
      data-active={panes.length === 1 || id === active ? '' : undefined}
      onKeyDown={move}
    >
      {tabs.map((tab, index) => {
        const key = tabKey(tab) ?? ''
        const name = names[index]
        return name === undefined ? null : (
          <TabItem
            key={key}
            workspace={workspace}
            pane={pane}
            tab={tab}
            name={name}
            current={key === current}
            reachable={key === reachable}
          />
        )
      })}
    </nav>
  )
}
