import { FileText, PenLine, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import { useBrief, useDocument } from '../../db/queries/use-records.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { MiddleCut } from '../../ui/MiddleCut.tsx'
import { useApp } from '../context.ts'
import { type Tab, tabKey } from '../state/workspace.ts'
import styles from './Tabs.module.css'

interface Props {
  readonly tabs: readonly Tab[]
  readonly current: string | null
  onOpen(tab: Tab): void
  onClose(key: string): void
}

/** Open documents and briefs. Arrow keys go along, Delete or the middle button closes. */
export function Tabs({ tabs, current, onOpen, onClose }: Props) {
  const [first] = tabs
  if (first === undefined) return null
  const reachable = tabs.some((tab) => tabKey(tab) === current) ? current : tabKey(first)
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tab]')]
    const at = event.target instanceof HTMLElement ? names.indexOf(event.target) : -1
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
        return (
          <TabItem
            key={key}
            tab={tab}
            current={key === current}
            reachable={key === reachable}
            onOpen={() => onOpen(tab)}
            onClose={() => onClose(key)}
          />
        )
      })}
    </nav>
  )
}

/** Returns what a tab is called; a deleted document keeps its name. */
function useTabTitle(tab: Tab): { readonly title: string; readonly language: string } {
  const { database } = useApp()
  const document = useDocument(database, tab.kind === 'document' ? tab.document : null)
  const brief = useBrief(database, tab.kind === 'brief' ? tab.brief : null)
  if (tab.kind === 'brief') return { title: brief?.title || appMessages.untitledBrief, language: '' }
  return { title: document?.title || document?.file || '', language: document?.language ?? '' }
}

interface TabItemProps {
  readonly tab: Tab
  readonly current: boolean
  readonly reachable: boolean
  onOpen(): void
  onClose(): void
}

function TabItem({ tab, current, reachable, onOpen, onClose }: TabItemProps) {
  const { title, language } = useTabTitle(tab)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (current) element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return (
    <div ref={element} className={styles.tab} data-current={current ? '' : undefined}>
      <button
        type="button"
        data-tab
        className={styles.name}
        aria-current={current ? 'page' : undefined}
        tabIndex={reachable ? 0 : -1}
        title={title}
        onClick={onOpen}
        onAuxClick={(event) => event.button === 1 && onClose()}
      >
        <Icon icon={tab.kind === 'document' ? FileText : PenLine} size={14} />
        <MiddleCut text={title} lang={language || undefined} />
      </button>
      <IconButton
        icon={X}
        label={appMessages.closeTab(title)}
        {...(current && { keys: 'Ctrl+W' })}
        size="small"
        className={styles.close ?? ''}
        onPress={onClose}
      />
    </div>
  )
}
