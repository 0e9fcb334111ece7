import type { TextIndex } from '../text/text-index.ts'

/** Says whether the character at `offset` of `node` covers a point; white space at a line's end has no rectangle. */
function coversPoint(probe: Range, node: Text, offset: number, x: number, y: number): boolean {
  if (offset < 0 || offset >= node.data.length) return false
  probe.setStart(node, offset)
  probe.setEnd(node, offset + 1)
  for (const { left, right, top, bottom } of probe.getClientRects()) {
    if (x >= left && x < right && y >= top && y < bottom) return true
  }
  return false
}

/**
 * Returns the offset of the character under a point in client coordinates; null in blank space. The caret lies before
 * or after the character, and in blank space at the nearest text, so the rectangles decide.
 */
export function characterAt(index: TextIndex, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (caret === null || !(caret.offsetNode instanceof Text)) return null
  const { offsetNode: node, offset } = caret
  // Ranges that are left behind cost at every change of the document until they are collected: one does for all.
  const probe = document.createRange()
  for (const at of [offset - 1, offset, offset - 2]) {
    if (coversPoint(probe, node, at, x, y)) return index.offsetOf(node, at)
  }
  return null
}
