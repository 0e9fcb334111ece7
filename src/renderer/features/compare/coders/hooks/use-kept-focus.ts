import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the keyboard that is in a list with what `find` returns: when the element that had it goes away, as buttons do
 * when they are pressed, and when the list goes on to another place. Looks after every render.
 */
export function useKeptFocus(
  list: RefObject<HTMLElement | null>,
  place: number,
  find: () => HTMLElement | null,
): void {
  const had = useRef(false)
  const at = useRef(place)
  useEffect(() => {
    const note = ({ target }: Event) => {
      had.current = target instanceof Node && list.current?.contains(target) === true
    }
    window.addEventListener('focusin', note)
    window.addEventListener('pointerdown', note)
    return () => {
      window.removeEventListener('focusin', note)
      window.removeEventListener('pointerdown', note)
    }
  }, [list])
  useEffect(() => {
    const isElsewhere = document.activeElement === document.body || at.current !== place
    // What is to have it may be drawn only with a later render.
    const wanted = had.current && isElsewhere ? find() : null
    wanted?.focus({ preventScroll: true })
    if (!had.current || wanted !== null) at.current = place
  })
}
