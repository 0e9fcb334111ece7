/** A sign over the strip: where it would stand, and where there is room for it. */
export interface PlacedSign {
  /** From the top of the text, in CSS pixels. */
  readonly y: number
  /** −1 left of the middle, 0 in it, 1 right of it. */
  readonly column: -1 | 0 | 1
}

/** At least this far apart, so that signs of 20 pixels never touch. */
const apart = 23

/**
 * Returns where signs stand that want to stand at `wanted` (in order): in the middle where there is room, else beside it,
 * else below where the least is to be moved. So many states within two lines stay beside their lines.
 */
export function placeSigns(wanted: readonly number[]): PlacedSign[] {
  const columns = [0, -1, 1] as const
  const free = new Map<number, number>(columns.map((column) => [column, Number.NEGATIVE_INFINITY]))
  return wanted.map((y) => {
    let best: PlacedSign = { y: Number.POSITIVE_INFINITY, column: 0 }
    for (const column of columns) {
      const at = Math.max(y, free.get(column) ?? 0)
      if (at < best.y) best = { y: at, column }
    }
    free.set(best.column, best.y + apart)
    return best
  })
}
