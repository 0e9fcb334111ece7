import { useEffect } from 'react'

/** Gives what is printed, or saved as PDF, a title of its own instead of the window's; null: the window's. */
export function usePrintTitle(title: string | null): void {
  useEffect(() => {
    if (title === null) return
    const abort = new AbortController()
    let kept: string | null = null
    const restore = () => {
      if (kept !== null) document.title = kept
      kept = null
    }
    const begin = () => {
      kept ??= document.title
      document.title = title
    }
    window.addEventListener('beforeprint', begin, { signal: abort.signal })
    window.addEventListener('afterprint', restore, { signal: abort.signal })
    return () => {
      abort.abort()
      restore()
    }
  }, [title])
}
