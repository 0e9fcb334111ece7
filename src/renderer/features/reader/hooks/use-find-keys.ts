import { type RefObject, useEffect } from 'react'
import { usePane } from '../../../app/pane.ts'

/** Whether the keyboard is in a dialog that is no part of the reader. */
function isElsewhere(reader: HTMLElement): boolean {
  const active = document.activeElement
  return !reader.contains(active) && active?.closest('[role="dialog"], [aria-modal="true"]') != null
}

/** Calls `onFind` at Ctrl+F (Cmd+F) wherever the focus is, for the reader in the pane that keys are meant for. */
export function useFindKeys(reader: RefObject<HTMLElement | null>, onFind: () => void): void {
  const { isActive } = usePane()
  useEffect(() => {
    if (!isActive) return
    const press = (event: KeyboardEvent) => {
      const isFind =
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey &&
        event.key.toLowerCase() === 'f'
      if (!isFind || event.defaultPrevented || reader.current === null || isElsewhere(reader.current)) return
      event.preventDefault()
      onFind()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [reader, onFind, isActive])
}
