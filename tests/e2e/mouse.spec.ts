import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { fixture, otherReport, portReport } from './fixtures.ts'
import {
  answerCoder,
  dropFiles,
  expectSaved,
  goToFolder,
  margin,
  openDocument,
  pasteText,
  picker,
  pickerField,
  placeOf,
  selectWords,
  slips,
  status,
  table,
  text,
  tray,
} from './person.ts'

test('a library is started and filled in every way the window offers', async ({ page, app }) => {
  await page.goto(app.url)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read closely.Quote exactly.')
  await page.getByRole('button', { name: 'Start a library' }).click()
  const start = page.getByRole('dialog', { name: 'Start a library' })
  await start.getByRole('button', { name: 'Start library' }).click()
  await expect(start.getByText('Give it a name.')).toBeVisible()
  await goToFolder(page, app.folder)
  await start.getByLabel('Name of the library').fill('Port study')
  await start.getByRole('button', { name: 'Start library' }).click()
  await expect(page.getByRole('heading', { name: 'No reports yet' })).toBeVisible()

  // The file chooser: one of every outcome.
  const empty = join(app.folder, 'empty.txt')
  await writeFile(empty, '')
  const damaged = join(app.folder, 'damaged.docx')
  await writeFile(damaged, 'PK is how a Word file begins, and no more')
  const photo = join(app.folder, 'photo.xyz')
  await writeFile(photo, 'no report')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose files…' }).click(),
  ])
  await chooser.setFiles([
    fixture('pdf', 'en-1col-cr.pdf'),
    fixture('pdf', 'en-encrypted-user.pdf'),
    fixture('pdf', 'en-scan.pdf'),
    damaged,
    empty,
    photo,
  ])
  await expect(tray(page).getByText('6 files', { exact: true })).toBeVisible({ timeout: 60_000 })
  await expect(tray(page).getByText(/holds pictures of pages .* and no text/)).toBeVisible()
  await expect(tray(page).getByText(/is damaged or is not what its name says/)).toBeVisible()
  await expect(tray(page).getByText(/is empty\./)).toBeVisible()
  await expect(tray(page).getByText(/is of a kind that Briefmark can’t read/)).toBeVisible()
  await expect(tray(page).getByText(/is locked with a password/)).toBeVisible()
  await expect(tray(page).getByText('1 done, 5 not imported')).toBeVisible()

  // The locked one: a wrong password, then the right one.
  const password = tray(page).getByPlaceholder('Password')
  await password.fill('wrong')
  await tray(page).getByRole('button', { name: 'Unlock' }).click()
  await expect(tray(page).getByText('This password does not open this file.')).toBeVisible()
  await password.fill('user')
  await tray(page).getByRole('button', { name: 'Unlock' }).click()
  await expect(tray(page).getByText('2 done, 4 not imported')).toBeVisible({ timeout: 60_000 })
  await tray(page).getByRole('button', { name: 'Close the list' }).click()
  await expect(tray(page)).toBeHidden()

  // Drag and drop: a folder with folders inside, and a file that is here already.
  const reports = join(app.folder, 'reports')
  await mkdir(join(reports, '2023'), { recursive: true })
  await writeFile(join(reports, 'port.md'), portReport)
  await writeFile(join(reports, '2023', 'water.md'), otherReport)
  await writeFile(join(reports, 'notes.xyz'), 'not for import')
  await dropFiles(page, [reports, fixture('pdf', 'en-1col-cr.pdf')])
  await expect(tray(page).getByText('3 files', { exact: true })).toBeVisible({ timeout: 60_000 })
  await expect(tray(page).getByText(/^Already here as /)).toBeVisible()
  await tray(page).getByRole('button', { name: 'Close the list' }).click()

  // Paste.
  await pasteText(page, 'Minutes of the port committee\n\nThe committee met on 3 May and agreed on the quay.')
  const paste = page.getByRole('dialog', { name: 'Import pasted text' })
  await expect(paste.getByLabel('Title')).toHaveValue('Minutes of the port committee')
  await paste.getByRole('button', { name: 'Import text' }).click()
  await expect(tray(page).getByText('Imported 1 file')).toBeVisible()
  await tray(page).getByRole('button', { name: 'Close the list' }).click()
  await expect(page.getByText('5 documents').first()).toBeVisible()
  await expect(table(page).getByRole('row')).toHaveCount(6)
  for (const title of [
    'Port plan of Lindenhafen 2024',
    'Water plan of Lindenhafen 2023',
    'Minutes of the port',
  ]) {
    await expect(table(page).getByRole('row').filter({ hasText: title })).toHaveCount(1)
  }
  const check = JSON.parse(await app.cli('check', join(app.folder, 'Port study'), '--json')) as {
    problems?: unknown[]
  }
  expect(check.problems ?? []).toEqual([])
})

