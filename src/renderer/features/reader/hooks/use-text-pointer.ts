import { useEffect } from 'react'
import type { TextRange } from '../../../../shared/text/text-range.ts'
import { passagesAt } from '../model/passages.ts'
import { characterAt } from '../paint/hit-test.ts'
import type { Desk } from '../state/desk.ts'

/** Returns what is selected in the text; null when nothing is. Ends beside the text count as its begin or end. */
function selectedRange(desk: Desk): TextRange | null {
  const { index, root } = desk.core.text
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const start = index.offsetOf(range.startContainer, range.startOffset) ?? 0
  const end = index.offsetOf(range.endContainer, range.endOffset) ?? desk.core.source.text.length
  return start < end ? { start, end } : null
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
      const range = selectedRange(desk)
      if (range === null) {
        if (event.target instanceof Node && root.contains(event.target)) {
          desk.chooseAt(characterAt(desk.core.text.index, event.clientX, event.clientY))
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
        const offset = characterAt(desk.core.text.index, clientX, clientY)
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
      if (selection === null || isElsewhere || event.clipboardData === null) return
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
