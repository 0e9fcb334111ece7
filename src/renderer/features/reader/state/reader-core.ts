import type { SourceText } from '../../../../shared/text/canonical-text.ts'
import type { TextMetrics } from '../model/estimate-height.ts'
import { createSentenceWalk, type SentenceWalk } from '../model/sentence-walk.ts'
import { characterAt } from '../paint/hit-test.ts'
import { createPainter } from '../paint/painter.ts'
import { layOutAhead } from '../text/lay-out-ahead.ts'
import { createTextDocument, type TextDocument } from '../text/text-document.ts'
import { createViewport, type Viewport } from '../text/viewport.ts'
import { paintingOf, setEmphasisColours } from './painting.ts'
import { initialReaderState, type ReaderState } from './reader-state.ts'
import { createStore, type Store } from './store.ts'
import { createTopLine } from './top-line.ts'

/** Scroll steps in CSS pixels: what is drawn near the window only is drawn again this often. */
export const scrollStepLength = 400
/** A scroll is over when nothing came for this long; in a fast one the margin waits for that. */
const calmAfterMs = 80

/** The text on screen and everything that is not React about it. */
export interface ReaderCore {
  /** Tells it from other readers in the page. */
  readonly id: string
  readonly source: SourceText
  readonly language: string
  readonly text: TextDocument
  readonly viewport: Viewport
  readonly walk: SentenceWalk
  readonly store: Store<ReaderState>
  readonly scroll: HTMLElement
  /** Registers a listener for scrolling, called once per frame. Returns its removal. */
  onScroll(listener: () => void): () => void
  /** Registers a listener for the end, called while the text is still laid out. Returns its removal. */
  onEnding(listener: () => void): () => void
  /** Returns the offset of the character under a point in client coordinates; null in blank space. */
  characterAt(x: number, y: number): number | null
  /** Brings the window up to date after scrolling by program, before the scroll event comes. */
  refresh(): void
  /** Returns where the line at the top begins; it stays there when the width changes. */
  lookAtTop(): number
  /** Lays the text out again for another size or width; the line at the top stays there. */
  relayout(metrics: TextMetrics): void
  dispose(): void
}

interface Options {
  readonly id: string
  readonly root: HTMLElement
  readonly scroll: HTMLElement
  readonly source: SourceText
  readonly language: string
  readonly metrics: TextMetrics
  pageLabel(label: string): string
  /** Whether this is the reader that is printed, where there are two. */
  isInFront(): boolean
}

