import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { codingMessages } from '../../src/shared/messages/coding.ts'
import { type App, expect, test } from './app.ts'
import { expectAccessible } from './expect-accessible.ts'
import { portReport } from './fixtures.ts'
import { download, expectSaved, openDocument, openLibrary, slips, status, table } from './person.ts'

const title = 'Port plan of Lindenhafen 2024'

/** Makes a library with a document in which Ada marked one passage and Ben two. */
async function prepareLibrary(app: App): Promise<string> {
  const library = join(app.folder, 'Port study')
  const file = join(app.folder, 'port.md')
  await writeFile(file, portReport)
  await app.cli('init', library, '--coder', 'Ada')
  await app.cli('import', library, file)
  const annotate = (coder: string, quote: string) =>
    app.cli('annotate', library, title, '--quote', quote, '--tag', 'Targets', '--coder', coder)
  await annotate('Ada', 'about 5 per cent')
  await annotate('Ben', '6,500 flats')
  await annotate('Ben', 'a yearly review')
  return library
}

/** Opens the library's settings from the palette, by keys alone. */
async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('Library settings')
  await expect(page.getByRole('option', { name: 'Library settings' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: codingMessages.settingsTitle })).toBeVisible()
}

const tagRow = (page: Page) => page.getByRole('row', { name: /^Targets|Move Targets/ })
const doneMark = (page: Page) => page.getByRole('button', { name: codingMessages.doneName, exact: true })

test('a coder sees others’ passages and counts after marking the own coding as done, by keys alone', async ({
  page,
  app,
}) => {
  const library = await prepareLibrary(app)
  await openLibrary(page, app, library)
  await status(page).getByRole('button', { name: 'Who codes?' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ada' }).click()
  await openDocument(page, title)
  await expect(slips(page)).toHaveCount(3)
  await expect(status(page)).toContainText('3 passages here')

  await openSettings(page)
  await page.keyboard.press('Space')
  await expect(page.getByRole('switch', { name: codingMessages.blind })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(slips(page)).toHaveCount(1)
  await expect(slips(page).getByRole('button', { name: /“about 5 per cent”.*Ada/ })).toBeVisible()
  await expect(page.getByText(codingMessages.hiddenHere)).toBeVisible()
  await expect(status(page)).toContainText('1 passage here')
  await expect(tagRow(page)).toContainText('1')
  await expectSaved(page)

  // What Ben marks meanwhile comes in and stays hidden; the brief holds Ada's alone.
  await app.cli('annotate', library, title, '--quote', 'in writing', '--tag', 'Targets', '--coder', 'Ben')
  await page.getByRole('button', { name: 'Brief', exact: true }).click()
  await page.getByRole('button', { name: 'New brief' }).first().click()
  await expect(page.getByText('1 quote', { exact: true })).toBeVisible()
  const brief = await download(page, () => page.getByRole('button', { name: 'Save as .md' }).click())
  expect(brief.content).toContain('about 5 per cent')
  for (const hidden of ['Ben', '6,500 flats', 'in writing']) expect(brief.content).not.toContain(hidden)
  await page.keyboard.press('Control+1')
  await expect(table(page).getByRole('row').filter({ hasText: title })).toContainText('1')
  await expect(table(page)).not.toContainText('B')

  await openDocument(page, title)
  await expect(doneMark(page)).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Control+d')
  // The notice stays while the pointer is on it.
  await page.getByRole('button', { name: codingMessages.undo }).hover()
  await expect(doneMark(page)).toHaveAttribute('aria-pressed', 'true')
  await expect(slips(page)).toHaveCount(4)
  await expect(page.getByText(codingMessages.hiddenHere)).toBeHidden()
  await expect(status(page)).toContainText('4 passages here')
  expect(JSON.parse(await app.cli('documents', library, '--as', 'Ada', '--json'))).toMatchObject([
    { annotations: 4 },
  ])
  expect(JSON.parse(await app.cli('documents', library, '--as', 'Ben', '--json'))).toMatchObject([
    { annotations: 3 },
  ])

  await page.getByRole('button', { name: codingMessages.undo }).click()
  await expect(slips(page)).toHaveCount(1)
  // Another start of the window does not show more, not even at first.
  await page.reload()
  await openDocument(page, title)
  await expect(slips(page)).toHaveCount(1)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the settings, the notice and the marks keep nobody out', async ({ page, app }) => {
      const library = await prepareLibrary(app)
      await app.cli('blind', library, 'on')
      await openLibrary(page, app, library)
      await openSettings(page)
      await expectAccessible(page, 'library settings')
      await page.keyboard.press('Escape')
      await openDocument(page, title)
      await expect(page.getByText(codingMessages.hiddenHere)).toBeVisible()
      await expectAccessible(page, 'reader while blind')
      await app.cli('done', library, title, '--coder', 'Ada')
      await page.keyboard.press('Control+1')
      await status(page).getByRole('button', { name: 'Who codes?' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Ada' }).click()
      await expect(page.getByRole('img', { name: codingMessages.doneBy(['Ada']) })).toBeVisible()
      await expectAccessible(page, 'table with a mark')
    })
  })
}
