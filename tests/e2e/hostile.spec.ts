import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { fixture } from './fixtures.ts'
import { openLibrary, slips, table, text } from './person.ts'

const attack = '<img src="https://tracker.example/p.gif" onerror="alert(1)"><script>alert(2)</script>'

test('hostile documents, notes and tags run nothing and ask for nothing', async ({ page, app }) => {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const library = join(app.folder, 'Port study')
  await app.cli('init', library, '--coder', 'Ada')
  await writeFile(
    join(app.folder, 'attack.md'),
    `# ${attack}\n\nA quote to mark ${attack} here.\n\n[link](javascript:alert(3)) ![](https://tracker.example/q.gif)\n`,
  )
  await app.cli('import', library, fixture('hostile', 'xss.html'), join(app.folder, 'attack.md'))
  await app.cli(
    'annotate',
    library,
    'attack.md',
    '--quote',
    'A quote to mark',
    '--tag',
    `${attack.replaceAll('/', '')}`,
    '--note',
    `${attack}\n\n[x](javascript:alert(4)) ![](https://tracker.example/r.gif) <iframe src="https://tracker.example"></iframe>`,
  )
  await openLibrary(page, app, library)
  await expect(table(page).getByRole('row')).toHaveCount(3)
  for (const title of ['T', 'alert(2)']) {
    await page.keyboard.press('Control+1')
    const row = table(page).getByRole('gridcell', { name: title, exact: true })
    await row.first().dblclick()
    await expect(text(page)).toBeVisible()
    await expect(
      text(page).locator('script, iframe, form, img, object, embed, [onerror], [onclick]'),
    ).toHaveCount(0)
    for (const link of await text(page).getByRole('link').all()) {
      expect(await link.getAttribute('href')).not.toMatch(/^\s*javascript:/i)
    }
  }
  await expect(slips(page)).toHaveCount(1)
  await slips(page).first().getByRole('button').first().click()
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'New brief' }).first().click()
  await expect(page.getByText('1 quote', { exact: true })).toBeVisible()
  await expect(page.locator('main img, main iframe, main script')).toHaveCount(0)
  expect(dialogs).toEqual([])
})
