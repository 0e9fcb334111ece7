import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { compareCodersMessages } from '../../../src/shared/messages/compare-coders.ts'
import type { Site } from '../browser/site.ts'
import type { Row } from '../row.ts'
import { ms } from '../statistics.ts'
import { makeCodersLibrary } from './make-coders-library.ts'
import { startShell } from './start-shell.ts'

const words = compareCodersMessages.view
/** The view never blocks longer. */
const longestMs = 50

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Processor time in microseconds: what other programs take in between does not count. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** Returns the longest task of the page's main thread while something is done, in milliseconds. */
async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel'] })
  await act()
  await page.waitForTimeout(1500)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && main.has(threadOf(event)))
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000))
}

/** Tells the program who codes, and waits until nothing is left to do. */
async function start(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByText('Bench report').first().waitFor({ timeout: 120_000 })
  await page.waitForFunction(() => document.querySelector('[role="progressbar"]') === null)
  await page.getByRole('button', { name: 'Who codes?' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ada' }).click()
  await page.waitForTimeout(3000)
}

/** What a person does in the comparison of coders, in order. */
function actions(page: Page): readonly (readonly [string, () => Promise<void>])[] {
  const list = page.getByRole('complementary', { name: words.queue })
  const scroll = async (name: typeof words.texts | typeof words.queue) => {
    await page.getByRole('region', { name, exact: true }).hover()
    for (let turn = 0; turn < 15; turn++) {
      await page.mouse.wheel(0, 500)
      await page.waitForTimeout(60)
    }
  }
  const press = async (keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await page.waitForTimeout(500)
    }
  }
  return [
    [
      'opening',
      async () => {
        await page.keyboard.press('Control+4')
        await list.getByRole('listitem').first().waitFor({ timeout: 60_000 })
      },
    ],
    ['scrolling', () => scroll(words.texts)],
    ['next and previous', () => press([']', ']', ']', '['])],
    ['settling', () => press(['1', '1', '1'])],
    [
      'another rule',
      async () => {
        await page.getByRole('button', { name: new RegExp(`^${words.match}: `) }).click()
        await page.getByRole('option', { name: words.matchAny }).click()
      },
    ],
  ]
}

/** The comparison of coders in the built program: the longest task of the window while a person works in it. */
export async function measureCodersView(site: Site): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'briefmark-bench-coders-'))
  const [home, library] = [join(folder, 'home'), join(folder, 'study')]
  await mkdir(home)
  await makeCodersLibrary(home, library)
  const shell = await startShell(home, library)
  const measured: (readonly [string, number])[] = []
  try {
    await site.withBrowser(async (browser) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      await start(page, shell.url)
      for (const [name, act] of actions(page)) measured.push([name, await longestTask(browser, page, act)])
    })
  } finally {
    await shell.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return [
    {
      id: 'CodersView',
      what: 'Longest task of the window comparing two coders, 10,000 passages each on 1 MB (processor time)',
      measured: measured.map(([name, longest]) => `${name} ${ms(longest)}`).join(', '),
      target: `≤ ${longestMs} ms`,
      ok: measured.every(([, longest]) => longest <= longestMs),
    },
  ]
}
