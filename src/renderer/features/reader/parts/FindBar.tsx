import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import { usePane } from '../../../app/pane.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import type { Desk } from '../state/desk.ts'
import { useStore } from '../state/store.ts'
import styles from './FindBar.module.css'

interface Props {
  readonly desk: Desk
  /** Raised when Ctrl+F was pressed again: the field takes the focus and selects what it has. */
  readonly asked: number
  onClose(): void
}

/** Finds words in the open document: the count, next and previous. Esc leaves the cursor at what was found. */
export function FindBar({ desk, asked, onClose }: Props) {
  const { nameOf } = usePane()
  const find = useStore(desk.core.store, (state) => state.find)
  const input = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says that the keys were pressed again
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [asked])

  const close = () => {
    desk.closeFind()
    onClose()
    desk.focusText()
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') desk.findStep(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const query = find?.query ?? ''
  const all = find?.matches.length ?? 0
  return (
    <search className={styles.bar} aria-label={nameOf(reader.findHere)}>
      <Icon icon={Search} className={styles.icon} />
      <input
        ref={input}
        className={styles.input}
        value={query}
        aria-label={reader.findLabel}
        placeholder={reader.findPlaceholder}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => desk.find(event.target.value)}
        onKeyDown={keyDown}
      />
      <output className={styles.count} aria-live="polite">
        {query.trim() === '' ? '' : reader.findCount((find?.at ?? -1) + 1, all)}
      </output>
      <IconButton
        icon={ChevronUp}
        label={reader.findPrevious}
        keys="Shift+Enter"
        isDisabled={all === 0}
        onPress={() => desk.findStep(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={reader.findNext}
        keys="Enter"
        isDisabled={all === 0}
        onPress={() => desk.findStep(1)}
      />
      <IconButton icon={X} label={reader.findClose} keys="Escape" onPress={close} />
    </search>
  )
}
