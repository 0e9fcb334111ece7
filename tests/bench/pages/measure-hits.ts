import { createRandom } from '../generate/random.ts'
import { percentile } from '../statistics.ts'
import type { Design } from './design.ts'
import { frames } from './frame-cost.ts'
import { isClearlyPaintedAt } from './is-painted-at.ts'

const places = 8
const pointsPerPlace = 40

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
      const painted = isClearlyPaintedAt(x, y)
      if (painted === null) continue
      points++
      if (hit > 0 === painted) agreed++
    }
  }
  host.scrollTop = 0
  await frames(4)
  return { hit: percentile(costs, 0.95), ...(compare && { agreement: agreed / points }) }
}
