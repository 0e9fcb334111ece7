import type { Box } from './glyph-table.ts'
import type { Character, TextObject } from './read-characters.ts'

/**
 * The reading frame of a page: the page as shown, turned by quarters so that most of its text runs to the right.
 * Wide tables are often printed sideways on an upright page.
 */
export interface Turn {
  /** Direction of the text as shown: 0 right, 1 down, 2 left, 3 up. */
  readonly quarter: 0 | 1 | 2 | 3
  /** Size of the page as shown. */
  readonly width: number
  readonly height: number
}

const quarters = [0, 1, 2, 3] as const

/** Degrees by which text may lean and still be part of the flow; more is a watermark or a stamp. */
const leanLimit = 5

/** Returns the turn in which most of the page's characters stand upright. */
export function findTurn(characters: readonly Character[], width: number, height: number): Turn {
  const counts = [0, 0, 0, 0]
  let last: TextObject | null = null
  let quarter: Turn['quarter'] | undefined
  for (const { object } of characters) {
    if (object === null) continue
    // Characters of one object follow each other.
    if (object !== last) quarter = quarters.find((one) => leans(object.angle, one) <= leanLimit)
    last = object
    if (quarter !== undefined) counts[quarter] = (counts[quarter] ?? 0) + 1
  }
  let best: Turn['quarter'] = 0
  for (const quarter of quarters) if ((counts[quarter] ?? 0) > (counts[best] ?? 0)) best = quarter
  return { quarter: best, width, height }
}

/** Returns whether text with this direction, in degrees, is upright in the frame. */
export function isUpright(turn: Turn, angle: number): boolean {
  return leans(angle, turn.quarter) <= leanLimit
}

/** Returns a point of the page as shown in the reading frame. */
export function turnPoint(turn: Turn, x: number, y: number): { x: number; y: number } {
  if (turn.quarter === 1) return { x: y, y: turn.width - x }
  if (turn.quarter === 2) return { x: turn.width - x, y: turn.height - y }
  if (turn.quarter === 3) return { x: turn.height - y, y: x }
  return { x, y }
}

/** Returns a box of the page as shown in the reading frame. */
export function turnBox(turn: Turn, box: Box): Box {
  if (turn.quarter === 0) return box
  const one = turnPoint(turn, box.left, box.top)
  const other = turnPoint(turn, box.right, box.bottom)
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    bottom: Math.max(one.y, other.y),
  }
}

/** Returns the size of the page in the reading frame. */
export function turnedSize(turn: Turn): { width: number; height: number } {
  return turn.quarter % 2 === 0
    ? { width: turn.width, height: turn.height }
    : { width: turn.height, height: turn.width }
}

function leans(angle: number, quarter: number): number {
  const difference = Math.abs(angle - quarter * 90) % 360
  return Math.min(difference, 360 - difference)
}
