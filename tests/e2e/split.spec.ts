import type { Locator, Page } from '@playwright/test'
import { appMessages } from '../../src/shared/messages/app.ts'
import { commandMessages } from '../../src/shared/messages/commands.ts'
import { reader } from '../../src/shared/messages/reader.ts'
import { type App, expect, test } from './app.ts'
import { expectAccessible } from './expect-accessible.ts'
import {
  expectNoSidewaysScroll,
  expectSaved,
  openDocument,
  openLibrary,
  status,
  table,
  text,
} from './person.ts'

const english = 'Linzhou Government Work Report 2024'
const older = 'Linzhou Government Work Report 2023'
const chinese = '霖州市'

const pane = (page: Page, side: 'left' | 'right') =>
  page.getByRole('group', { name: appMessages.pane[side], exact: true })
const textIn = (page: Page, side: 'left' | 'right') =>
  pane(page, side).getByRole('region', { name: appMessages.inPane(reader.text, side) })
const tabsOf = (where: Locator) =>
  where.getByRole('navigation').getByRole('button').filter({ hasNotText: /^$/ })
const inFront = (where: Locator) => where.locator('[data-tab][aria-current="page"]')
const divider = (page: Page) => page.getByRole('separator', { name: appMessages.paneWidth })
const annotations = async (app: App, library: string) =>
  JSON.parse(await app.cli('annotations', library, '--json')) as { exact: string; tags: string[] }[]

async function palette(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
  await page.keyboard.type(typed)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
}

/** Opens the English report on the left and the Chinese one on the right. */
async function openTwo(page: Page, app: App, sample: string): Promise<void> {
  await openLibrary(page, app, sample)
  await openDocument(page, english)
  await page.keyboard.press('Control+\\')
  await expect(textIn(page, 'right')).toBeFocused()
  await palette(page, chinese)
  await expect(inFront(pane(page, 'right'))).toContainText(chinese)
  await expect(textIn(page, 'right').getByRole('article')).toContainText('各位代表')
}

/** What is painted inside an element under a highlight's name, as text. */
const painted = (where: Locator, name: string) =>
  where.evaluate((root, wanted) => {
    const found: string[] = []
    for (const range of CSS.highlights.get(wanted) ?? []) {
      if (!root.contains(range.startContainer)) continue
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      found.push(live.toString())
    }
    return found
  }, name)

