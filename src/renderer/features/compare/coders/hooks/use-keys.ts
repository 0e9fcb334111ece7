import { useEffect, useEffectEvent } from 'react'
import { hasOpenDialog } from '../../../../ui/has-open-dialog.ts'

const typing = 'input, textarea, select, [contenteditable="true"], [role="menu"] *, [role="listbox"] *'

/** Calls `onKey` with each key without Ctrl, Alt or Cmd, outside of fields and open dialogs; true: it was taken. */
export function useKeys(onKey: (key: string) => boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.target instanceof Element && event.target.matches(typing)) return
    if (hasOpenDialog()) return
    if (onKey(event.key)) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
