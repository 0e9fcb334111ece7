import type { TextRange } from '../../../../shared/text/text-range.ts'
import type { SectionPlan } from '../model/plan-sections.ts'
import type { TextDocument } from './text-document.ts'

/** Sections from `first` to `last`, both included. */
export interface SectionWindow {
  readonly first: number
  readonly last: number
}

/** What of a document is in sight, and how to go elsewhere. Reads layout: not after writing in the same frame. */
export interface Viewport {
  /** The sections in sight and one screen on either side. */
  window(): SectionWindow
  /** The characters of a window. */
  rangeOf(window: SectionWindow): TextRange
  /** The characters of the blocks in sight and of those that lie at most so many screens beyond. */
  rangeNear(screens: number): TextRange
  /** The part of the text in sight, about: exact at laid-out blocks, by proportion inside a section. */
  visibleRange(): TextRange
  /** The offset of the first character whose line lies wholly in sight. */
  topOffset(): number
  /** Builds what lies at `range` and scrolls it to a share of the height (0 top, 1 bottom) unless it is in sight. */
  reveal(range: TextRange, share?: number, always?: boolean): void
  /** Builds what lies at `offset` and puts its line so far below the top: what `topOffset` gave comes back to its place. */
  showAtTop(offset: number, below?: number): void
  /** The tops, in client coordinates, of the lines on which characters stand; null where nothing is built. */
  topsOf(offsets: readonly number[]): (number | null)[]
  /** Client rectangles of the range's lines; builds nothing. */
  rectsOf(range: TextRange): DOMRect[]
}

/** Space that stays free above and below when a passage is brought into sight. */
const revealMargin = 48

