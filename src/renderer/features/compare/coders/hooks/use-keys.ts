import { useEffect, useEffectEvent } from 'react'
import { hasOpenDialog } from '../../../../ui/has-open-dialog.ts'

const typing = 'input, textarea, select, [contenteditable="true"], [role="menu"] *, [role="listbox"] *'

/** Returns the key, Ctrl+Z and Cmd+Z as "Undo"; null with any other Ctrl, Alt or Cmd. */
function keyOf({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): string | null {
  if (!ctrlKey && !altKey && !metaKey) return key
  return ctrlKey !== metaKey && !altKey && !shiftKey && key.toLowerCase() === 'z' ? 'Undo' : null
}

/** Calls `onKey` with each key and "Undo" outside of fields and open dialogs; true: it was taken. */
export function useKeys(onKey: (key: string) => boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const key = keyOf(event)
    if (key === null) return
    if (event.target instanceof Element && event.target.matches(typing)) return
    if (hasOpenDialog()) return
    if (onKey(key)) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
