import { type TextRange, trimRange } from '../../../../../shared/text/text-range.ts'
import { offsetAt } from '../../parts/find-place.ts'

/**
 * Returns what is selected in the new edition's column, without white space at its ends, as offsets into its text; null
 * when nothing is, or when the selection begins or ends elsewhere.
 */
export function selectedRange(text: string): TextRange | null {
  const selection = getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const isInside = [range.startContainer, range.endContainer].every((node) => {
    const element = node instanceof Element ? node : node.parentElement
    return element?.closest('[data-side="new"]') != null
  })
  if (!isInside) return null
  const start = offsetAt(range.startContainer, range.startOffset)
  const end = offsetAt(range.endContainer, range.endOffset)
  return start === null || end === null || start >= end ? null : trimRange(text, { start, end })
}
