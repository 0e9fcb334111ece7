import { type PointerEvent, useLayoutEffect, useRef } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import { snapToGraphemes } from '../../../../shared/text/offsets.ts'
import { snapToWords } from '../../../../shared/text/segmentation.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'
import { dragEnd, type RangeEnd } from '../model/move-end.ts'
import type { Passage } from '../model/passages.ts'
import type { Desk } from '../state/desk.ts'
import { useStore } from '../state/store.ts'
import styles from './EndHandles.module.css'

/** Handles at both ends of the chosen passage, to be dragged; keys and the card's buttons do the same. */
export function EndHandles({ desk }: { readonly desk: Desk }) {
  const passage = useStore(desk.core.store, ({ chosen, passages }) =>
    chosen === null ? undefined : passages.byId.get(chosen),
  )
  if (passage === undefined || desk.data().app.library.readOnly !== null) return null
  return (
    <>
      <Handle desk={desk} passage={passage} end="start" />
      <Handle desk={desk} passage={passage} end="end" />
    </>
  )
}

interface HandleProps {
  readonly desk: Desk
  readonly passage: Passage
  readonly end: RangeEnd
}

function Handle({ desk, passage, end }: HandleProps) {
  const { store, viewport, text, source, language } = desk.core
  const preview = useStore(store, (state) => state.preview)
  const layout = useStore(store, (state) => state.layout)
  const window = useStore(store, (state) => state.window)
  const handle = useRef<HTMLButtonElement>(null)
  const range = preview ?? passage

  // biome-ignore lint/correctness/useExhaustiveDependencies: lines move with `layout` and are built with `window`
  useLayoutEffect(() => {
    const element = handle.current
    const parent = element?.offsetParent
    if (element === null || parent === null || parent === undefined) return
    const character =
      end === 'start'
        ? { start: range.start, end: range.start + 1 }
        : { start: range.end - 1, end: range.end }
    const rects = viewport.rectsOf(character)
    const rect = end === 'start' ? rects[0] : rects.at(-1)
    element.hidden = rect === undefined
    if (rect === undefined) return
    const origin = parent.getBoundingClientRect()
    element.style.left = `${(end === 'start' ? rect.left : rect.right) - origin.left}px`
    element.style.top = `${rect.top - origin.top}px`
    element.style.height = `${rect.height}px`
  }, [range, end, viewport, layout, window])

  const rangeAt = (event: PointerEvent): TextRange | null => {
    const caret = document.caretPositionFromPoint(event.clientX, event.clientY)
    const offset = caret === null ? null : text.index.offsetOf(caret.offsetNode, caret.offset)
    if (offset === null) return null
    const dragged = dragEnd(passage, end, offset)
    if (dragged === null) return null
    const whole = snapToGraphemes(source.text, dragged)
    const snaps = desk.data().app.preferences.snapToWords !== event.altKey
    if (!snaps) return whole
    // Only the dragged end snaps: the other stays where somebody put it.
    const snapped = snapToWords(source.text, whole, language)
    return dragged.start === passage.start
      ? { start: whole.start, end: snapped.end }
      : dragged.end === passage.end
        ? { start: snapped.start, end: whole.end }
        : snapped
  }
  const press = (event: PointerEvent<HTMLButtonElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    // Otherwise the handle itself would lie under the point that is looked up.
    event.currentTarget.style.pointerEvents = 'none'
    store.set({ preview: { start: passage.start, end: passage.end } })
  }
  const move = (event: PointerEvent) => {
    if (store.get().preview === null) return
    const next = rangeAt(event)
    if (next !== null) store.set({ preview: next })
  }
  const release = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.style.pointerEvents = ''
    const { preview: dropped } = store.get()
    store.set({ preview: null })
    if (dropped === null) return
    if (dropped.start !== passage.start || dropped.end !== passage.end)
      void desk.setRange(passage.id, dropped)
    // A click that did not drag is meant for the text under the handle.
    else if (event.type === 'pointerup') desk.chooseAt(desk.core.characterAt(event.clientX, event.clientY))
  }
  return (
    <button
      ref={handle}
      type="button"
      tabIndex={-1}
      className={end === 'start' ? styles.start : styles.end}
      aria-label={end === 'start' ? reader.dragStart : reader.dragEnd}
      data-testid={`handle-${end}`}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
    />
  )
}