test('two documents are read and coded beside each other by keys', async ({ page, app, sample }) => {
  await openTwo(page, app, sample)

  // Keys and what the window says follow the pane that has the focus.
  await expect(status(page)).toContainText('10 passages here')
  await page.keyboard.press('Control+\\')
  await expect(textIn(page, 'left')).toBeFocused()
  await expect(status(page)).toContainText('43 passages here')
  await page.keyboard.press('Control+f')
  await expect(pane(page, 'left').getByLabel('Find in this document')).toBeFocused()
  await page.keyboard.type('city')
  await expect(pane(page, 'left').getByText(/ of 7/)).toBeVisible()
  expect(await painted(textIn(page, 'left'), 'found')).not.toEqual([])
  expect(await painted(textIn(page, 'right'), 'found')).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+\\')
  await expect(textIn(page, 'right')).toBeFocused()
  await page.keyboard.press('Control+f')
  await expect(pane(page, 'right').getByLabel('Find in this document')).toBeFocused()
  await page.keyboard.press('Escape')

  // Sentence and picker belong to one pane.
  for (const key of ['Home', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect(pane(page, 'right').getByTestId('tag-picker')).toBeVisible()
  await expect(pane(page, 'left').getByTestId('tag-picker')).toBeHidden()
  await page.keyboard.press('Escape')
  const before = (await annotations(app, sample)).length
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('h')
  const coder = page.getByRole('dialog', { name: 'Who codes?' })
  await expect(coder.getByLabel('Your name')).toBeFocused()
  await page.keyboard.type('Ada')
  await page.keyboard.press('Enter')
  await expectSaved(page)
  await expect.poll(async () => (await annotations(app, sample)).length).toBe(before + 1)

  // Done is said of the document that has the focus.
  await page.keyboard.press('Control+d')
  await expect(page.getByText(/Your coding of “霖州市.*is marked as done/)).toBeVisible()

  // The tab goes over, the empty pane with it; and both tabs apart again.
  await page.keyboard.press('Control+PageUp')
  await expect(inFront(pane(page, 'right'))).toContainText(english)
  await page.keyboard.press('Control+w')
  await expect(tabsOf(pane(page, 'right'))).toHaveCount(1)
  await page.keyboard.press('Control+Shift+\\')
  await expect(page.getByRole('group', { name: appMessages.pane.right })).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: appMessages.tabs }).locator('[data-tab]')).toHaveCount(2)
  await expect(text(page)).toBeFocused()
  await page.keyboard.press('Control+Shift+\\')
  await expect(inFront(pane(page, 'right'))).toContainText(chinese)
  await expect(inFront(pane(page, 'left'))).toContainText(english)

  // The line between them.
  await divider(page).focus()
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await expect(divider(page)).toHaveAttribute('aria-valuenow', '54')
  await page.keyboard.press('Home')
  const least = Number(await divider(page).getAttribute('aria-valuemin'))
  await expect(divider(page)).toHaveAttribute('aria-valuenow', String(least))
  expect((await pane(page, 'left').boundingBox())?.width).toBeGreaterThanOrEqual(319)
  await expectNoSidewaysScroll(page)
  await page.keyboard.press('Enter')
  await expect(divider(page)).toHaveAttribute('aria-valuenow', '50')

  // The last tab of a pane closes it, and the keyboard goes on in the other.
  await textIn(page, 'right').focus()
  await page.keyboard.press('Alt+w')
  await expect(page.getByRole('group', { name: appMessages.pane.right })).toHaveCount(0)
  await expect(text(page)).toBeFocused()
})

test('panes are made, filled, resized and closed with the mouse', async ({ page, app, sample }) => {
  await openLibrary(page, app, sample)
  await openDocument(page, english)
  await page.getByRole('button', { name: commandMessages['pane.split'] }).click()
  await expect(inFront(pane(page, 'right'))).toContainText(english)

  // What is opened comes into the pane that was pressed last.
  await textIn(page, 'left').click({ position: { x: 200, y: 300 } })
  await page.getByRole('treeitem', { name: older }).click()
  await expect(inFront(pane(page, 'left'))).toContainText('2023')
  await expect(inFront(pane(page, 'right'))).toContainText(english)
  await expect(page.getByRole('treeitem', { name: older })).toHaveAttribute('aria-selected', 'true')

  const box = async (side: 'left' | 'right') => (await pane(page, side).boundingBox()) ?? { x: 0, width: 0 }
  const half = (await box('left')).width
  const line = (await divider(page).boundingBox()) ?? { x: 0, y: 0, height: 0 }
  await page.mouse.move(line.x, line.y + 300)
  await page.mouse.down()
  await page.mouse.move(line.x - 60, line.y + 310, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => Math.round((await box('left')).width)).toBe(Math.round(half - 60))
  await divider(page).dblclick()
  await expect.poll(async () => Math.round((await box('left')).width)).toBe(Math.round(half))

  // A selection that is drawn beyond its pane ends in it.
  const words = (await textIn(page, 'left').getByRole('article').locator('p').nth(1).boundingBox()) ?? {
    x: 0,
    y: 0,
  }
  await page.mouse.move(words.x + 40, words.y + 10)
  await page.mouse.down()
  await page.mouse.move((await box('right')).x + 200, words.y + 40, { steps: 8 })
  await page.mouse.up()
  const pending = await painted(textIn(page, 'left'), 'pending')
  expect(pending.join('').length).toBeGreaterThan(20)
  expect(pending.join('').length).toBeLessThan(400)
  expect(await painted(textIn(page, 'right'), 'pending')).toEqual([])
  await page.keyboard.press('Escape')

  // A tab is dragged over; the menu of a tab does the same and more.
  await inFront(pane(page, 'left')).dragTo(textIn(page, 'right'))
  await expect(inFront(pane(page, 'right'))).toContainText(older)
  await expect(pane(page, 'left').locator('[data-tab]')).toHaveCount(1)
  await inFront(pane(page, 'right')).dragTo(pane(page, 'left').getByRole('navigation'))
  await expect(inFront(pane(page, 'left'))).toContainText(older)
  await inFront(pane(page, 'left')).click({ button: 'right' })
  await page.getByRole('menuitem', { name: appMessages.openInOther }).click()
  await expect(inFront(pane(page, 'right'))).toContainText('2023')
  await inFront(pane(page, 'right')).click({ button: 'right' })
  await page.getByRole('menuitem', { name: appMessages.moveToOther }).click()
  await expect(pane(page, 'right').locator('[data-tab]')).toHaveCount(1)
  await page.getByRole('button', { name: commandMessages['pane.join'] }).click()
  await expect(page.getByRole('group', { name: appMessages.pane.left })).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: appMessages.tabs }).locator('[data-tab]')).toHaveCount(2)
})

