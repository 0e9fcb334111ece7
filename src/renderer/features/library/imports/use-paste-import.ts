import { useEffect, useEffectEvent } from 'react'
import { hasOpenDialog } from '../../../ui/has-open-dialog.ts'

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** Calls back when text or files are pasted anywhere but in a field. */
export function usePasteImport(
  onText: (text: string) => void,
  onFiles: (files: readonly File[]) => void,
): void {
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const data = event.clipboardData
    if (event.defaultPrevented || data === null || isField(event.target)) return
    if (hasOpenDialog()) return
    const files = [...data.files]
    const text = data.getData('text/plain')
    if (files.length > 0) onFiles(files)
    else if (text.trim() !== '') onText(text)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => paste(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])
}
