import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { Site } from '../browser/site.ts'
import type { Row } from '../row.ts'
import { ms } from '../statistics.ts'
import type { ActionCost } from './longest-task.ts'
import { makeCodersLibrary } from './make-coders-library.ts'
import { startShell } from './start-shell.ts'

/** The view never blocks longer. */
const longestMs = 50

/** Tells the program who codes, and waits until nothing is left to do. */
async function start(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByText('Bench report').first().waitFor({ timeout: 120_000 })
  await page.waitForFunction(() => document.querySelector('[role="progressbar"]') === null)
  await page.getByRole('button', { name: 'Who codes?' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ada' }).click()
  await page.waitForTimeout(3000)
}

/** Opens a library of so many coders in the built program; returns what `work` measured there. */
export async function workInCoders(
  site: Site,
  coders: 2 | 4,
  work: (browser: Browser, page: Page) => Promise<ActionCost[]>,
): Promise<ActionCost[]> {
  const folder = await mkdtemp(join(tmpdir(), 'briefmark-bench-coders-'))
  const [home, library] = [join(folder, 'home'), join(folder, 'study')]
  await mkdir(home)
  await makeCodersLibrary(home, library, coders)
  const shell = await startShell(home, library)
  try {
    return await site.withBrowser(async (browser) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      await start(page, shell.url)
      return work(browser, page)
    })
  } finally {
    await shell.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Returns the row that says the longest task of each action. */
export function taskRow(id: string, what: string, costs: readonly ActionCost[]): Row {
  return {
    id,
    what,
    measured: costs.map(({ action, longest }) => `${action} ${ms(longest)}`).join(', '),
    target: `≤ ${longestMs} ms`,
    ok: costs.every(({ longest }) => longest <= longestMs),
  }
}