test('two places of one document do not get in each other’s way', async ({ page, app, sample }) => {
  await openLibrary(page, app, sample)
  await openDocument(page, english)
  await page.keyboard.press('Control+\\')
  await expect(textIn(page, 'right')).toBeFocused()
  await textIn(page, 'right').evaluate((scroll) => scroll.scrollTo(0, 1500))
  await textIn(page, 'left').evaluate((scroll) => scroll.scrollTo(0, 0))

  // Pointed at and chosen in one pane only, though both paint the passage.
  await textIn(page, 'left').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press(']')
  await expect(pane(page, 'left').getByTestId('floating-card')).toBeVisible()
  await expect(pane(page, 'right').getByTestId('floating-card')).toBeHidden()
  expect(await painted(textIn(page, 'left'), 'chosen')).not.toEqual([])
  expect(await painted(textIn(page, 'right'), 'chosen')).toEqual([])
  await page.keyboard.press('Escape')

  // What is coded on one side is there on the other at once, with one id in the page.
  for (const key of ['Home', 'ArrowDown', 'h']) await page.keyboard.press(key)
  await page.getByLabel('Your name').fill('Zoe')
  await page.keyboard.press('Enter')
  await expectSaved(page)
  await textIn(page, 'right').evaluate((scroll) => scroll.scrollTo(0, 0))
  await expect.poll(async () => (await painted(textIn(page, 'left'), 'tag-plain')).length).toBeGreaterThan(0)
  await expect
    .poll(() => painted(textIn(page, 'right'), 'tag-plain'))
    .toEqual(await painted(textIn(page, 'left'), 'tag-plain'))
  await pane(page, 'left').getByRole('button', { name: reader.marginShow }).click()
  await pane(page, 'right').getByRole('button', { name: reader.marginShow }).click()
  const twice = await page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id)
    return ids.filter((id, index) => ids.indexOf(id) !== index)
  })
  expect(twice).toEqual([])

  // Only the pane with the focus is printed.
  await page.emulateMedia({ media: 'print' })
  await expect(textIn(page, 'left').or(textIn(page, 'right'))).toHaveCount(1)
  await page.emulateMedia({ media: 'screen' })
})

