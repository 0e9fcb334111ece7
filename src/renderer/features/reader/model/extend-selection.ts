import { findBlockIndex, type SourceText } from '../../../../shared/text/canonical-text.ts'
import { type TextRange, trimRange } from '../../../../shared/text/text-range.ts'

const union = (a: TextRange, b: TextRange): TextRange => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
})

/**
 * Returns the selection after extending it by one step in a direction: it grows beyond `anchor`, or shrinks back to it
 * from the other side. `step` finds the sentence beyond a range. Null at the ends of the text.
 */
export function extendSelection(
  anchor: TextRange,
  selected: TextRange,
  direction: -1 | 1,
  step: (from: TextRange) => TextRange | null,
): TextRange | null {
  const shrinks = direction > 0 ? selected.start < anchor.start : selected.end > anchor.end
  if (!shrinks) {
    const edge =
      direction > 0
        ? { start: selected.end - 1, end: selected.end }
        : { start: selected.start, end: selected.start }
    const next = step(edge)
    return next === null ? null : union(selected, next)
  }
  if (direction > 0) {
    const next = step({ start: selected.start, end: selected.start + 1 })
    return { start: Math.min(next?.start ?? anchor.start, anchor.start), end: selected.end }
  }
  const last = step({ start: selected.end, end: selected.end })
  const before = last === null ? null : step(last)
  return { start: selected.start, end: Math.max(before?.end ?? anchor.end, anchor.end) }
}

/** Returns the selection extended to the next end or beginning of a paragraph; null at the ends of the text. */
export function stepParagraphEdge(
  source: SourceText,
  anchor: TextRange,
  selected: TextRange,
  direction: -1 | 1,
): TextRange | null {
  const from = direction > 0 ? Math.max(anchor.start, selected.end - 1) : selected.start
  for (
    let block = findBlockIndex(source.blocks, from);
    block >= 0 && block < source.blocks.length;
    block += direction
  ) {
    const placed = source.blocks[block]
    const words = placed === undefined ? null : trimRange(source.text, placed)
    if (words === null) continue
    if (direction > 0 && words.end > selected.end) return { start: selected.start, end: words.end }
    if (direction < 0 && words.start < selected.start) return { start: words.start, end: selected.end }
  }
  return null
}
