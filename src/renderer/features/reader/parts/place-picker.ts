/** Space between a selection and what opens at it. */
const gap = 8
/** With less room than this below, it opens above. */
const leastRoom = 190
const edge = 8

/**
 * Puts `box`, which is positioned in the scrolling sheet, below the last line of a selection, or above its first line
 * where there is no room. `lines` are the selection's client rectangles; what lies right of `within` stays free.
 */
export function placePicker(
  box: HTMLElement,
  lines: readonly DOMRect[],
  scroll: HTMLElement,
  within: HTMLElement = scroll,
): void {
  const parent = box.offsetParent
  const first = lines[0]
  const last = lines.at(-1)
  if (parent === null || first === undefined || last === undefined) return
  const origin = parent.getBoundingClientRect()
  const view = scroll.getBoundingClientRect()
  const height = box.offsetHeight
  const roomBelow = view.bottom - last.bottom - gap
  const roomAbove = first.top - view.top - gap
  const below = roomBelow >= Math.min(height + edge, leastRoom) || roomBelow >= roomAbove
  const wanted = below ? last.bottom + gap : first.top - gap - height
  const top = Math.min(Math.max(wanted, view.top + edge), Math.max(view.top + edge, view.bottom - leastRoom))
  const right = Math.min(view.left + scroll.clientWidth - edge, within.getBoundingClientRect().right)
  const widest = right - box.offsetWidth
  const left = Math.max(view.left + edge, Math.min(last.left, widest))
  box.style.top = `${top - origin.top}px`
  box.style.left = `${left - origin.left}px`
  // What does not fit below the window's edge scrolls inside the box.
  box.style.maxHeight = `${Math.max(leastRoom, Math.min(420, below ? view.bottom - top - edge : height))}px`
}
