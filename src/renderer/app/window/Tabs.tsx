import { FileText, PenLine, X } from 'lucide-react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { type Tab, tabKey } from '../state/workspace.ts'
import styles from './Tabs.module.css'

interface Props {
  readonly tabs: readonly Tab[]
  readonly current: string | null
  title(tab: Tab): string
  onOpen(tab: Tab): void
  onClose(key: string): void
}

/** Open documents and briefs. Arrow keys go along, Delete or the middle button closes. */
export function Tabs({ tabs, current, title, onOpen, onClose }: Props) {
  if (tabs.length === 0) return null
  const reachable = tabs.some((tab) => tabKey(tab) === current) ? current : tabKey(tabs[0] as Tab)
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tab]')]
    const at = names.indexOf(event.target as HTMLElement)
    const tab = tabs[at]
    if (tab === undefined) return
    if (event.key === 'Delete') onClose(tabKey(tab) ?? '')
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step !== 0 && !event.altKey) names[(at + step + names.length) % names.length]?.focus()
  }
  return (
    <nav className={styles.tabs} aria-label={appMessages.tabs} onKeyDown={move}>
      {tabs.map((tab) => {
        const key = tabKey(tab) ?? ''
        const name = title(tab)
        const closeByMiddle = (event: MouseEvent) => event.button === 1 && onClose(key)
        return (
          <div key={key} className={styles.tab} data-current={key === current ? '' : undefined}>
            <button
              type="button"
              data-tab
              className={styles.name}
              aria-current={key === current ? 'page' : undefined}
              tabIndex={key === reachable ? 0 : -1}
              title={name}
              onClick={() => onOpen(tab)}
              onAuxClick={closeByMiddle}
            >
              <Icon icon={tab.kind === 'document' ? FileText : PenLine} size={14} />
              <span className="cut">{name}</span>
            </button>
            <IconButton
              icon={X}
              label={appMessages.closeTab(name)}
              {...(key === current && { keys: 'Ctrl+W' })}
              size="small"
              className={styles.close ?? ''}
              onPress={() => onClose(key)}
            />
          </div>
        )
      })}
    </nav>
  )
}
