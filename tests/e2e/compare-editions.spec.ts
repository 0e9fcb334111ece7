import type { Page } from '@playwright/test'
import { editionsMessages as words } from '../../src/shared/messages/compare-editions.ts'
import { type App, expect, test } from './app.ts'
import { expectAccessible } from './expect-accessible.ts'
import { download, expectNoSidewaysScroll, expectSaved, openLibrary } from './person.ts'

const oldTitle = 'Linzhou Government Work Report 2023'
const newTitle = 'Linzhou Government Work Report 2024'

interface Group {
  readonly old: number[]
  readonly new: number[]
  readonly state: string
}
interface Shown {
  readonly exact: string
  readonly tags: string[]
  readonly start: number
  readonly end: number
}

const rows = (page: Page) => page.getByRole('list', { name: words.rows }).getByRole('listitem')
const queue = (page: Page) => page.getByRole('complementary', { name: words.queue })
const figure = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: words.figures }).getByRole('button', { name })
const waits = (page: Page) => queue(page).getByRole('heading')

async function openEditions(page: Page, app: App, sample: string): Promise<void> {
  await openLibrary(page, app, sample)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await page.getByRole('radio', { name: 'Editions' }).click()
  await expect(rows(page).first()).toBeVisible()
  await expect(queue(page)).toBeVisible()
}

const align = async (app: App, sample: string) =>
  JSON.parse(await app.cli('align', sample, oldTitle, newTitle, '--json')) as Group[]
const inNew = async (app: App, sample: string) =>
  JSON.parse(await app.cli('annotations', sample, '--document', newTitle, '--json')) as Shown[]

