import { useSyncExternalStore } from 'react'

/** Returns whether the window is at most `width` CSS pixels wide, and again when that changes. */
export function useNarrow(width: number): boolean {
  const query = `(max-width: ${width}px)`
  return useSyncExternalStore(
    (onChange) => {
      const list = matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    () => matchMedia(query).matches,
  )
}
