/** TypeScript does not know it yet. */
interface PointQuery {
  highlightsFromPoint(x: number, y: number): readonly object[]
}

/** Whether Chromium says that a registered highlight covers a point in client coordinates. */
export function isPaintedAt(x: number, y: number): boolean {
  return (CSS.highlights as unknown as PointQuery).highlightsFromPoint(x, y).length > 0
}