test('two editions: figures as on the command line, filters, a correction that stays', async ({
  page,
  app,
  sample,
}) => {
  await openEditions(page, app, sample)
  const groups = await align(app, sample)
  const count = (state: string) => groups.filter((group) => group.state === state).length
  const matched = groups.filter((group) => group.old.length > 0 && group.new.length > 0).length
  await expect(figure(page, /^Paragraphs/)).toContainText(`${matched} matched of ${groups.length}`)
  const shareOf = (state: string) => `${Math.round((100 * count(state)) / groups.length)}%`
  await expect(figure(page, /^Same/)).toContainText(`${count('same')} ${shareOf('same')}`)
  await expect(figure(page, /^Reworded/)).toContainText(`${count('reworded')} ${shareOf('reworded')}`)
  await expect(figure(page, /^New in 2024/)).toContainText(String(count('new')))
  await expect(figure(page, /^Dropped/)).toContainText(String(count('dropped')))

  // What changed is marked, and the filter leaves what stayed out.
  await expect(rows(page).first().locator('del')).toHaveText('2023')
  await expect(rows(page).first().locator('ins')).toHaveText('2024')
  await page.getByRole('button', { name: words.onlyChanges }).click()
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', String(groups.length - count('same')))
  await page.getByRole('button', { name: words.onlyChanges }).click()

  // By key: the first pair is taken apart, which the command line and a new window know.
  await rows(page).first().focus()
  await page.keyboard.press('x')
  await expect(figure(page, /^Paragraphs/)).toContainText(`${matched - 1} matched of ${groups.length + 1}`)
  await expectSaved(page)
  await page.reload()
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await page.getByRole('radio', { name: 'Editions' }).click()
  await expect(figure(page, /^Paragraphs/)).toContainText(`${matched - 1} matched of ${groups.length + 1}`)
  expect(await align(app, sample)).toHaveLength(groups.length + 1)

  // And paired again by hand: P, to the other paragraph, Space, Enter.
  await rows(page).first().focus()
  await page.keyboard.press('p')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await page.keyboard.press('Enter')
  await expect(figure(page, /^Paragraphs/)).toContainText(`${matched} matched of ${groups.length}`)

  const saved = await download(page, async () => {
    await page.getByRole('button', { name: words.export, exact: true }).click()
    await page.getByRole('button', { name: words.saveAs }).click()
  })
  expect(saved.name).toMatch(/^Comparison of .*\.md$/)
  expect(saved.content).toContain('Linzhou Government Work Report ~~2023~~')
  expect(saved.content).toContain('Linzhou Government Work Report **2024**')
  expect(saved.content).toMatch(/## Dropped \(\d+\)/)
})

test('passages are carried, adjusted and left out by key, and the rest at once', async ({
  page,
  app,
  sample,
}) => {
  const before = await inNew(app, sample)
  const oldBefore = await app.cli('annotations', sample, '--document', oldTitle, '--json')
  await openEditions(page, app, sample)
  const open = Number(/(\d+)$/.exec((await waits(page).innerText()).trim())?.[1])
  expect(open).toBeGreaterThan(4)
  const items = queue(page).getByRole('listitem')
  const waiting = items.filter({ hasText: '% sure' })

  // Keep one where it is proposed.
  await queue(page).getByRole('button', { name: words.filter }).click()
  await page.getByRole('combobox', { name: words.filterState }).selectOption('waiting')
  await page.keyboard.press('Escape')
  await waiting.first().focus()
  const proposed = (await waiting.first().locator('q').last().innerText()).trim()
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.kept(1))).toBeVisible()

  // Choose other words for the next: the end goes one word further.
  await waiting.first().focus()
  await page.keyboard.press('w')
  await expect(page.getByRole('group', { name: words.choosing('2024') })).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  const chosen = await page
    .getByRole('group', { name: words.choosing('2024') })
    .locator('q')
    .innerText()
  await page.keyboard.press('Enter')
  await expect(waits(page)).toContainText(/\d+/)
  await expectSaved(page)

  // Leave the third out, and take that back.
  await waiting.first().focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText(words.leftOut)).toBeVisible()
  await queue(page).getByRole('button', { name: words.filter }).click()
  await page.getByRole('combobox', { name: words.filterState }).selectOption('left')
  await page.keyboard.press('Escape')
  await expect(items).toHaveCount(1)
  await items.first().focus()
  await page.keyboard.press('Backspace')
  await expect(page.getByText(words.tookBack)).toBeVisible()
  await queue(page).getByRole('button', { name: words.filter }).click()
  await page.getByRole('combobox', { name: words.filterState }).selectOption('waiting')
  await page.keyboard.press('Escape')

  // All others that have a place.
  await queue(page).getByLabel(words.threshold).fill('50')
  await queue(page)
    .getByRole('button', { name: /^Keep \d+ passages?$/ })
    .click()
  await expect(items).toHaveCount(0)
  await expectSaved(page)

  const after = await inNew(app, sample)
  const made = after.filter(({ exact }) => exact === proposed || exact === chosen)
  expect(made.length).toBeGreaterThanOrEqual(2)
  expect(after.length).toBeGreaterThan(before.length + 2)
  const { blocks } = JSON.parse(await app.cli('text', sample, newTitle, '--json')) as {
    blocks: { text: string }[]
  }
  const text = blocks.map((block) => block.text).join('\n')
  for (const { exact, start, end } of after) expect(text.slice(start, end)).toBe(exact)
  expect(await app.cli('annotations', sample, '--document', oldTitle, '--json')).toBe(oldBefore)
})

for (const theme of ['light', 'dark'] as const) {
  test(`has no accessibility faults and fits small windows (${theme})`, async ({ page, app, sample }) => {
    await page.emulateMedia({ colorScheme: theme })
    await openEditions(page, app, sample)
    await expectAccessible(page, `editions, ${theme}`)
    for (const width of [1280, 1080, 800]) {
      await page.setViewportSize({ width, height: 800 })
      await expectNoSidewaysScroll(page)
    }
    await page.getByRole('button', { name: words.queueShow }).click()
    await expect(queue(page)).toBeVisible()
  })
}
