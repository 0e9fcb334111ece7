import type { TextDocument } from './text-document.ts'
import type { SectionWindow } from './viewport.ts'

/** Longest time one slice may take: half a frame, so that a key press is never late. */
const sliceMs = 8
/** A slice begins only when the browser has at least this much time left. */
const leastIdleMs = 2

/**
 * Builds and lays out the whole document in idle time, sections near the window first, and remembers their real
 * heights, so that a scroll meets only what is ready. Returns how to stop; `onDone` is called when nothing is left.
 */
export function layOutAhead(
  text: TextDocument,
  window: () => SectionWindow,
  onDone?: () => void,
): () => void {
  const done = new Uint8Array(text.sections.length)
  let left = text.sections.length
  let handle = 0

  const nearest = (): number => {
    const { first, last } = window()
    for (let distance = 0; distance < text.sections.length; distance++) {
      const after = last + distance
      if (after < text.sections.length && done[after] === 0) return after
      const before = last - distance
      if (before >= 0 && done[before] === 0) return before
      if (first - distance < 0 && after >= text.sections.length) break
    }
    return done.indexOf(0)
  }
  const layOut = (section: number): void => {
    text.fill(section, section)
    text.measure(section)
    done[section] = 1
    left--
  }
  const slice = (deadline: IdleDeadline): void => {
    const begin = performance.now()
    let section = nearest()
    while (
      section >= 0 &&
      left > 0 &&
      deadline.timeRemaining() > leastIdleMs &&
      performance.now() - begin < sliceMs
    ) {
      layOut(section)
      section = performance.now() - begin < sliceMs ? nearest() : -1
    }
    if (left > 0) handle = requestIdleCallback(slice)
    else onDone?.()
  }
  handle = requestIdleCallback(slice)
  return () => cancelIdleCallback(handle)
}
