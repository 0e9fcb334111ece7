import { type RefObject, useLayoutEffect, useState } from 'react'

/** Returns the inner width of an element in pixels, and again when it changes; 0 before it is drawn. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const at = element.current
    if (at === null) return
    const measure = () => setWidth(at.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(at)
    return () => observer.disconnect()
  }, [element])
  return width
}
