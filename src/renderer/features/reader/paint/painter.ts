import type { PaintedRange } from '../model/stretches.ts'
import type { TextIndex } from '../text/text-index.ts'
import { addHighlight, removeHighlight } from './highlight-registry.ts'

/** Paints ranges of one document as CSS highlights. */
export interface Painter {
  /** Makes exactly these ranges painted: only what differs from before is touched. */
  paint(ranges: readonly PaintedRange[]): void
  dispose(): void
}

/** Creates a painter whose ranges are looked up in `index`. */
export function createPainter(index: TextIndex): Painter {
  let painted = new Map<string, { name: string; range: StaticRange }>()
  const paint = (ranges: readonly PaintedRange[]): void => {
    const next: typeof painted = new Map()
    for (const { name, start, end } of ranges) {
      const key = `${name} ${start} ${end}`
      if (next.has(key)) continue
      const before = painted.get(key)
      if (before !== undefined) {
        next.set(key, before)
        painted.delete(key)
        continue
      }
      const place = index.toDom({ start, end })
      if (place === null) continue
      const range = new StaticRange(place)
      addHighlight(name, range)
      next.set(key, { name, range })
    }
    for (const { name, range } of painted.values()) removeHighlight(name, range)
    painted = next
  }
  return { paint, dispose: () => paint([]) }
}
