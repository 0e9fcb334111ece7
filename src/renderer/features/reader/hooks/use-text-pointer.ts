import { useEffect } from 'react'
import type { TextRange } from '../../../../shared/text/text-range.ts'
import { passagesAt } from '../model/passages.ts'
import type { Desk } from '../state/desk.ts'

/**
 * Returns the offset of the character in sight that is nearest to a point in client coordinates: a selection that is
 * drawn out of the text ends where it left it.
 */
function nearestOffset(desk: Desk, x: number, y: number): number | null {
  const { scroll, text } = desk.core
  const view = scroll.getBoundingClientRect()
  const column = text.root.getBoundingClientRect()
  const inside = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))
  const caret = document.caretPositionFromPoint(
    inside(x, column.left + 1, column.right - 1),
    inside(y, Math.max(view.top, column.top) + 1, Math.min(view.bottom, column.bottom) - 1),
  )
  return caret === null ? null : text.index.offsetOf(caret.offsetNode, caret.offset)
}

/** Returns what is selected in the text; null when nothing is. */
function selectedRange(desk: Desk, { clientX, clientY }: PointerEvent): TextRange | null {
  const { index, root } = desk.core.text
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const ends = [
    index.offsetOf(range.startContainer, range.startOffset),
    index.offsetOf(range.endContainer, range.endOffset),
  ]
  const [start, end] = ends.map((offset) => offset ?? nearestOffset(desk, clientX, clientY))
  return start == null || end == null || start === end
    ? null
    : { start: Math.min(start, end), end: Math.max(start, end) }
}

/** Selecting, clicking and pointing in the text. */
export function useTextPointer(desk: Desk): void {
  useEffect(() => {
    const { root } = desk.core.text
    const ending = new AbortController()
    const { signal } = ending
    let frame = 0
    let pressed = false

    const release = (event: PointerEvent) => {
      if (!pressed) return
      pressed = false
      const range = selectedRange(desk, event)
      if (range === null) {
        if (event.target instanceof Node && root.contains(event.target)) {
          desk.chooseAt(desk.core.characterAt(event.clientX, event.clientY))
        }
        return
      }
      document.getSelection()?.removeAllRanges()
      desk.select(range, desk.data().app.preferences.snapToWords !== event.altKey)
    }
    const press = (event: PointerEvent) => {
      if (event.button !== 0) return
      pressed = true
      if (desk.core.store.get().picker !== null) desk.closePicker(true)
      window.addEventListener('pointerup', release, { signal, once: true })
    }
    const point = (event: PointerEvent) => {
      if (pressed || frame !== 0) return
      const { clientX, clientY } = event
      frame = requestAnimationFrame(() => {
        frame = 0
        const offset = desk.core.characterAt(clientX, clientY)
        const [innermost] = offset === null ? [] : passagesAt(desk.core.store.get().passages, offset)
        desk.hover(innermost?.id ?? null)
      })
    }
    const leave = () => {
      cancelAnimationFrame(frame)
      frame = 0
      desk.hover(null)
    }
    const copy = (event: ClipboardEvent) => {
      const { selection } = desk.core.store.get()
      const isElsewhere =
        document.getSelection()?.isCollapsed === false || isFieldSelection(document.activeElement)
      if (selection === null || isElsewhere || !desk.data().isInFront || event.clipboardData === null) return
      event.clipboardData.setData(
        'text/plain',
        desk.core.source.text.slice(selection.range.start, selection.range.end),
      )
      event.preventDefault()
    }
    root.addEventListener('pointerdown', press, { signal })
    root.addEventListener('pointermove', point, { signal, passive: true })
    root.addEventListener('pointerleave', leave, { signal })
    document.addEventListener('copy', copy, { signal })
    return () => {
      ending.abort()
      cancelAnimationFrame(frame)
    }
  }, [desk])
}

function isFieldSelection(element: Element | null): boolean {
  return (
    (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
    element.selectionStart !== element.selectionEnd
  )
}