test('what is open is there again after a reload and a restart', async ({ page, app, sample }) => {
  await openTwo(page, app, sample)
  await page.keyboard.press('Control+PageUp')
  await expect(inFront(pane(page, 'right'))).toContainText(english)
  // One document at two places.
  const top = (side: 'left' | 'right') =>
    textIn(page, side).evaluate((scroll) => Math.round(scroll.scrollTop))
  await textIn(page, 'left').evaluate((scroll) => scroll.scrollTo(0, 900))
  await textIn(page, 'right').evaluate((scroll) => scroll.scrollTo(0, 1900))
  await divider(page).focus()
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowLeft')
  await textIn(page, 'left').focus()
  const expectSame = async () => {
    await expect(pane(page, 'left').locator('[data-tab]')).toHaveCount(1)
    await expect(pane(page, 'right').locator('[data-tab]')).toHaveCount(2)
    await expect(inFront(pane(page, 'left'))).toContainText(english)
    await expect(inFront(pane(page, 'right'))).toContainText(english)
    await expect(divider(page)).toHaveAttribute('aria-valuenow', '42')
    await expect(pane(page, 'left')).toHaveAttribute('data-active', '')
    await expect.poll(() => top('left')).toBeGreaterThan(700)
    await expect.poll(() => top('left')).toBeLessThan(1300)
    await expect.poll(() => top('right')).toBeGreaterThan(1500)
  }
  await expectSame()
  await page.waitForTimeout(1000)
  await page.reload()
  await expectSame()

  await app.killAndRestart()
  await page.goto(app.url)
  await openLibrary(page, app, sample)
  await expectSame()

  // What was deleted meanwhile is not open any more.
  await page.keyboard.press('Control+1')
  await table(page).getByRole('row').filter({ hasText: chinese }).click()
  await page.keyboard.press('Delete')
  await expectSaved(page)
  await page.waitForTimeout(800)
  await page.reload()
  await expect(page.getByRole('navigation').locator('[data-tab]')).toHaveCount(2)
})

test('a window too narrow for two panes shows one, with the tabs of both', async ({ page, app, sample }) => {
  await openTwo(page, app, sample)
  await page.setViewportSize({ width: 860, height: 700 })
  await expect(text(page)).toHaveCount(1)
  await expect(divider(page)).toHaveCount(0)
  await expectNoSidewaysScroll(page)
  await expect(page.locator('[data-tab][aria-current="page"]')).toContainText(chinese)
  await page.keyboard.press('Control+\\')
  await expect(page.locator('[data-tab][aria-current="page"]')).toContainText('2024')
  await expect(text(page)).toBeFocused()
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(textIn(page, 'left')).toBeVisible()
  await expect(textIn(page, 'right')).toBeVisible()
  await page.getByRole('button', { name: commandMessages['pane.join'] }).click()
  await page.setViewportSize({ width: 860, height: 700 })
  await page.keyboard.press('Control+\\')
  await expect(page.getByText(appMessages.panesTakeTurns)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`two panes have no accessibility faults (${colorScheme})`, async ({ page, app, sample }) => {
    await page.emulateMedia({ colorScheme })
    await openTwo(page, app, sample)
    await expectAccessible(page, 'two documents')
    await expectNoSidewaysScroll(page)
    await palette(page, 'report 2024')
    await expect(inFront(pane(page, 'right'))).toContainText(english)
    await expectAccessible(page, 'one document twice')
    await palette(page, '>new brief')
    await expect(inFront(pane(page, 'right'))).toContainText(appMessages.untitledBrief)
    await expectAccessible(page, 'a document and a brief')
    await expectNoSidewaysScroll(page)
  })
}

test('a quote of a brief is shown beside it', async ({ page, app, sample }) => {
  await openLibrary(page, app, sample)
  await openDocument(page, english)
  await page.keyboard.press('Control+\\')
  await expect(textIn(page, 'right')).toBeFocused()
  await palette(page, '>new brief')
  await expect(inFront(pane(page, 'right'))).toContainText(appMessages.untitledBrief)
  await pane(page, 'right')
    .getByRole('button', { name: /Show|Open|source/i })
    .first()
    .click()
  await expect(inFront(pane(page, 'right'))).toContainText(appMessages.untitledBrief)
  await expect(pane(page, 'left').locator('[data-tab]')).toHaveCount(2)
  await expect(pane(page, 'right')).toHaveAttribute('data-active', '')
})
