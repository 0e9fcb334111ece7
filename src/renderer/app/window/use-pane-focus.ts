import { type RefObject, useEffect } from 'react'
import { hasOpenDialog } from '../../ui/has-open-dialog.ts'
import type { WorkspaceHandle } from '../state/use-workspace.ts'

interface PaneElements {
  readonly pane: RefObject<HTMLElement | null>
  /** What is below the tabs; it holds the keyboard while what takes it is still loading. */
  readonly view: RefObject<HTMLElement | null>
}

/**
 * Puts the keyboard into what the active pane shows: where it was sent there, and after every arrival at a place when it
 * is nowhere, as after a start or when what had it is gone. What is still loading gets it when it is there, unless the
 * keyboard was taken elsewhere meanwhile.
 */
export function usePaneFocus(
  { focusAsked, arrivals, focusTaken }: WorkspaceHandle,
  isActive: boolean,
  { pane, view }: PaneElements,
): void {
  useEffect(() => {
    const [frame, place, taken] = [pane.current, view.current, focusTaken.current]
    const isSent = taken.asked < focusAsked
    if (!isActive || frame === null || place === null || (!isSent && taken.arrivals >= arrivals)) return
    const end = () => {
      observer.disconnect()
      place.removeEventListener('focus', arrive)
      place.removeEventListener('blur', leave)
      place.removeAttribute('tabindex')
    }
    const finish = () => {
      focusTaken.current = { asked: focusAsked, arrivals }
      end()
    }
    const arrive = () => {
      const target = frame.querySelector<HTMLElement>('[data-region-focus]')
      if (target === null) return
      if (isWaiting(frame, place)) target.focus({ preventScroll: true })
      // A dialog gives the keyboard back when it closes.
      else if (hasOpenDialog()) return observer.disconnect()
      finish()
    }
    // A view may have nothing that takes it: who goes on from there does not come back.
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null && !hasOpenDialog()) finish()
    }
    const observer = new MutationObserver(arrive)
    if (isSent) currentTab(frame)?.focus({ preventScroll: true })
    observer.observe(place, { childList: true, subtree: true })
    if (isNowhere()) {
      place.addEventListener('focus', arrive)
      place.addEventListener('blur', leave)
      place.tabIndex = -1
      place.focus({ preventScroll: true })
    } else arrive()
    return end
  }, [isActive, focusAsked, arrivals, focusTaken, pane, view])
}

const currentTab = (pane: HTMLElement) => pane.querySelector<HTMLElement>('[data-tab][aria-current="page"]')

/** Whether nothing that is seen has the keyboard. */
const isNowhere = () =>
  document.activeElement === document.body || document.activeElement?.checkVisibility() === false

/** Whether the keyboard is still where it was left to wait for the view. */
const isWaiting = (pane: HTMLElement, view: HTMLElement) =>
  isNowhere() || document.activeElement === view || document.activeElement === currentTab(pane)
