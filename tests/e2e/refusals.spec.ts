import { chmod, mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canRunAsOrdinaryUser, expect, test } from './app.ts'
import { goToFolder, openDocument, openLibrary, picker, pickerField, status, text } from './person.ts'

test('a folder that is no library, a newer, a damaged and a missing one each say what is wrong', async ({
  page,
  app,
  sample,
}) => {
  const plain = join(app.folder, 'photos')
  await mkdir(plain)
  const newer = join(app.folder, 'newer')
  await mkdir(newer)
  await writeFile(join(newer, 'library.json'), '{"format":2,"id":"lnewernewernewer","name":"Newer"}')
  const damaged = join(app.folder, 'damaged')
  await mkdir(damaged)
  await writeFile(join(damaged, 'library.json'), '{"format":1,"id":"ldam')

  await page.goto(app.url)
  await page.getByRole('button', { name: 'Open a library' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open a library' })
  const says = dialog.getByRole('alert')
  const tryFolder = async (path: string) => {
    // Typed and not gone to: the button means what stands in the field.
    await dialog.getByLabel('Folder', { exact: true }).fill(path)
    await dialog.getByRole('button', { name: 'Open library' }).click()
  }
  await tryFolder(plain)
  await expect(says).toContainText('photos” is not a Briefmark library.')
  await tryFolder(newer)
  await expect(says).toContainText('was made by a newer version of Briefmark (library format 2)')
  await tryFolder(damaged)
  await expect(says).toContainText('it is damaged or half written')
  await goToFolder(page, join(app.folder, 'nowhere'), false)
  await expect(says).toContainText('is not there')
  await page.keyboard.press('Escape')

  // A library that was moved away stays on the list and says so.
  await openLibrary(page, app, sample)
  await rename(sample, `${sample} moved`)
  await page.goto(app.url)
  const recent = page.getByRole('button', { name: /^Linzhou study/ })
  await expect(recent).toContainText('folder not found')
  await recent.click()
  await expect(page.getByRole('alert')).toContainText('is not there')
  await page.getByRole('button', { name: 'Take Linzhou study off this list' }).click()
  await expect(recent).toBeHidden()

  // Two libraries do not share a folder.
  await page.getByRole('button', { name: 'Start a library' }).click()
  await goToFolder(page, app.folder)
  await page.getByLabel('Name of the library').fill('newer')
  await page.getByRole('button', { name: 'Start library' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('already holds other files')
})

test.describe('for somebody whom permissions bind', () => {
  test.use({ ordinaryUser: true })
  test.skip(!canRunAsOrdinaryUser(), 'the program lies where only root can read it')

  test('a read-only library can be read, and says that nothing can be saved', async ({
    page,
    app,
    sample,
  }) => {
    const items = await readdir(sample, { recursive: true, withFileTypes: true })
    for (const item of items)
      await chmod(join(item.parentPath, item.name), item.isDirectory() ? 0o555 : 0o444)
    await chmod(sample, 0o555)
    await openLibrary(page, app, sample)
    await expect(page.getByText('This folder can be read but not written')).toBeVisible()
    await expect(status(page)).toContainText('Read only')
    await expect(status(page)).not.toContainText('Saved')
    await expect(page.getByRole('button', { name: 'Import' })).toBeDisabled()
    await openDocument(page, 'Linzhou Government Work Report 2024')
    const passages = await status(page).getByText('passages here').textContent()
    await text(page).press('ArrowDown')
    await page.keyboard.press('h')
    const notices = page.getByRole('region', { name: 'Notices' })
    await expect(notices).toContainText('can be read but not written')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(pickerField(page)).toBeFocused()
    await page.keyboard.type('Budget')
    await page.keyboard.press('Enter')
    await expect(status(page)).toContainText(passages ?? '')
    await expect(status(page)).not.toContainText('Saved')
    if (await picker(page).isVisible()) await page.keyboard.press('Escape')
    for (const item of items) if (item.isDirectory()) await chmod(join(item.parentPath, item.name), 0o755)
    await chmod(sample, 0o755)
  })
})
