import { comparePainted, type PaintedRange } from '../model/stretches.ts'
import type { TextIndex } from '../text/text-index.ts'
import { addHighlight, removeHighlight } from './highlight-registry.ts'

/** Paints ranges of one document as CSS highlights. */
export interface Painter {
  /** Makes exactly these ranges painted, which come in order: only what differs from before is touched. */
  paint(ranges: readonly PaintedRange[]): void
  dispose(): void
}

/** A stretch of text that is painted. */
interface Registered extends PaintedRange {
  readonly range: StaticRange
}

/** Creates a painter whose ranges are looked up in `index`. */
export function createPainter(index: TextIndex): Painter {
  let painted: readonly Registered[] = []
  const paint = (ranges: readonly PaintedRange[]): void => {
    const next: Registered[] = []
    const gone: Registered[] = []
    let at = 0
    for (const wanted of ranges) {
      const last = next.at(-1)
      if (last !== undefined && comparePainted(last, wanted) === 0) continue
      let before = painted[at]
      for (; before !== undefined && comparePainted(before, wanted) < 0; before = painted[++at]) {
        gone.push(before)
      }
      if (before !== undefined && comparePainted(before, wanted) === 0) {
        next.push(before)
        at++
        continue
      }
      const { name, start, end } = wanted
      const place = index.toDom({ start, end })
      if (place === null) continue
      const range = new StaticRange(place)
      addHighlight(name, range)
      next.push({ name, start, end, range })
    }
    // Taken out last: a highlight that loses all its ranges is not registered any more.
    for (const { name, range } of gone) removeHighlight(name, range)
    for (const { name, range } of painted.slice(at)) removeHighlight(name, range)
    painted = next
  }
  return { paint, dispose: () => paint([]) }
}
