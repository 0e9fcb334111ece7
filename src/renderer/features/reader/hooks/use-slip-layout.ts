import {
  type RefObject,
  startTransition,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { AnnotationId } from '../../../../shared/model/ids.ts'
import { type Passage, type PassageSet, passagesIn } from '../model/passages.ts'
import { placeSlips } from '../model/place-slips.ts'
import { estimateSlipHeight } from '../model/slip-height.ts'
import { type ReaderCore, scrollStepLength } from '../state/reader-core.ts'
import type { ReaderState } from '../state/reader-state.ts'
import { type Store, useStore } from '../state/store.ts'

/** A slip that is drawn; `top` in CSS pixels from the top of the text. */
export interface PlacedSlip {
  readonly passage: Passage
  readonly top: number
  /** Its place among all passages, counted from 1. */
  readonly position: number
}

/** Slips are drawn this far beyond the window's edges. */
const drawnBeyond = 2 * scrollStepLength

/**
 * Returns the passages as they were in the last frame: slips come after their highlights. Of a set that was made anew
 * nothing older is returned: it may hold what is hidden now.
 */
function usePaintedPassages(store: Store<ReaderState>): PassageSet {
  const [passages, setPassages] = useState(() => store.get().passages)
  useLayoutEffect(() => {
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () => setPassages(store.get().passages)
    const showAfterFrame = () => {
      frame = 0
      timer = setTimeout(() => startTransition(show))
    }
    const stop = store.subscribe((state, before) => {
      if (state.passages === before.passages) return
      if (state.passages.origin !== before.passages.origin) show()
      else if (frame === 0) frame = requestAnimationFrame(showAfterFrame)
    })
    show()
    return () => {
      stop()
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [store])
  return passages
}

/**
 * Returns the slips near the window, each beside its passage, how many there are in all, and a ref for their list: heights
 * are read from its children, which carry `data-slip`. Follows scrolling and changed passages with low priority: highlights come first,
 * and the height of a new slip is only known when the page was laid out once more.
 */
export function useSlipLayout(core: ReaderCore): {
  slips: PlacedSlip[]
  total: number
  list: RefObject<HTMLUListElement | null>
} {
  const { store } = core
  const window = useDeferredValue(useStore(store, (state) => state.calmWindow))
  const scrollStep = useDeferredValue(useStore(store, (state) => state.scrollStep))
  const passages = usePaintedPassages(store)
  const chosen = useStore(store, (state) => state.chosen)
  const noteOf = useStore(store, (state) => state.noteOf)
  const layout = useStore(store, (state) => state.layout)
  const list = useRef<HTMLUListElement>(null)
  const heights = useRef(new Map<AnnotationId, number>())
  const [measured, setMeasured] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: lines move with `layout`, heights with `measured`
  const placed = useMemo(() => {
    const range = core.viewport.rangeOf(window)
    const near = passagesIn(passages, range).filter((passage) => passage.start >= range.start)
    const origin = core.text.root.getBoundingClientRect().top
    const tops = core.viewport.topsOf(near.map((passage) => passage.start))
    const wanted = near.map((passage, index) => ({
      top: (tops[index] ?? origin) - origin,
      height: heights.current.get(passage.id) ?? estimateSlipHeight(passage),
    }))
    const places = placeSlips(
      wanted,
      near.findIndex((passage) => passage.id === chosen),
    )
    const first = near[0] === undefined ? 0 : passages.placeOf(near[0])
    return near.map((passage, index) => ({
      passage,
      top: Math.round(places[index] ?? 0),
      bottom: (places[index] ?? 0) + (wanted[index]?.height ?? 0),
      position: first + index + 1,
    }))
  }, [core, window, passages, chosen, layout, measured])

  const offset = core.text.root.offsetTop
  const top = scrollStep * scrollStepLength - drawnBeyond - offset
  const bottom = (scrollStep + 1) * scrollStepLength + core.scroll.clientHeight + drawnBeyond - offset
  const slips = useMemo(
    () => placed.filter((slip) => (slip.bottom >= top && slip.top <= bottom) || slip.passage.id === chosen),
    [placed, top, bottom, chosen],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: a note that opens or closes changes heights
  useLayoutEffect(() => {
    let changed = false
    for (const element of list.current?.children ?? []) {
      if (element instanceof HTMLElement && noteHeight(heights.current, element)) changed = true
    }
    if (changed) setMeasured((count) => count + 1)
  }, [slips, noteOf])

  useLayoutEffect(() => {
    // A note that is typed grows its card without React knowing.
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        if (target instanceof HTMLElement && noteHeight(heights.current, target))
          setMeasured((count) => count + 1)
      }
    })
    const card = chosen === null ? null : list.current?.querySelector(`[data-slip="${chosen}"]`)
    if (card instanceof HTMLElement) observer.observe(card)
    return () => observer.disconnect()
  }, [chosen])

  return { slips, total: passages.size, list }
}

/** Takes note of how high a slip is; returns whether that is news. What is not shown, as on paper, has no height. */
function noteHeight(heights: Map<AnnotationId, number>, slip: HTMLElement): boolean {
  const id = slip.dataset.slip as AnnotationId | undefined
  const height = slip.offsetHeight
  if (id === undefined || height === 0 || heights.get(id) === height) return false
  heights.set(id, height)
  return true
}
