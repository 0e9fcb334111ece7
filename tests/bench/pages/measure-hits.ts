import { createRandom } from '../generate/random.ts'
import { percentile } from '../statistics.ts'
import type { Design } from './design.ts'
import { frames } from './frame-cost.ts'
import { isClearlyPaintedAt } from './is-painted-at.ts'

const places = 8
const pointsPerPlace = 40

type Point = readonly [x: number, y: number]

/** Whether design and browser agree about each point that lies clearly inside or outside of what is painted. */
function compareHits(points: readonly Point[], design: Design): boolean[] {
  return points.flatMap(([x, y]) => {
    const painted = isClearlyPaintedAt(x, y)
    return painted === null ? [] : [(design.hit(x, y) ?? 0) > 0 === painted]
  })
}

/**
 * Returns the 95th percentile of a hit test at random points of the text and, with `compare`, how often it agreed with
 * what Chromium says is painted there. Every place is asked at other points first, so that no design is timed while its
 * code is still being compiled or the browser looks at that part of the page for the first time.
 */
export async function measureHits(
  host: HTMLElement,
  design: Design,
  compare: boolean,
): Promise<Record<string, number>> {
  const random = createRandom(5)
  const choosePoints = () =>
    Array.from({ length: pointsPerPlace }, (): Point => [random.between(290, 990), random.between(40, 880)])
  const costs: number[] = []
  const agreed: boolean[] = []
  for (let place = 0; place < places; place++) {
    host.scrollTop = (host.scrollHeight * place) / places
    await frames(4)
    for (const [x, y] of choosePoints()) if (design.hit(x, y) === null) return {}
    const points = choosePoints()
    for (const [x, y] of points) {
      const begin = performance.now()
      design.hit(x, y)
      costs.push(performance.now() - begin)
    }
    // Asking the browser too would be in the way of the time.
    if (compare) agreed.push(...compareHits(points, design))
  }
  host.scrollTop = 0
  await frames(4)
  const agreement = agreed.filter(Boolean).length / agreed.length
  return { hit: percentile(costs, 0.95), ...(compare && { agreement }) }
}
