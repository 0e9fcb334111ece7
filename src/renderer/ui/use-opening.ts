import { startTransition, useState } from 'react'

/**
 * Returns whether a panel is open, and what opens and closes it. Opening is drawn in pieces, so that the window stays in hand: what
 * is behind the panel is hidden from readers, for which the browser looks at every element of the page.
 */
export function useOpening(startsOpen = false): readonly [boolean, (open: boolean) => void] {
  const [isOpen, setOpen] = useState(startsOpen)
  const change = (open: boolean) => (open ? startTransition(() => setOpen(true)) : setOpen(false))
  return [isOpen, change]
}
