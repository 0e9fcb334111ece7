import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { lineOf, nameCoder } from '../helpers/log-lines.ts'
import { expect, test } from './app.ts'
import { otherReport, portReport } from './fixtures.ts'
import { expectSaved, openDocument, openLibrary, picker, selectWords, slips, status, text } from './person.ts'

const report2024 = 'Linzhou Government Work Report 2024'

test('a passage that shows as saved survives a power cut, and what could not be saved says so', async ({
  page,
  app,
}) => {
  const library = join(app.folder, 'Port study')
  await app.cli('init', library)
  await writeFile(join(app.folder, 'port.md'), portReport)
  await app.cli('import', library, join(app.folder, 'port.md'))
  await app.cli('annotate', library, 'port.md', '--quote', 'in writing', '--coder', 'Ada')
  await openLibrary(page, app, library)
  await openDocument(page, 'Port plan')
  await selectWords(page, '6,500 flats')
  await picker(page).getByRole('combobox').fill('Housing')
  await page.keyboard.press('Enter')
  const coder = page.getByRole('dialog', { name: 'Who codes?' })
  await coder.getByRole('button', { name: 'Ada' }).click()
  await expect(slips(page)).toHaveCount(2)
  await expectSaved(page)
  await app.killAndRestart()
  expect(await app.cli('annotations', library)).toContain('6,500 flats')
  await app.cli('check', library)

  await page.goto(app.url)
  await page.getByRole('button', { name: /^Port study/ }).click()
  await openDocument(page, 'Port plan')
  await expect(slips(page)).toHaveCount(2)
  // What the window still has to load would be missing afterwards.
  await expect(page.getByRole('treegrid', { name: 'Tags' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await app.kill()
  await expect(page.getByRole('alert').filter({ hasText: 'Connection lost' })).toBeVisible()
  await selectWords(page, 'a capped rent')
  await picker(page)
    .getByRole('button', { name: /Highlight only/ })
    .click()
  await expect(status(page)).not.toContainText('Saved')
  await app.killAndRestart()
  expect(await app.cli('annotations', library)).not.toContain('capped rent')
})

/** The block at the top of the text, and how far its upper edge is from there: what a person has before their eyes. */
const blockAtTop = (page: Page) =>
  text(page).evaluate((scroll) => {
    const { top } = scroll.getBoundingClientRect()
    const blocks = [...scroll.querySelectorAll<HTMLElement>('[data-b]')]
    const first = blocks.find((block) => block.getBoundingClientRect().bottom > top + 8)
    return { block: first?.dataset.b ?? '', distance: (first?.getBoundingClientRect().top ?? 0) - top }
  })

/** Waits until a block stands within a few lines of where it stood. */
const expectAtTop = (page: Page, { block, distance }: Awaited<ReturnType<typeof blockAtTop>>) =>
  expect
    .poll(() =>
      text(page).evaluate(
        (scroll, was) => {
          const found = scroll.querySelector(`[data-b="${was.block}"]`)?.getBoundingClientRect().top
          return found === undefined
            ? Number.POSITIVE_INFINITY
            : Math.abs(found - scroll.getBoundingClientRect().top - was.distance)
        },
        { block, distance },
      ),
    )
    .toBeLessThan(200)

test('reloading and opening again show everything, at the place where one was', async ({
  page,
  app,
  sample,
}) => {
  await openLibrary(page, app, sample)
  await openDocument(page, report2024)
  const count = await status(page).getByText('passages here').textContent()
  await text(page).press('End')
  await expect.poll(() => text(page).evaluate((element) => element.scrollTop)).toBeGreaterThan(1_000)
  const before = await blockAtTop(page)
  // Elsewhere and back, then after a reload.
  await page.getByRole('treeitem', { name: /2023 13/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /2023/ }).first()).toBeVisible()
  await page.getByRole('treeitem', { name: /2024 43/ }).click()
  await expectAtTop(page, before)
  await page.reload()
  await expect(text(page)).toBeFocused()
  await openDocument(page, report2024)
  await expect(status(page)).toContainText(count ?? '')
  await expectAtTop(page, before)
})

test('a window that is loaded again finds its imports still running', async ({ page, app }) => {
  const library = join(app.folder, 'Port study')
  await app.cli('init', library)
  await openLibrary(page, app, library)
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files…' }).click()
  const files = Array.from({ length: 30 }, (_, at) => ({
    name: `port-${at}.md`,
    mimeType: 'text/markdown',
    buffer: Buffer.from(portReport.replace('2024', `${1990 + at}`)),
  }))
  await (await chosen).setFiles(files)
  await expect(page.getByText('port-1.md')).toBeVisible()
  await page.reload()
  // Most of them are still to come.
  await expect(status(page)).toContainText(/Importing \d+ of 30/)
  await expect(status(page)).toContainText('30 documents', { timeout: 60_000 })
  expect(await app.cli('documents', library)).toContain('Port plan of Lindenhafen 2019')
})

test('two windows and the command line see each other’s changes within a second', async ({
  page,
  app,
  sample,
}) => {
  await openLibrary(page, app, sample)
  await openDocument(page, report2024)
  const other = await page.context().newPage()
  await openLibrary(other, app, sample)
  await openDocument(other, report2024)
  const here = (window: Page) => status(window).getByText('passages here')
  // Where the command line alone takes long, the machine is busy with other things: a second is then four of its runs.
  let slowest = 0
  const command = async (...args: string[]) => {
    const from = performance.now()
    const printed = await app.cli(...args)
    slowest = Math.max(slowest, performance.now() - from)
    return printed
  }
  const expectSoon = async (shown: () => Promise<unknown>, expected: unknown) => {
    const from = performance.now()
    await expect.poll(shown, { intervals: [20] }).toEqual(expected)
    const took = performance.now() - from
    await command('documents', sample)
    expect(took).toBeLessThan(Math.max(1_000, 4 * slowest))
  }
  const count = Number((await here(page).textContent())?.split(' ')[0])
  await expect(here(other)).toHaveText(`${count} passages here`)

  await page.bringToFront()
  await text(page).press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('h')
  await page.getByRole('dialog', { name: 'Who codes?' }).getByRole('button', { name: 'Ada' }).click()
  await expectSaved(page)
  await expectSoon(() => here(other).textContent(), `${count + 1} passages here`)

  const { blocks } = JSON.parse(await command('text', sample, report2024, '--json')) as {
    blocks: { start: number; end: number }[]
  }
  const last = blocks.at(-1)
  await command(
    'annotate',
    sample,
    report2024,
    '--start',
    String(last?.start),
    '--end',
    String(last?.end),
    '--coder',
    'Jonas',
  )
  await expectSoon(
    () => Promise.all([here(page).textContent(), here(other).textContent()]),
    [`${count + 2} passages here`, `${count + 2} passages here`],
  )

  await writeFile(join(app.folder, 'water.md'), otherReport)
  await command('import', sample, join(app.folder, 'water.md'))
  await expectSoon(() => page.getByRole('treeitem', { name: /Water plan/ }).isVisible(), true)
})

test('a damaged and a torn line cost nothing else, and the window says so', async ({ page, app, sample }) => {
  const log = join(sample, 'logs', 'wsamplejonas-1.jsonl')
  const lines = (await readFile(log, 'utf8')).split('\n')
  const middle = lines[2] ?? ''
  lines[2] = middle.replace(/"seq":\d+/, '"seq":999999')
  await writeFile(log, lines.join('\n'))
  await appendFile(log, lineOf(1, nameCoder('Eve')).slice(0, 40))
  await openLibrary(page, app, sample)
  await expect(
    page.getByText(/damaged lines? (was|were) left out. The rest of the library is whole/),
  ).toBeVisible()
  await openDocument(page, report2024)
  await expect(slips(page).first()).toBeVisible()
})

test('entries of a newer version are named and the rest works', async ({ page, app, sample }) => {
  const line = lineOf(1, nameCoder('Eve'))
  await writeFile(join(sample, 'logs', 'wotherother-1.jsonl'), await newerLine(line))
  await openLibrary(page, app, sample)
  await expect(page.getByText(/made by a newer version of Briefmark/)).toBeVisible()
})

/** The line with an operation that this version does not know. */
async function newerLine(line: string): Promise<string> {
  const { crc32c } = await import('../../src/shared/base/crc32c.ts')
  const { entry } = JSON.parse(line) as { entry: { ops: unknown[] } }
  const body = JSON.stringify({ ...entry, ops: [{ kind: 'hologram', id: 'h1' }] })
  return `{"crc":"${crc32c(body)}","entry":${body}}\n`
}
