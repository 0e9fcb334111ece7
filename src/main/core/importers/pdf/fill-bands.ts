import type { Box } from './glyph-table.ts'

/** Backgrounds beside each other at one height: a row of a table, perhaps. Reading-frame points. */
export interface Band extends Box {
  /** From left to right, apart by no more than `cellReach`. */
  readonly cells: readonly Box[]
}

/** Edges at places within this many points are one. */
export const sameEdge = 1.5
/** Cells stand no further apart than this many points; further apart they are boxes side by side. */
export const cellReach = 5

/**
 * Returns the bands on a page in stacks of one left and right edge, each from top to bottom. A background around others of
 * its stack is left out, and so are stacks that a background at their side goes on with.
 */
export function stackBands(fills: readonly Box[]): Band[][] {
  const stacks: Band[][] = []
  const bands = findBands(fills)
  for (const band of bands) {
    const stack = stacks.find(
      ([first]) => first !== undefined && isNear(first.left, band.left) && isNear(first.right, band.right),
    )
    if (stack === undefined) stacks.push([band])
    else stack.push(band)
  }
  return stacks
    .map((stack) => stack.filter((band) => !stack.some((other) => other !== band && surrounds(band, other))))
    .filter((stack) => !stack.some((band) => bands.some((other) => goesOn(band, other))))
}

export function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= sameEdge
}

function findBands(fills: readonly Box[]): Band[] {
  const rows: Box[][] = []
  for (const fill of [...fills].sort((a, b) => a.top - b.top || a.left - b.left)) {
    // Sorted by their tops, the rows at this height are among the last.
    let row: Box[] | undefined
    for (let index = rows.length - 1; index >= 0; index--) {
      const first = rows[index]?.[0]
      if (first === undefined || first.top < fill.top - sameEdge) break
      if (isNear(first.bottom, fill.bottom)) row = rows[index]
    }
    if (row === undefined) rows.push([fill])
    else row.push(fill)
  }
  return rows.flatMap(splitRow).sort((a, b) => a.top - b.top)
}

function splitRow(row: readonly Box[]): Band[] {
  const runs: Box[][] = []
  for (const fill of [...row].sort((a, b) => a.left - b.left || b.right - a.right)) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run === undefined || last === undefined || fill.left - last.right > cellReach) runs.push([fill])
    // A row and a cell of it may both be painted.
    else if (fill.right > last.right + sameEdge) run.push(fill)
  }
  return runs.map((cells) => ({
    left: cells[0]?.left ?? 0,
    right: cells.at(-1)?.right ?? 0,
    top: cells[0]?.top ?? 0,
    bottom: cells[0]?.bottom ?? 0,
    cells,
  }))
}

function surrounds(outer: Box, inner: Box): boolean {
  const higher = outer.bottom - outer.top > inner.bottom - inner.top
  return higher && outer.top <= inner.top + sameEdge && outer.bottom >= inner.bottom - sameEdge
}

/** Returns whether the other touches the band at its side: a cell over several rows, or a part of a drawing. */
function goesOn(band: Box, other: Box): boolean {
  if (other.bottom <= band.top + sameEdge || other.top >= band.bottom - sameEdge) return false
  return (
    (other.left >= band.right - sameEdge && other.left <= band.right + cellReach) ||
    (other.right <= band.left + sameEdge && other.right >= band.left - cellReach)
  )
}
