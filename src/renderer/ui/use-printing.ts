import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Returns whether the page is being printed: a list that draws what is in sight draws all of it then. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const abort = new AbortController()
    // What is not drawn before the event's end is not on the paper.
    const set = (on: boolean) => () => flushSync(() => setPrinting(on))
    window.addEventListener('beforeprint', set(true), { signal: abort.signal })
    window.addEventListener('afterprint', set(false), { signal: abort.signal })
    return () => abort.abort()
  }, [])
  return isPrinting
}