test('passages are marked, changed, hidden, filtered and removed with the mouse', async ({ page, app }) => {
  const library = join(app.folder, 'Port study')
  await app.cli('init', library, '--name', 'Port study')
  await writeFile(join(app.folder, 'port.md'), portReport)
  await app.cli('import', library, join(app.folder, 'port.md'))
  await page.goto(app.url)
  await page.getByRole('button', { name: 'Open a library' }).click()
  await goToFolder(page, app.folder)
  await page.getByRole('option', { name: /Port study/ }).click()
  await openDocument(page, 'Port plan')

  // A tag that does not exist yet, and a second one.
  await selectWords(page, 'a GDP target of about 5 per cent')
  await expect(picker(page)).toBeVisible()
  await expect(picker(page).getByText('8 words')).toBeVisible()
  await pickerField(page).fill('Economy / GDP target')
  await picker(page).getByRole('option', { name: 'New tag “Economy / GDP target”' }).click()
  await answerCoder(page, 'Ada')
  await expect(picker(page)).toBeHidden()
  await expect(slips(page)).toHaveCount(1)
  await expect(slips(page).first()).toContainText('GDP target')
  await expectSaved(page)
  const annotations = async () =>
    JSON.parse(await app.cli('annotations', library, '--json')) as {
      exact: string
      tags: string[]
      note: string
      coder: string
    }[]
  expect(await annotations()).toMatchObject([
    { exact: 'a GDP target of about 5 per cent', tags: ['Economy / GDP target'], note: '', coder: 'Ada' },
  ])

  await selectWords(page, 'build 6,500 flats near the port')
  await pickerField(page).fill('Housing')
  await pickerField(page).press('Control+Enter')
  await pickerField(page).fill('Figures')
  await pickerField(page).press('Control+Enter')
  await picker(page).getByRole('button', { name: 'Apply 2 tags' }).click()
  await expect(slips(page)).toHaveCount(2)
  await expect(slips(page).nth(1)).toContainText('Housing')
  await expect(slips(page).nth(1)).toContainText('Figures')

  // The card: note, tags, ends.
  const card = slips(page).nth(1)
  await card.getByRole('button').first().click()
  await card.getByRole('button', { name: 'Add a note' }).click()
  await card.getByLabel('Note, in Markdown').fill('Compare with **2023**.')
  await card.getByLabel('Note, in Markdown').press('Control+Enter')
  await expect(card.getByText('2023')).toBeVisible()
  await card.getByRole('button', { name: 'Remove Figures' }).click()
  await expect(card.getByText('Figures')).toBeHidden()
  await card.getByRole('button', { name: 'Add a tag' }).click()
  await pickerField(page).fill('GDP')
  await picker(page)
    .getByRole('option', { name: /GDP target/ })
    .click()
  await expect(card.getByText('GDP target')).toBeVisible()
  await card.getByRole('button', { name: 'Move its ends' }).click()
  await card.getByRole('button', { name: 'Start one word later' }).click()
  await card.getByRole('button', { name: 'End one word earlier' }).click()
  await expectSaved(page)
  await expect.poll(annotations).toContainEqual(
    expect.objectContaining({
      exact: '6,500 flats near the',
      tags: ['Economy / GDP target', 'Housing'],
      note: 'Compare with **2023**.',
    }),
  )

  // An end is dragged.
  const handle = text(page)
    .getByTitle('End of the passage')
    .or(text(page).getByLabel('End of the passage'))
    .first()
  const to = await placeOf(page, 'near the port')
  const from = await handle.boundingBox()
  if (from === null) throw new Error('the end cannot be dragged')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.end.x, to.end.y, { steps: 4 })
  await page.mouse.up()
  await expect
    .poll(async () => (await annotations()).map(({ exact }) => exact))
    .toContain('6,500 flats near the port')

  // Hiding a tag and showing one alone.
  const tags = page.getByRole('treegrid', { name: 'Tags' })
  const row = (name: string) => tags.getByRole('row', { name })
  const press = async (name: string, button: string) => {
    // A row shows its buttons under the pointer.
    await row(name).hover()
    await row(name).getByRole('button', { name: button }).click()
  }
  await press('Housing', 'Hide in the text')
  await expect(slips(page).filter({ hasText: 'Housing' })).toHaveCount(0)
  await expect(slips(page)).toHaveCount(2)
  await press('GDP target', 'Hide in the text')
  await expect(slips(page)).toHaveCount(0)
  await press('GDP target', 'Show in the text')
  await press('Housing', 'Show in the text')
  await expect(slips(page).filter({ hasText: 'Housing' })).toHaveCount(1)
  await expect(slips(page)).toHaveCount(2)
  await row('Housing').click()
  await expect(page.getByRole('status', { name: 'Showing only passages with Housing' })).toBeVisible()
  await expect(slips(page)).toHaveCount(1)
  await page.getByRole('status', { name: 'Showing only passages' }).getByRole('button').click()
  await expect(slips(page)).toHaveCount(2)

  // Removing and taking that back.
  const first = slips(page).first()
  await first.getByRole('button').first().click()
  await first.getByRole('button', { name: 'Remove', exact: true }).click()
  // The notice stays while the pointer is on it.
  await page.getByRole('button', { name: 'Undo' }).hover()
  await expect(slips(page)).toHaveCount(1)
  await expectSaved(page)
  await expect.poll(async () => (await annotations()).length).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(slips(page)).toHaveCount(2)
  await expect.poll(async () => (await annotations()).length).toBe(2)
  await expect(status(page)).toContainText('2 passages')

  // Plain highlights; words under two passages offer both.
  await selectWords(page, 'GDP target')
  await picker(page)
    .getByRole('button', { name: /Highlight only/ })
    .click()
  await expect(slips(page)).toHaveCount(3)
  const inside = await placeOf(page, 'GDP')
  await page.mouse.click(inside.end.x, inside.end.y)
  const stack = page.getByRole('region', { name: 'Passages here' }).or(page.getByLabel('Passages here'))
  await expect(stack).toBeVisible()
  await expect(margin(page).locator('[aria-expanded="true"]')).toHaveCount(1)
})
