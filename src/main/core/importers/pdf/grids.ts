import type { Box } from './glyph-table.ts'
import type { Shapes } from './read-shapes.ts'
import { greatest, least } from './statistics.ts'
import { groupTouching, wallReach } from './wall-groups.ts'

/** The cells that the drawn lines of a page make, in reading-frame points. */
export interface Grid extends Box {
  /** Edges of the columns and rows, one more than there are of them. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** For each place of each row, the number of the cell that covers it: row · columns + column of its first place. */
  readonly owners: readonly (readonly number[])[]
}

/** Returns the grid of edges and owners; its box is what the outer edges enclose. */
export function composeGrid(xs: Grid['xs'], ys: Grid['ys'], owners: Grid['owners']): Grid {
  return {
    left: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    xs,
    ys,
    owners,
  }
}

/** Fewer columns are a frame. */
const minColumns = 2
/** More places than this are a chart. */
const maxPlaces = 5000
/** Lines this much further off than `wallReach` in all are no single wall. */
const widestWall = 2 * wallReach
/** A wall parts two places when lines cover this share of the side that they share. */
const closedShare = 0.6

/** Returns the grids on a page, from its horizontal and vertical lines. */
export function findGrids({ rules, bars }: Shapes): Grid[] {
  // At least the two outer and one inner line; most pages have none.
  if (bars.length === 0 || rules.length + bars.length < 4) return []
  const upright = new Set(bars)
  return groupTouching([...rules, ...bars])
    .map((group) =>
      makeGrid(
        group.filter((line) => !upright.has(line)),
        group.filter((line) => upright.has(line)),
      ),
    )
    .filter((grid) => grid !== null)
}

/** Lines at about one place of the page, and which stretches they cover. */
interface Wall {
  readonly at: number
  readonly stretches: readonly (readonly [number, number])[]
}

function makeGrid(rules: readonly Box[], bars: readonly Box[]): Grid | null {
  if (rules.length === 0 || bars.length === 0) return null
  const across = findWalls(
    rules,
    ({ top, bottom }) => (top + bottom) / 2,
    ({ left, right }) => [left, right],
  )
  const down = findWalls(
    bars,
    ({ left, right }) => (left + right) / 2,
    ({ top, bottom }) => [top, bottom],
  )
  closeSides(across, down)
  closeSides(down, across)
  const [columns, rows] = [down.length - 1, across.length - 1]
  if (columns < minColumns || rows < 1 || columns * rows > maxPlaces) return null
  const xs = down.map(({ at }) => at)
  const ys = across.map(({ at }) => at)
  return composeGrid(xs, ys, findOwners(down, across))
}

function findWalls(
  lines: readonly Box[],
  placeOf: (line: Box) => number,
  stretchOf: (line: Box) => readonly [number, number],
): Wall[] {
  const clusters: Box[][] = []
  for (const line of [...lines].sort((a, b) => placeOf(a) - placeOf(b))) {
    const last = clusters.at(-1)
    const [first, before] = [last?.[0], last?.at(-1)]
    const near =
      first !== undefined &&
      before !== undefined &&
      placeOf(line) - placeOf(before) <= wallReach &&
      placeOf(line) - placeOf(first) <= widestWall
    if (near) last?.push(line)
    else clusters.push([line])
  }
  return clusters.map((cluster) => ({
    at: (placeOf(cluster[0] ?? emptyBox) + placeOf(cluster.at(-1) ?? emptyBox)) / 2,
    stretches: cluster.map(stretchOf),
  }))
}

const emptyBox: Box = { left: 0, top: 0, right: 0, bottom: 0 }

/** Adds the outer walls of a table that is open at a side: its lines end there. */
function closeSides(walls: Wall[], crossing: readonly Wall[]): void {
  const stretches = crossing.flatMap((wall) => wall.stretches)
  const from = least(stretches.map(([start]) => start))
  const to = greatest(stretches.map(([, end]) => end))
  if (from < (walls[0]?.at ?? from) - widestWall) walls.unshift({ at: from, stretches: [] })
  if (to > (walls.at(-1)?.at ?? to) + widestWall) walls.push({ at: to, stretches: [] })
}

/** Joins places without a wall between them to cells, each a rectangle. */
function findOwners(down: readonly Wall[], across: readonly Wall[]): number[][] {
  const [columns, rows] = [down.length - 1, across.length - 1]
  const owners = Array.from({ length: rows }, () => new Array<number>(columns).fill(-1))
  const openRight = (row: number, column: number): boolean =>
    column + 1 < columns && owners[row]?.[column + 1] === -1 && !parts(down[column + 1], across, row)
  const openBelow = (row: number, column: number): boolean =>
    row + 1 < rows && owners[row + 1]?.[column] === -1 && !parts(across[row + 1], down, column)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owners[row]?.[column] !== -1) continue
      let last = column
      while (openRight(row, last)) last++
      const spanned = Array.from({ length: last - column + 1 }, (_, index) => column + index)
      let bottom = row
      const goesOn = (): boolean =>
        spanned.every((one) => openBelow(bottom, one)) &&
        spanned.slice(0, -1).every((one) => !parts(down[one + 1], across, bottom + 1))
      while (goesOn()) bottom++
      for (let y = row; y <= bottom; y++)
        for (const x of spanned) (owners[y] ?? [])[x] = row * columns + column
    }
  }
  return owners
}

/** Returns whether the wall covers most of the side between two crossing walls. */
function parts(wall: Wall | undefined, crossing: readonly Wall[], index: number): boolean {
  const start = crossing[index]?.at ?? 0
  const end = crossing[index + 1]?.at ?? 0
  let reached = start
  let covered = 0
  for (const [from, to] of [...(wall?.stretches ?? [])].sort(([a], [b]) => a - b)) {
    const low = Math.max(from, reached)
    const high = Math.min(to, end)
    if (high <= low) continue
    covered += high - low
    reached = high
  }
  return covered >= closedShare * (end - start)
}
