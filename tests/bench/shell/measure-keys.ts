import type { Page } from '@playwright/test'

interface Watch {
  /** Milliseconds from the last press of a tag's key to the frame in which its passage is painted as kept; 0 until then. */
  kept: number
  /** Resolves when nothing is painted as pending any more, which was `count` ranges; gives milliseconds since `begin`. */
  untilKept(begin: number, count: number): Promise<number>
}
declare global {
  interface Window {
    benchWatch?: Watch
  }
}

/**
 * Installs, in the page, what tells when passages were painted as kept. What is about to be written is painted as pending
 * at once, until it is on disk and painted like all others. Runs inside the browser.
 */
function watchPainting(): void {
  if (window.benchWatch !== undefined) return
  const countPending = () => CSS.highlights.get('pending')?.size ?? 0
  const nextTask = () =>
    new Promise<void>((done) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => done()
      channel.port2.postMessage(null)
    })
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done))
  const watch: Watch = {
    kept: 0,
    async untilKept(begin, count) {
      // The task of the press is over: no disk is that quick.
      await nextTask()
      if (countPending() < count) throw new Error(`${countPending()} of ${count} are pending`)
      while (performance.now() - begin < 10_000) {
        await nextFrame()
        const isLast = countPending() === 0
        await nextTask()
        if (isLast) return performance.now() - begin
      }
      throw new Error(`not painted as kept; ${countPending()} are pending`)
    },
  }
  window.benchWatch = watch
  const onKey = async ({ key, isTrusted }: KeyboardEvent) => {
    if (key !== '1' || !isTrusted) return
    watch.kept = 0
    watch.kept = await watch.untilKept(performance.now(), 1)
  }
  window.addEventListener('keydown', (event) => void onKey(event), { capture: true })
}

/** Returns milliseconds from each press of a tag's key to the frame in which the passage is painted as kept. */
export async function measureKeys(page: Page, count: number): Promise<number[]> {
  await page.evaluate(watchPainting)
  const costs: number[] = []
  for (let press = 0; press < count; press++) {
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(80)
    await page.keyboard.press('1')
    const kept = await page.waitForFunction(() => window.benchWatch?.kept || null, undefined, {
      timeout: 10_000,
    })
    costs.push((await kept.jsonValue()) ?? Number.NaN)
    await page.waitForTimeout(120)
  }
  return costs
}

/** Presses a tag's key for each of five sentences in one go. Runs inside the browser; returns milliseconds. */
function pressFive(): Promise<number> {
  const target = document.activeElement ?? document.body
  const press = (key: string) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  const begin = performance.now()
  for (let sentence = 0; sentence < 5; sentence++) {
    press('ArrowDown')
    press('1')
  }
  return window.benchWatch?.untilKept(begin, 5) ?? Promise.reject(new Error('nothing watches'))
}

/** Returns milliseconds from five presses at once to the frame in which the last of them is painted as kept. */
export async function measureFive(page: Page, count: number): Promise<number[]> {
  await page.evaluate(watchPainting)
  const costs: number[] = []
  for (let round = 0; round < count; round++) {
    costs.push(await page.evaluate(pressFive))
    await page.waitForTimeout(200)
  }
  return costs
}
