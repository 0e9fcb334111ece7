import type { Browser, Locator, Page } from '@playwright/test'

/** Long enough for all that an action sets going. */
const settledMs = 1500
const mark = 'bench-act'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  /** Processor time in microseconds: what other programs take in between does not count. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** What a person does in a view, and the longest task in milliseconds that it caused. */
export interface ActionCost {
  readonly action: string
  readonly longest: number
}

/**
 * Returns the longest task of the page's main thread while something is done, in milliseconds of processor time. `act` should look
 * for nothing in the page: that would cost the page time which no person causes.
 */
export async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })
  await page.evaluate((name) => void performance.mark(name), mark)
  await act()
  await page.waitForTimeout(settledMs)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  )
  // What comes before is the page being asked to trace itself.
  const from = traceEvents.find(({ name }) => name === mark)?.ts ?? 0
  const tasks = traceEvents.filter(
    (event) => event.name.endsWith('RunTask') && event.ts > from && main.has(threadOf(event)),
  )
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000))
}

/** Presses what is in the page with the mouse, as soon as all before has come to rest; returns the longest task it caused. */
export async function longestTaskOfPress(browser: Browser, page: Page, target: Locator): Promise<number> {
  await target.waitFor({ timeout: 60_000 })
  await page.waitForTimeout(settledMs)
  const box = await target.boundingBox()
  if (box === null) throw new Error('nothing to press')
  return longestTask(browser, page, () =>
    page.mouse.click(box.x + Math.min(box.width / 2, 60), box.y + box.height / 2),
  )
}
