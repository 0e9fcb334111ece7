import type { Box } from './glyph-table.ts'

/** Drawn lines no further apart than this, in points, belong together: cells may each draw a border of their own. */
export const wallReach = 4
/** Lines are looked for in squares of this many points, so that thousands of them need not be compared in pairs. */
const squareSize = 64

/** Returns the boxes in groups whose members touch each other, directly or through others. */
export function groupTouching(boxes: readonly Box[]): Box[][] {
  const parents = boxes.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root] ?? root
    parents[index] = root
    return root
  }
  for (const square of shareOut(boxes)) {
    square.forEach((one, place) => {
      for (let other = 0; other < place; other++) {
        const two = square[other] ?? one
        if (rootOf(one) !== rootOf(two) && touches(boxes[one], boxes[two])) parents[rootOf(one)] = rootOf(two)
      }
    })
  }
  const groups = new Map<number, Box[]>()
  boxes.forEach((box, index) => {
    const root = rootOf(index)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [box])
    else group.push(box)
  })
  return [...groups.values()]
}

/** Returns the indexes of the boxes by the square of the page that they reach into. */
function shareOut(boxes: readonly Box[]): Iterable<number[]> {
  const squares = new Map<string, number[]>()
  boxes.forEach((box, index) => {
    const lastX = Math.floor((box.right + wallReach) / squareSize)
    const lastY = Math.floor((box.bottom + wallReach) / squareSize)
    for (let x = Math.floor((box.left - wallReach) / squareSize); x <= lastX; x++) {
      for (let y = Math.floor((box.top - wallReach) / squareSize); y <= lastY; y++) {
        const square = squares.get(`${x} ${y}`)
        if (square === undefined) squares.set(`${x} ${y}`, [index])
        else square.push(index)
      }
    }
  })
  return squares.values()
}

function touches(one: Box | undefined, two: Box | undefined): boolean {
  if (one === undefined || two === undefined) return false
  return (
    one.left - wallReach <= two.right &&
    two.left - wallReach <= one.right &&
    one.top - wallReach <= two.bottom &&
    two.top - wallReach <= one.bottom
  )
}
