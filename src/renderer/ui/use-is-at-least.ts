import { type RefObject, useLayoutEffect, useState } from 'react'

/** Returns whether an element is at least so wide, in CSS pixels; true before it is there. */
export function useIsAtLeast(ref: RefObject<HTMLElement | null>, width: number): boolean {
  const [isWide, setWide] = useState(true)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => setWide(element.clientWidth >= width)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref, width])
  return isWide
}
