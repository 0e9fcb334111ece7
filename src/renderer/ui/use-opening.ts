import { type ReactElement, startTransition, useState } from 'react'

/** The button that opens a panel. */
export type Trigger = ReactElement<{ readonly isDisabled?: boolean }>

/**
 * Returns whether a panel is open, and what opens and closes it. What is behind an open panel is hidden from readers, for which
 * the browser looks at every element of the page: one that the pointer opens is drawn in pieces, so that the window stays in
 * hand. Who uses the keyboard goes on typing at once: nothing of that may go to the button.
 *
 * It does not open while its trigger is disabled: one that is only kept for the focus would still open it.
 */
export function useOpening(
  trigger: Trigger,
  startsOpen = false,
): readonly [boolean, (open: boolean) => void] {
  const [isOpen, setOpen] = useState(startsOpen)
  const change = (open: boolean) => {
    if (open && trigger.props.isDisabled === true) return
    const byPointer = document.activeElement?.matches(':focus-visible') !== true
    if (open && byPointer) startTransition(() => setOpen(true))
    else setOpen(open)
  }
  return [isOpen, change]
}
