import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'

/**
 * Returns the proportional memory, in MB, of the renderer with the most of it, after a garbage collection: the page's,
 * when it is the browser's only one. NaN where the system does not tell.
 */
export async function measureRendererMemory(browser: Browser, page: Page): Promise<number> {
  const own = await page.context().newCDPSession(page)
  for (let time = 0; time < 2; time++) await own.send('HeapProfiler.collectGarbage')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const sizes = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '')
        return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? Number.NaN) / 1024
      }),
  )
  return Math.max(...sizes)
}
