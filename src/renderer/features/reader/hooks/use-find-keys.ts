import { type RefObject, useEffect } from 'react'

/** Says whether `reader` is the one that keys pressed outside of any reader are meant for. */
function isMeant(reader: HTMLElement): boolean {
  const active = document.activeElement
  if (active?.closest('[role="dialog"], [aria-modal="true"]') && !reader.contains(active)) return false
  const inside = active?.closest('[data-reader]') ?? null
  if (inside !== null) return inside === reader
  const shown = Array.from(document.querySelectorAll<HTMLElement>('[data-reader]')).find(
    (element) => element.offsetParent !== null,
  )
  return shown === reader
}

/** Calls `onFind` at Ctrl+F (Cmd+F) wherever the focus is, for the reader that it is in, else the first one. */
export function useFindKeys(reader: RefObject<HTMLElement | null>, onFind: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isFind =
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey &&
        event.key.toLowerCase() === 'f'
      if (!isFind || event.defaultPrevented || reader.current === null || !isMeant(reader.current)) return
      event.preventDefault()
      onFind()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [reader, onFind])
}
