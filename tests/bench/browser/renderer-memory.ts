import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'

/** After a collection the memory's pages are given back little by little; this much later nothing moves any more. */
const settledAfterMs = 5_000

/**
 * Returns Chromium's "private memory footprint" in MB: what is in memory or swapped out and no file's. The proportional
 * set size counts the program's own pages too, by how many other browsers run at the same time.
 */
async function privateMegabytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? Number.NaN)
  return (of('RssAnon') + of('VmSwap')) / 1024
}

/** The browser's own interface is drawn by a renderer too, which may have more memory than an empty page's. */
async function isOfBrowser(pid: number): Promise<boolean> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return commandLine.includes('--top-chrome-webui')
}

/**
 * Returns the private memory, in MB, of the renderer with the most of it that shows no part of the browser itself,
 * after garbage collections: the page's, when it is the browser's only one. NaN where the system does not tell.
 */
export async function measureRendererMemory(browser: Browser, page: Page): Promise<number> {
  const own = await page.context().newCDPSession(page)
  const collect = () => own.send('HeapProfiler.collectGarbage')
  await collect()
  await page.waitForTimeout(settledAfterMs)
  await collect()
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const sizes: number[] = []
  for (const { id, type } of processInfo) {
    if (type === 'renderer' && !(await isOfBrowser(id))) sizes.push(await privateMegabytes(id))
  }
  return Math.max(...sizes)
}
