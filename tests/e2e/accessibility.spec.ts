import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { expectAccessible } from './expect-accessible.ts'
import { fixture, portReport } from './fixtures.ts'
import { dropFiles, openDocument, openLibrary, pickerField, slips, table, text, tray } from './person.ts'

const report2024 = 'Linzhou Government Work Report 2024'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('beginning and importing', async ({ page, app }) => {
      await page.goto(app.url)
      await expect(page.getByRole('button', { name: 'Start a library' })).toBeVisible()
      await expectAccessible(page, 'welcome')
      await page.getByRole('button', { name: 'Start a library' }).click()
      await expect(page.getByRole('listbox', { name: 'Folders' })).toBeVisible()
      await page.getByRole('button', { name: 'Start library' }).click()
      await expectAccessible(page, 'start dialog')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Open a library' }).click()
      await page.getByRole('button', { name: 'Open library' }).click()
      await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
      await expectAccessible(page, 'folder browser')
      await page.keyboard.press('Escape')

      const library = join(app.folder, 'Port study')
      await app.cli('init', library)
      await openLibrary(page, app, library)
      await expect(page.getByRole('heading', { name: 'No reports yet' })).toBeVisible()
      await expectAccessible(page, 'empty library')
      await page.keyboard.press('Control+o')
      await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible()
      await expectAccessible(page, 'import dialog')
      await page.getByRole('button', { name: 'Paste text…' }).last().click()
      await page.getByRole('button', { name: 'Import text' }).click()
      await expectAccessible(page, 'paste dialog')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()

      const empty = join(app.folder, 'empty.txt')
      await writeFile(empty, '')
      await writeFile(join(app.folder, 'port.md'), portReport)
      await dropFiles(page, [
        join(app.folder, 'port.md'),
        empty,
        fixture('pdf', 'en-encrypted-user.pdf'),
        fixture('html', 'en-thinktank.html'),
      ])
      await expect(tray(page).getByText('4 files')).toBeVisible({ timeout: 60_000 })
      await dropFiles(page, [join(app.folder, 'port.md')])
      await expect(tray(page).getByText('5 files')).toBeVisible({ timeout: 60_000 })
      await expectAccessible(page, 'import tray')
      await page.keyboard.press('Control+5')
      await expect(page.getByRole('heading', { name: 'No briefs yet' })).toBeVisible()
      await expectAccessible(page, 'no briefs')
    })

    test('reading and coding', async ({ page, app, sample }) => {
      await openLibrary(page, app, sample)
      await expect(table(page).getByRole('row')).toHaveCount(4)
      await table(page).getByRole('row').nth(1).click()
      await expectAccessible(page, 'library')
      await page.keyboard.press('F2')
      await expect(page.getByRole('dialog', { name: 'Details' })).toBeVisible()
      await expectAccessible(page, 'details')
      await page.keyboard.press('Escape')

      await openDocument(page, report2024)
      await expect(slips(page).first()).toBeVisible()
      await expectAccessible(page, 'reader')
      await text(page).press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(pickerField(page)).toBeFocused()
      await page.keyboard.type('Eco')
      await page.keyboard.press('Control+Enter')
      await expectAccessible(page, 'picker')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await slips(page).first().getByRole('button').first().click()
      await slips(page).first().getByRole('button', { name: 'Move its ends' }).click()
      await expectAccessible(page, 'card')
      await slips(page)
        .first()
        .getByRole('button', { name: /^(Add a|Edit the) note/ })
        .click()
      await expect(page.getByLabel('Note, in Markdown')).toBeFocused()
      await expectAccessible(page, 'note')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+f')
      await expect(page.getByLabel('Find in this document')).toBeFocused()
      await page.keyboard.type('the')
      await expectAccessible(page, 'find')
      await page.keyboard.press('Escape')
      for (const name of ['Outline', 'Text size', 'Which passages to show', 'More']) {
        await page.getByRole('button', { name, exact: true }).click()
        await expect(page.getByRole('dialog', { name })).toBeVisible()
        await expectAccessible(page, name)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog', { name })).toBeHidden()
      }
    })

    test('dialogs, Chinese text and briefs', async ({ page, app, sample }) => {
      await openLibrary(page, app, sample)
      await openDocument(page, '霖州市')
      await expect(slips(page).first()).toBeVisible()
      await expectAccessible(page, 'Chinese reader')
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
      await page.keyboard.type('e')
      await expect(page.getByRole('option').first()).toBeVisible()
      await expectAccessible(page, 'palette')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await page.keyboard.press('F1')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
      await expectAccessible(page, 'keys')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Who codes?' }).click()
      await page.getByRole('button', { name: 'Start coding' }).click()
      await expectAccessible(page, 'coder')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'New tag' }).click()
      await expect(page.getByRole('dialog', { name: 'New tag' })).toBeVisible()
      await expectAccessible(page, 'new tag')
      await page.keyboard.press('Escape')
      await page.getByRole('treegrid', { name: 'Tags' }).getByRole('row').first().click()
      await expect(page.getByRole('status', { name: 'Showing only passages with Claims' })).toBeVisible()
      await expectAccessible(page, 'filtered')

      await page.keyboard.press('Control+5')
      await page.getByRole('button', { name: 'New brief' }).first().click()
      await expect(page.getByRole('button', { name: 'Save as .md' })).toBeVisible()
      await expect(page.getByText('66 quotes')).toBeVisible()
      await expectAccessible(page, 'brief')
      await page
        .getByRole('radio', { name: 'Markdown' })
        .or(page.getByRole('button', { name: 'Markdown' }))
        .first()
        .click()
      await expectAccessible(page, 'brief as Markdown')
      await page.getByRole('button', { name: 'Brief', exact: true }).click()
      await expectAccessible(page, 'briefs')
    })
  })
}
