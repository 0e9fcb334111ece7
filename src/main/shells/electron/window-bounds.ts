/** A rectangle on the desktop, in the system's own points. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const smallestWindow = { width: 480, height: 400 } as const
const usualSize = { width: 1280, height: 860 } as const
/** At least this much of a window must be on a screen for a hand to take hold of it. */
const visiblePart = 120

const overlap = (startA: number, lengthA: number, startB: number, lengthB: number) =>
  Math.min(startA + lengthA, startB + lengthB) - Math.max(startA, startB)

const isReachable = (bounds: Bounds, screen: Bounds) =>
  overlap(bounds.x, bounds.width, screen.x, screen.width) >= visiblePart &&
  overlap(bounds.y, bounds.height, screen.y, screen.height) >= visiblePart &&
  bounds.y >= screen.y - 1

/**
 * Returns where a window is to appear: where it was if a screen still shows enough of it, else in the system's own place
 * and no larger than the first screen. `screens` are the parts of the screens without bars, the main one first.
 */
export function placeWindow(
  remembered: Bounds | null,
  screens: readonly Bounds[],
): Bounds | Pick<Bounds, 'width' | 'height'> {
  if (remembered !== null && screens.some((screen) => isReachable(remembered, screen))) return remembered
  const { width, height } = remembered ?? usualSize
  const [main] = screens
  if (main === undefined) return { width, height }
  return { width: Math.min(width, main.width), height: Math.min(height, main.height) }
}