/** Builds the text and keeps its painting true to the state. */
export function createReaderCore(options: Options): ReaderCore {
  const { root, scroll, source, language } = options
  const text = createTextDocument(root, options)
  const viewport = createViewport(scroll, text)
  const topLine = createTopLine(root, scroll, viewport)
  const painter = createPainter(text.index)
  const store = createStore<ReaderState>(initialReaderState)
  const scrollListeners = new Set<() => void>()
  const endListeners = new Set<() => void>()
  const ending = new AbortController()
  let isPrinting = false
  let frame = 0

  const paint = () => {
    const state = store.get()
    const range = isPrinting ? { start: 0, end: source.text.length } : state.painted
    setEmphasisColours(root, state)
    // The cursor, what is being written or the chosen passage shows where the keyboard is; a frame around the whole text
    // would repeat it.
    const isShown = state.selection !== null || state.saving.length > 0 || state.chosen !== null
    scroll.toggleAttribute('data-cursor', isShown)
    painter.paint(paintingOf(state, range))
  }
  let isPaintDue = false
  /** Whatever changes in one go is painted once, before the next frame. */
  const paintSoon = () => {
    if (isPaintDue) return
    isPaintDue = true
    queueMicrotask(() => {
      isPaintDue = false
      if (!ending.signal.aborted) paint()
    })
  }
  let lastTop = 0
  const isJump = () => Math.abs(scroll.scrollTop - lastTop) > scroll.clientHeight
  const updateWindow = () => {
    if (text.sections.length === 0) return
    let window = viewport.window()
    // Filled sections are higher or lower than was estimated: what is in sight may differ after filling.
    if (text.fill(window.first, window.last)) window = viewport.window()
    text.fill(window.first, window.last)
    const before = store.get()
    if (before.window.first !== window.first || before.window.last !== window.last) {
      // Until somebody points again: a scroll is not to sort layers.
      text.raise(null)
      store.set({ window })
    }
    // Every range that is registered costs in every frame; painting again costs too: a screen ahead, by half screens.
    const near = viewport.rangeNear(0.5)
    if (near.start >= before.painted.start && near.end <= before.painted.end) return
    // After a jump the next one leads out of whatever is ready.
    store.set({ painted: isJump() ? near : viewport.rangeNear(1) })
  }
  let lastFast = 0
  let calming: ReturnType<typeof setTimeout> | undefined
  const calmDown = () => {
    clearTimeout(calming)
    calming = undefined
    const { window: calmWindow } = store.get()
    store.set({ calmWindow, scrollStep: Math.floor(scroll.scrollTop / scrollStepLength) })
  }
  /** Lets the margin follow: at once when reading on, after a jump only when it is over. */
  const follow = () => {
    const isFast = isJump()
    lastTop = scroll.scrollTop
    if (!isFast && calming === undefined) {
      calmDown()
      return
    }
    lastFast = performance.now()
    calming ??= setTimeout(calmDownLater, calmAfterMs)
  }
  /** One timer for the whole scroll: making one in every frame costs more than painting. */
  const calmDownLater = () => {
    const left = lastFast + calmAfterMs - performance.now()
    if (left <= 0) calmDown()
    else calming = setTimeout(calmDownLater, left)
  }
  const onScroll = () => {
    topLine.moved()
    updateWindow()
    follow()
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      for (const listener of scrollListeners) listener()
    })
  }
  const { signal } = ending
  scroll.addEventListener('scroll', onScroll, { signal, passive: true })
  window.addEventListener('beforeprint', () => printing(true), { signal })
  window.addEventListener('afterprint', () => printing(false), { signal })
  const printing = (on: boolean) => {
    if (on && !options.isInFront()) return
    isPrinting = on
    if (on) text.fillAll()
    paint()
  }
  let ordering = 0
  /** What is in sight is painted without it; the next question about all passages is not to wait for it. */
  const orderInIdleTime = () => {
    cancelIdleCallback(ordering)
    if (store.get().passages.patch === null) {
      ordering = requestIdleCallback(() => void store.get().passages.list)
    }
  }
  const unsubscribe = store.subscribe((state, before) => {
    const isPainted = (
      ['passages', 'chosen', 'hover', 'selection', 'saving', 'preview', 'find', 'painted'] as const
    ).some((key) => state[key] !== before[key])
    if (isPainted) paintSoon()
    if (state.passages !== before.passages) orderInIdleTime()
  })
  let stopLayout = () => {}
  const layOut = () => {
    stopLayout()
    stopLayout = layOutAhead(text, () => store.get().window)
  }
  // Real heights, fonts that arrive late and the window's width all move lines.
  let height = 0
  let width = root.offsetWidth
  const resize = new ResizeObserver(() => {
    const now = root.offsetHeight
    if (width !== root.offsetWidth && root.offsetWidth > 0 && !isPrinting) topLine.restore()
    width = root.offsetWidth
    if (now !== height) store.set({ layout: store.get().layout + 1 })
    height = now
    onScroll()
  })
  resize.observe(root)
  resize.observe(scroll)
  updateWindow()
  calmDown()
  layOut()

  return {
    id: options.id,
    source,
    language,
    text,
    viewport,
    walk: createSentenceWalk(source, language),
    store,
    scroll,
    onScroll: (listener) => {
      scrollListeners.add(listener)
      return () => scrollListeners.delete(listener)
    },
    onEnding: (listener) => {
      endListeners.add(listener)
      return () => endListeners.delete(listener)
    },
    characterAt: (x, y) => {
      if (text.sections.length > 0) text.raise(store.get().window)
      return characterAt(text.index, x, y)
    },
    refresh: updateWindow,
    lookAtTop: topLine.look,
    relayout: (metrics) => {
      text.estimate(metrics)
      topLine.restore()
      updateWindow()
      store.set({ layout: store.get().layout + 1 })
      layOut()
    },
    dispose: () => {
      for (const listener of endListeners) listener()
      ending.abort()
      clearTimeout(calming)
      cancelIdleCallback(ordering)
      unsubscribe()
      stopLayout()
      resize.disconnect()
      cancelAnimationFrame(frame)
      painter.dispose()
      text.dispose()
    },
  }
}
