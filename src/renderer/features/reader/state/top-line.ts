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
 * Creates the top line of a text inside its scrolling element. Chromium's own anchoring can't do this: it adds the way of
 * every section and the blocks in it, and a pane that became half as wide showed the end of the text.
 */
export function createTopLine(root: HTMLElement, scroll: HTMLElement, viewport: Viewport): TopLine {
  let offset = 0
  /** How far the line's top stands below that of the window. */
  let below = 0
  let scrolled = 0
  /** The width at which the line stood there. */
  let width = root.offsetWidth
  /** Whether `offset` is only about right: a person scrolls, and nobody has looked since. */
  let isRough = false
  let restored = Number.NEGATIVE_INFINITY
  const distance = (): number => {
    const [top] = viewport.topsOf([offset])
    return (top ?? 0) - scroll.getBoundingClientRect().top
  }
  /** Whether lines have moved that `restore` is yet to bring back: Chromium has scrolled, not a person. */
  const isUnsettled = () => root.offsetWidth !== width
  return {
    moved: () => {
      if (scroll.scrollTop === scrolled || isUnsettled() || performance.now() - restored <= settlesInMs)
        return
      scrolled = scroll.scrollTop
      // What is above the line got its real height, and Chromium went along.
      if (!isRough && Math.abs(distance() - below) < 1) return
      isRough = true
      offset = viewport.visibleRange().start
      below = 0
    },
    look: () => {
      // Where it was restored to: the line that stands there now may begin earlier, and would walk up at every step.
      if (isUnsettled() || (scroll.scrollTop === scrolled && !isRough)) return offset
      isRough = false
      scrolled = scroll.scrollTop
      offset = viewport.topOffset()
      below = distance()
      return offset
    },
    restore: () => {
      width = root.offsetWidth
      if (scrolled === 0) return
      restored = performance.now()
      viewport.showAtTop(offset, below)
      scrolled = scroll.scrollTop
    },
  }
}
