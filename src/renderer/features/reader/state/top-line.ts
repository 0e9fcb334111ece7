import type { Viewport } from '../text/viewport.ts'

/** The line at the top of the window, kept there while the text's lines break anew. */
export interface TopLine {
  /** Returns the offset at which the line at the top begins, and remembers where it stands. */
  look(): number
  /** Brings the line last looked at back to where it stood; after the lines have moved. */
  restore(): void
}

/**
 * Creates the top line of a scrolled text. Chromium's own anchoring can't do this: it adds the way of every section and
 * the blocks in it, and a pane that became half as wide showed the end of the text.
 */
export function createTopLine(scroll: HTMLElement, viewport: Viewport): TopLine {
  let offset = 0
  let below = 0
  let scrolled = 0
  return {
    look: () => {
      // Where it was restored to: the line that stands there now may begin earlier, and would walk up at every step.
      if (scroll.scrollTop === scrolled) return offset
      scrolled = scroll.scrollTop
      offset = viewport.topOffset()
      const [top] = viewport.topsOf([offset])
      below = (top ?? 0) - scroll.getBoundingClientRect().top
      return offset
    },
    restore: () => {
      if (scrolled === 0) return
      viewport.showAtTop(offset, below)
      scrolled = scroll.scrollTop
    },
  }
}
