import { useEffect } from 'react'

/**
 * Lets the second press of a double click do nothing where the first one brought something else under the pointer: it
 * was not meant for the words or the button that are there now.
 */
export function useSteadyDoubleClick(): void {
  useEffect(() => {
    let first: EventTarget | null = null
    const isAstray = ({ detail }: MouseEvent) => detail > 1 && first instanceof Node && !first.isConnected
    const press = (event: MouseEvent) => {
      if (isAstray(event)) event.preventDefault()
      else first = event.target
    }
    const click = (event: MouseEvent) => {
      if (!isAstray(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('mousedown', press, true)
    window.addEventListener('click', click, true)
    return () => {
      window.removeEventListener('mousedown', press, true)
      window.removeEventListener('click', click, true)
    }
  }, [])
}
