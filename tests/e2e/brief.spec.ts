import { join } from 'node:path'
import { expect, test } from './app.ts'
import { download, expectSaved, openLibrary } from './person.ts'

/** The line that says when a brief was made differs from run to run, and nothing else does. */
const withoutTime = (markdown: string) => markdown.replace(/^generated: .*$/m, 'generated:')

test('a brief is chosen, looked at and saved with the mouse, byte for byte as on the command line', async ({
  page,
  app,
  sample,
}) => {
  await openLibrary(page, app, sample)
  await page.getByRole('button', { name: 'Brief', exact: true }).click()
  await page.getByRole('button', { name: 'New brief' }).first().click()
  await expect(page.getByText('66 quotes')).toBeVisible()
  await page.getByLabel('Title', { exact: true }).fill('Targets: *2024* & <before>')
  await expectSaved(page)
  const all = await download(page, () => page.getByRole('button', { name: 'Save as .md' }).click())
  expect(all.name).toMatch(/\.md$/)
  const cli = await app.cli('brief', sample, '--title', 'Targets: *2024* & <before>')
  expect(withoutTime(all.content)).toBe(withoutTime(cli))

  // Some documents, a tag with what lies inside it, one coder, grouped by document.
  const choose = async (what: string, names: readonly string[]) => {
    await page.getByRole('button', { name: what }).click()
    for (const name of names) {
      await page.getByRole('dialog').getByRole('option', { name }).first().click()
    }
    await page.keyboard.press('Escape')
  }
  await choose('Choose documents', ['Linzhou Government Work Report 2024'])
  await choose('Choose tags', ['Themes'])
  await choose('Choose coders', ['Ada'])
  await page.getByRole('radio', { name: 'Document' }).locator('..').click()
  await expect(page.getByText('66 quotes')).toBeHidden()
  const some = await download(page, () => page.getByRole('button', { name: 'Save as .md' }).click())
  const same = await app.cli(
    'brief',
    sample,
    ...['--title', 'Targets: *2024* & <before>', '--document', 'Linzhou Government Work Report 2024'],
    ...['--tag', 'Themes', '--coder', 'Ada', '--group-by', 'document'],
  )
  expect(withoutTime(some.content)).toBe(withoutTime(same))
})

test('a brief is printed whole and alone, dark on white in the dark theme too', async ({
  page,
  app,
  sample,
}) => {
  await openLibrary(page, app, sample)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('button', { name: 'Brief', exact: true }).click()
  await page.getByRole('button', { name: 'New brief' }).first().click()
  await expect(page.getByText('66 quotes')).toBeVisible()
  await page.getByLabel('Title', { exact: true }).fill('What was promised')
  await expectSaved(page)
  await page.getByRole('heading', { name: 'What was promised' }).last().waitFor()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('button', { name: 'Save as .md' })).toBeHidden()
  await expect(page.getByLabel('Title', { exact: true })).toBeHidden()
  const ink = await page.locator('article').evaluate((article) => getComputedStyle(article).color)
  expect(Number(/oklch\(([\d.]+)/.exec(ink)?.[1])).toBeLessThan(0.4)
  await page.emulateMedia({ media: null })
  // What stands on the paper, read back from it.
  const file = join(app.folder, 'printed.pdf')
  await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true })
  const library = join(app.folder, 'printed')
  await app.cli('init', library, '--coder', 'Ada')
  await app.cli('import', library, file)
  const plain = (text: string) => text.replace(/[\s\u00ad-]+/g, '')
  const printed = plain(await app.cli('text', library, 'printed.pdf'))
  const annotations = JSON.parse(await app.cli('annotations', sample, '--json')) as { exact: string }[]
  expect(annotations.length).toBeGreaterThan(60)
  const missing = annotations.filter(({ exact }) => !printed.includes(plain(exact).slice(0, 40)))
  expect(missing).toEqual([])
  expect(printed).not.toContain('Saveas')
  expect(printed).not.toContain('Choosedocuments')
})
