import { createRandom } from '../generate/random.ts'
import { percentile } from '../statistics.ts'
import type { Design } from './design.ts'
import { frames } from './frame-cost.ts'
import { isPaintedAt } from './is-painted-at.ts'

const places = 8
const pointsPerPlace = 40

/**
 * Returns what Chromium says is painted at a point; null within a pixel of an edge, where it rounds to whole pixels
 * in coordinates that a page does not see.
 */
function isClearlyPainted(x: number, y: number): boolean | null {
  const around = [
    [0, 0],
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ].map(([dx = 0, dy = 0]) => isPaintedAt(x + dx, y + dy))
  const [here = false] = around
  return around.every((one) => one === here) ? here : null
}

/**
 * Returns the 95th percentile of a hit test at random points of the text and, with `compare`, how often it agreed with
 * what Chromium says is painted there.
 */
export async function measureHits(
  host: HTMLElement,
  design: Design,
  compare: boolean,
): Promise<Record<string, number>> {
  const random = createRandom(5)
  const costs: number[] = []
  let points = 0
  let agreed = 0
  for (let place = 0; place < places; place++) {
    host.scrollTop = (host.scrollHeight * place) / places
    await frames(4)
    for (let point = 0; point < pointsPerPlace; point++) {
      const [x, y] = [random.between(290, 990), random.between(40, 880)]
      const begin = performance.now()
      const hit = design.hit(x, y)
      costs.push(performance.now() - begin)
      if (hit === null) return {}
      if (!compare) continue
      const painted = isClearlyPainted(x, y)
      if (painted === null) continue
      points++
      if (hit > 0 === painted) agreed++
    }
  }
  host.scrollTop = 0
  await frames(4)
  return { hit: percentile(costs, 0.95), ...(compare && { agreement: agreed / points }) }
}