/** Creates the view on `document` inside the scrolling element. */
export function createViewport(scroll: HTMLElement, text: TextDocument): Viewport {
  const count = text.sections.length
  /** The last section that begins at or above a height in client coordinates. */
  const sectionAt = (clientY: number): number => {
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (text.sectionElement(middle).getBoundingClientRect().top <= clientY) low = middle
      else high = middle - 1
    }
    return low
  }
  const domRange = (range: TextRange): Range | null => {
    const place = text.index.toDom(range)
    if (place === null) return null
    const dom = document.createRange()
    dom.setStart(place.startContainer, place.startOffset)
    dom.setEnd(place.endContainer, place.endOffset)
    return dom
  }
  const rectsOf = (range: TextRange) => Array.from(domRange(range)?.getClientRects() ?? [])

  const offsetNear = (clientY: number): number => {
    const section = sectionAt(clientY)
    const plan = text.sections[section]
    if (plan === undefined) return 0
    const rect = text.sectionElement(section).getBoundingClientRect()
    const share = rect.height === 0 ? 0 : Math.min(1, Math.max(0, (clientY - rect.top) / rect.height))
    return Math.round(plan.start + share * (plan.end - plan.start))
  }
  const sectionOf = (offset: number): number => {
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((text.sections[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The block of a section that lies at a height in client coordinates, or else the next one. */
  const blockAt = (section: number, { firstBlock, endBlock }: SectionPlan, clientY: number): number => {
    const { top, height } = text.sectionElement(section).getBoundingClientRect()
    const bottoms = text.blockBottoms(section, height)
    const endsBelow = (block: number) => {
      if (bottoms !== null) return top + (bottoms[block - firstBlock] ?? 0) > clientY
      const element = text.index.blockElement(block)
      return element === null || element.getBoundingClientRect().bottom > clientY
    }
    let low = firstBlock
    let high = endBlock
    while (low < high) {
      const middle = (low + high) >> 1
      if (endsBelow(middle)) high = middle
      else low = middle + 1
    }
    return low
  }
  const rangeNear = (screens: number): TextRange => {
    const box = scroll.getBoundingClientRect()
    const [top, bottom] = [box.top - screens * box.height, box.bottom + screens * box.height]
    const [first, last] = [sectionAt(top), sectionAt(bottom)]
    const [head, tail] = [text.sections[first], text.sections[last]]
    if (head === undefined || tail === undefined) return { start: 0, end: 0 }
    const { blocks } = text
    return {
      start: text.isFilled(first) ? (blocks[blockAt(first, head, top)]?.start ?? head.end) : head.start,
      end: text.isFilled(last)
        ? Math.min(blocks[blockAt(last, tail, bottom)]?.end ?? tail.end, tail.end)
        : tail.start,
    }
  }

  const window = (): SectionWindow => {
    const box = scroll.getBoundingClientRect()
    return { first: sectionAt(box.top - box.height), last: sectionAt(box.bottom + box.height) }
  }
  const visibleRange = () => {
    const box = scroll.getBoundingClientRect()
    return { start: offsetNear(box.top), end: offsetNear(box.bottom) }
  }
  /**
   * The first character of a block whose line reaches below a height in client coordinates. `caretPositionFromPoint` knows
   * no text that came into sight in this frame: Chromium skips it until it has drawn it.
   */
  const firstReaching = ({ start, end }: TextRange, clientY: number): number => {
    let low = start
    let high = Math.max(start, end - 1)
    while (low < high) {
      const middle = (low + high) >> 1
      let at = middle
      let line = rectsOf({ start: at, end: at + 1 })[0]
      // A space at the end of a line has no place.
      while (line === undefined && ++at < high) line = rectsOf({ start: at, end: at + 1 })[0]
      if (line === undefined || line.bottom > clientY) high = middle
      else low = at + 1
    }
    return low
  }
  const topOffset = (): number => {
    const box = scroll.getBoundingClientRect()
    const section = sectionAt(box.top)
    const blocks = Array.from(text.sectionElement(section).querySelectorAll<HTMLElement>('[data-b]'))
    const first = blocks.find((block) => block.getBoundingClientRect().bottom > box.top + 8)
    if (first === undefined) return text.sections[section + 1]?.start ?? offsetNear(box.top)
    const start = text.index.offsetOf(first, 0)
    if (start === null) return offsetNear(box.top)
    const rect = first.getBoundingClientRect()
    if (rect.top >= box.top) return start
    return firstReaching({ start, end: text.blocks[Number(first.dataset.b)]?.end ?? start }, box.top + 12)
  }
  const reveal = (range: TextRange, share = 0.3, always = false): void => {
    const last = sectionOf(Math.max(range.start, range.end - 1))
    text.fill(sectionOf(range.start) - 1, last + 1)
    // What was estimated above it becomes real when it comes into sight: two passes settle that.
    for (let pass = 0; pass < 3; pass++) {
      const rects = rectsOf(range)
      const first = rects[0]
      const end = rects.at(-1)
      if (first === undefined || end === undefined) return
      const box = scroll.getBoundingClientRect()
      const isInSight = first.top >= box.top + revealMargin / 2 && end.bottom <= box.bottom - revealMargin / 2
      if (isInSight && !(always && pass === 0)) return
      const height = end.bottom - first.top
      const free = Math.max(0, box.height - height - 2 * revealMargin)
      const wanted = first.top - box.top - revealMargin - free * share
      if (Math.abs(wanted) < 1) return
      scroll.scrollTop += wanted
      if (always && pass === 0) continue
    }
  }
  const showAtTop = (offset: number, below = 0): void => {
    const section = sectionOf(offset)
    text.fill(section - 1, section + 1)
    // What was estimated above it becomes real when it comes into sight: three passes settle that.
    for (let pass = 0; pass < 3; pass++) {
      const line = rectsOf({ start: offset, end: offset + 1 })[0]
      if (line === undefined) return
      const distance = line.top - scroll.getBoundingClientRect().top - below
      if (Math.abs(distance) < 1) return
      scroll.scrollTop += distance
    }
  }
  return {
    window,
    rangeOf: ({ first, last }) => ({
      start: text.sections[first]?.start ?? 0,
      end: text.sections[last]?.end ?? 0,
    }),
    rangeNear,
    visibleRange,
    topOffset,
    reveal,
    showAtTop,
    topsOf: (offsets) => {
      const probe = document.createRange()
      return offsets.map((offset) => {
        const point = text.index.pointAt(offset, 'start')
        if (point === null) return null
        probe.setStart(point.node, point.offset)
        probe.setEnd(point.node, Math.min(point.offset + 1, point.node.data.length))
        return probe.getClientRects()[0]?.top ?? null
      })
    },
    rectsOf,
  }
}
