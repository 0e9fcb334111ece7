import type { Script } from '../generate/report.ts'
import { percentile } from '../statistics.ts'
import type { Design } from './design.ts'
import { frames, scrollCost } from './frame-cost.ts'
import { isClearlyPaintedAt } from './is-painted-at.ts'

/** A task that takes longer is a long task. */
const longMs = 50

/** Whether something is painted wherever an annotation lies: along a line down the middle of the text. */
function isPainted(design: Design): boolean {
  for (let y = 60; y < 880; y += 120) {
    const isMissing = (design.hit(560, y) ?? 0) > 0 && isClearlyPaintedAt(560, y) === false
    if (isMissing) return false
  }
  return true
}

/** Scrolls as reading does, then in big steps through the whole document; `checked` is looked at after each step. */
export async function measureScroll(
  host: HTMLElement,
  script: Script,
  checked: Design | null,
): Promise<Record<string, number>> {
  const slow: number[] = []
  for (let step = 0; step < 150; step++) slow.push(await scrollCost(host, 120))
  const fast: number[] = []
  let unpainted = 0
  host.scrollTop = 0
  await frames(10)
  const steps = Math.min(250, Math.floor(host.scrollHeight / 3000))
  for (let step = 0; step < steps; step++) {
    fast.push(await scrollCost(host, 3000))
    if (checked !== null && !isPainted(checked)) unpainted++
  }
  // Read through to the end, so that memory counts everything that reading leaves behind.
  for (let at = host.scrollTop; at < host.scrollHeight; at += script === 'zh' ? 4000 : 2000) {
    host.scrollTop = at
    await frames(1)
  }
  return {
    slow: percentile(slow, 0.95),
    long: slow.filter((cost) => cost > longMs).length,
    fast: percentile(fast, 0.95),
    fastMax: Math.max(...fast),
    ...(checked !== null && { unpainted }),
  }
}
