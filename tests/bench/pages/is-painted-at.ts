/** TypeScript does not know it yet. */
interface PointQuery {
  highlightsFromPoint(x: number, y: number): readonly object[]
}

/** Whether Chromium says that a registered highlight covers a point in client coordinates. */
function isPaintedAt(x: number, y: number): boolean {
  return (CSS.highlights as unknown as PointQuery).highlightsFromPoint(x, y).length > 0
}

const oneAround = [
  [0, 0],
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const

/**
 * Returns what Chromium says is painted at a point; null within a pixel of an edge, where it rounds to whole pixels in
 * coordinates that a page does not see.
 */
export function isClearlyPaintedAt(x: number, y: number): boolean | null {
  const [here = false, ...others] = oneAround.map(([dx, dy]) => isPaintedAt(x + dx, y + dy))
  return others.every((other) => other === here) ? here : null
}
