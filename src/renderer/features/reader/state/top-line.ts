import type { Viewport } from '../text/viewport.ts'

/** The line at the top of the window, kept there while the text's lines break anew. */
export interface TopLine {
  /** Returns the offset at which the line at the top begins, and remembers where it stands. */
  look(): number
  /** To be called when the text was scrolled: where it goes by itself is not to be undone. */
  moved(): void
  /** Brings the line last looked at back to where it stood; after the lines have moved. */
  restore(): void
}

/** Lines move for this long after a width has changed. */
const settlesInMs = 300

/**
 * Creates the top line of a scrolled text. Chromium's own anchoring can't do this: it adds the way of every section and
 * the blocks in it, and a pane that became half as wide showed the end of the text.
 */
export function createTopLine(scroll: HTMLElement, viewport: Viewport): TopLine {
  let offset = 0
  let below = 0
  let scrolled = 0
  let isStale = false
  let restored = Number.NEGATIVE_INFINITY
  return {
    moved: () => {
      // Just after lines moved it is Chromium that scrolls, not a person.
      if (performance.now() - restored > settlesInMs) isStale = scroll.scrollTop !== scrolled
    },
    look: () => {
      isStale = false
      // Where it was restored to: the line that stands there now may begin earlier, and would walk up at every step.
      if (scroll.scrollTop === scrolled) return offset
      scrolled = scroll.scrollTop
      offset = viewport.topOffset()
      const [top] = viewport.topsOf([offset])
      below = (top ?? 0) - scroll.getBoundingClientRect().top
      return offset
    },
    restore: () => {
      if (scrolled === 0 || isStale) return
      restored = performance.now()
      viewport.showAtTop(offset, below)
      scrolled = scroll.scrollTop
    },
  }
}
