import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type App, expect, test } from './app.ts'
import { chineseReport, portReport } from './fixtures.ts'
import { download, expectSaved, picker, pickerField, slips, table, text, tray } from './person.ts'

interface Found {
  readonly exact: string
  readonly tags: readonly string[]
  readonly note: string
}

const annotations = async (app: App, library: string) =>
  JSON.parse(await app.cli('annotations', library, '--json')) as Found[]

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Goes on with Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const names: string[] = []
  for (let tried = 0; tried < 40; tried++) {
    const label = await page.evaluate(() => {
      const element = document.activeElement
      const labels = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
      return element?.getAttribute('aria-label') ?? labels ?? element?.textContent ?? ''
    })
    if (label.startsWith(name)) return
    names.push(label.slice(0, 30))
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never came to ${name}, only to ${names.join(' | ')}`)
}

/** Goes through the regions with F6 until the text has the focus. */
async function regionTo(page: Page, region: string): Promise<void> {
  for (let tried = 0; tried < 8; tried++) {
    const at = await page.evaluate(() =>
      document.activeElement?.closest('[data-region]')?.getAttribute('data-region'),
    )
    if (at === region) return
    await page.keyboard.press('F6')
  }
  throw new Error(`F6 never came to ${region}`)
}

test('a library is started, filled, coded and looked through without a mouse', async ({ page, app }) => {
  const library = join(app.folder, 'Port study')
  await writeFile(join(app.folder, 'port.md'), portReport)
  await page.goto(app.url)
  const chosen = page.waitForEvent('filechooser', { timeout: 0 })
  await expect(page.getByRole('button', { name: 'Start a library' })).toBeVisible()
  await tabTo(page, 'Start a library')
  await press(page, 'Enter')
  await expect(page.getByLabel('Name of the library')).toBeFocused()
  await page.keyboard.type('Port study')
  await expect(page.getByRole('listbox', { name: 'Folders' })).toBeVisible()
  await tabTo(page, 'Folder')
  await press(page, 'Control+A')
  await page.keyboard.type(app.folder)
  await press(page, 'Enter')
  await expect(page.getByText(`A folder of this name is made in ${app.folder}`)).toBeVisible()
  await tabTo(page, 'Name of the library', 'Shift+Tab')
  await press(page, 'Enter')

  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeFocused()
  await press(page, 'Enter')
  const chooser = await chosen
  await chooser.setFiles([join(app.folder, 'port.md')])
  await expect(tray(page).getByText('Imported 1 file')).toBeVisible()
  await regionTo(page, 'imports')
  await tabTo(page, 'Close the list', 'Shift+Tab')
  await press(page, 'Enter')
  await expect(tray(page)).toBeHidden()
  await regionTo(page, 'main')
  await tabTo(page, 'Library')
  await expect(table(page)).toBeFocused()
  await press(page, 'ArrowDown', 'Enter')
  // The table that had the keyboard is gone.
  await expect(text(page)).toBeFocused()

  // Sentence by sentence, two sentences, Enter, a new path.
  await press(page, 'Home', 'Control+ArrowDown', 'Shift+ArrowDown', 'Enter')
  await expect(pickerField(page)).toBeFocused()
  await page.keyboard.type('Economy / GDP target')
  await press(page, 'Enter')
  const coder = page.getByRole('dialog', { name: 'Who codes?' })
  await expect(coder.getByLabel('Your name')).toBeFocused()
  await page.keyboard.type('Ada')
  await press(page, 'Enter')
  await expect(slips(page)).toHaveCount(1)
  await expect(text(page)).toBeFocused()
  await expectSaved(page)
  const paragraph =
    'The council set a GDP target of about 5 per cent for the year. Industry grew by 6.2 per cent.'
  expect(await annotations(app, library)).toMatchObject([
    { exact: paragraph, tags: ['Economy / GDP target'] },
  ])

  // N means what was coded just now; Esc leaves without a note.
  await press(page, 'n')
  await expect(page.getByLabel('Note, in Markdown')).toBeFocused()
  await press(page, 'Escape')
  await expect(text(page)).toBeFocused()

  // A recent tag by its digit, a plain highlight, a note. From a chosen passage the first key comes to its beginning.
  await press(page, 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown', '1')
  await expect(slips(page)).toHaveCount(2)
  await press(page, 'ArrowDown', 'h')
  await expect(slips(page)).toHaveCount(3)
  await press(page, 'ArrowDown', 'n')
  const note = page.getByLabel('Note, in Markdown')
  await expect(note).toBeFocused()
  await page.keyboard.type('Who checks this? 1 2 3 h n')
  await press(page, 'Control+Enter')
  await expect(slips(page)).toHaveCount(4)
  await expect(text(page)).toBeFocused()
  await expect
    .poll(async () =>
      (await annotations(app, library)).map(({ exact, tags, note: words }) => [exact, tags, words]),
    )
    .toEqual([
      [paragraph, ['Economy / GDP target'], ''],
      ['By 2026 the city will build 6,500 flats near the port.', ['Economy / GDP target'], ''],
      ['Half of them are let at a capped rent.', [], ''],
      ['Deputies asked for a yearly review of the plan.', [], 'Who checks this? 1 2 3 h n'],
    ])

  // From passage to passage; its end; its tags; away.
  await press(page, 'Home', ']')
  await expect(slips(page).first().locator('[aria-expanded="true"]')).toHaveCount(1)
  await press(page, ']', ']', '[')
  await expect(slips(page).nth(1).locator('[aria-expanded="true"]')).toHaveCount(1)
  await press(page, 'Alt+Shift+ArrowLeft')
  await expect
    .poll(async () => (await annotations(app, library))[1]?.exact)
    .toMatch(/^By 2026 the city will build 6,500 flats near the port?$/)
  await press(page, 'Enter')
  await expect(pickerField(page)).toBeFocused()
  await page.keyboard.type('Housing')
  await press(page, 'Enter')
  await expect(slips(page).nth(1)).toContainText('Housing')
  await expect(text(page)).toBeFocused()
  await press(page, 'Delete')
  await expect(slips(page)).toHaveCount(3)
  await expect(page.getByText('Passage removed')).toBeVisible()
  await press(page, 'Escape', 'Escape')

  // Find.
  await press(page, 'Control+f')
  const find = page.getByLabel('Find in this document')
  await expect(find).toBeFocused()
  await page.keyboard.type('per cent')
  await expect(page.getByText('1 of 2')).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByText('2 of 2')).toBeVisible()
  await press(page, 'Escape')
  await expect(text(page)).toBeFocused()
  await expect(page.getByRole('search')).toBeHidden()

  // The palette, the list of keys, the areas.
  await press(page, 'Control+k')
  const palette = page.getByRole('dialog', { name: 'Search and commands' })
  await expect(palette).toBeVisible()
  await page.keyboard.type('gdp tar')
  await expect(palette.getByRole('option', { name: /GDP target/ })).toBeVisible()
  await press(page, 'Enter')
  await expect(palette).toBeHidden()
  await expect(slips(page)).toHaveCount(1)
  await press(page, '?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toBeVisible()
  await press(page, 'Escape')
  await expect(keys).toBeHidden()
  await press(page, 'Control+1')
  await expect(table(page)).toBeVisible()
  await press(page, 'Control+o')
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible()
  await press(page, 'Escape')
  await press(page, 'Alt+ArrowLeft')
  await expect(text(page)).toBeVisible()
  await press(page, 'Alt+w')
  await expect(table(page)).toBeVisible()

  // The brief: what it is made of, how it is grouped, and saved.
  await press(page, 'Control+5')
  await expect(page.getByRole('button', { name: 'New brief' }).first()).toBeVisible()
  await regionTo(page, 'main')
  await tabTo(page, 'New brief')
  await press(page, 'Enter')
  await expect(page.getByText('3 quotes')).toBeVisible()
  await tabTo(page, 'Title')
  await press(page, 'Control+A')
  await page.keyboard.type('What the council promised')
  await tabTo(page, 'Choose tags')
  await press(page, 'Enter')
  await expect(page.getByRole('dialog').getByRole('option', { name: 'Economy' }).first()).toBeVisible()
  await page.keyboard.type('GDP')
  await press(page, 'ArrowDown', 'Space', 'Escape')
  await expect(page.getByText('1 quote', { exact: true })).toBeVisible()
  await tabTo(page, 'Tag')
  await press(page, 'ArrowRight', 'Space')
  await expect(page.getByRole('radio', { name: 'Document' })).toBeChecked()
  await expectSaved(page)
  await tabTo(page, 'Save as .md', 'Shift+Tab')
  const brief = await download(page, () => page.keyboard.press('Enter'))
  expect(brief.content).toContain(`> ${paragraph}`)
  expect(brief.content).toContain('title: What the council promised')
})

test('a Chinese report is coded sentence by sentence without a mouse', async ({ page, app }) => {
  const library = join(app.folder, 'Port study')
  await app.cli('init', library, '--coder', 'Ada')
  await writeFile(join(app.folder, 'report.txt'), chineseReport)
  await app.cli('import', library, join(app.folder, 'report.txt'))
  await page.goto(app.url)
  await expect(page.getByRole('button', { name: 'Open a library' })).toBeVisible()
  await tabTo(page, 'Open a library')
  await press(page, 'Enter')
  await expect(page.getByRole('listbox', { name: 'Folders' })).toBeVisible()
  await tabTo(page, 'Folder')
  await press(page, 'Control+A')
  await page.keyboard.type(library)
  await press(page, 'Enter')
  await tabTo(page, 'Open library')
  await press(page, 'Enter')
  await expect(table(page)).toBeVisible()
  await press(page, 'Control+k')
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
  await page.keyboard.type('林登')
  await expect(page.getByRole('option', { name: /林登港市/ })).toBeVisible()
  await press(page, 'Enter')
  await expect(text(page)).toBeVisible()
  await regionTo(page, 'text')
  await press(page, 'Home', 'Control+ArrowDown', 'ArrowDown', 'Enter')
  await expect(pickerField(page)).toBeFocused()
  await page.keyboard.insertText('经济 / 增长')
  await press(page, 'Enter')
  const coder = page.getByRole('dialog', { name: 'Who codes?' })
  await coder.getByLabel('Your name').or(slips(page)).first().waitFor()
  if (await coder.isVisible()) {
    await expect(coder.getByLabel('Your name')).toBeFocused()
    await page.keyboard.type('Ada')
    await press(page, 'Enter')
  }
  await expect(slips(page)).toHaveCount(1)
  await press(page, 'ArrowDown', 'Shift+ArrowDown', '1')
  await expect(slips(page)).toHaveCount(2)
  await expect
    .poll(async () => (await annotations(app, library)).map(({ exact, tags }) => [exact, tags]))
    .toEqual([
      ['工业增加值增长6.2%，服务业增长4.8%。', ['经济 / 增长']],
      ['城市将新建住房6500套，并改善港口环境。代表们建议每年评估一次。', ['经济 / 增长']],
    ])
})

test('Enter while an input method composes does not apply a tag', async ({ page, app, sample }) => {
  await page.goto(app.url)
  await tabTo(page, 'Open a library')
  await press(page, 'Enter')
  await expect(page.getByRole('listbox', { name: 'Folders' })).toBeVisible()
  await tabTo(page, 'Folder')
  await press(page, 'Control+A')
  await page.keyboard.type(sample)
  await press(page, 'Enter')
  await tabTo(page, 'Open library')
  await press(page, 'Enter')
  await expect(table(page).getByRole('row')).toHaveCount(4)
  await press(page, 'Control+k')
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused()
  await page.keyboard.type('report 2024')
  await expect(page.getByRole('option').first()).toContainText('2024')
  await press(page, 'Enter')
  await expect(text(page)).toBeVisible()
  await regionTo(page, 'text')
  await press(page, 'Home', 'ArrowDown', 'ArrowDown', 'Enter')
  await expect(pickerField(page)).toBeFocused()

  const before = (await annotations(app, sample)).length
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text: 'jingji', selectionStart: 6, selectionEnd: 6 })
  await expect(pickerField(page)).toHaveValue('jingji')
  // What a browser sends for Enter and digits that an input method takes: the key 229.
  for (const key of ['Enter', '1']) {
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      windowsVirtualKeyCode: 229,
    })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key })
    await expect(picker(page)).toBeVisible()
  }
  await page.keyboard.press('Enter')
  await expect(picker(page)).toBeVisible()
  await session.send('Input.insertText', { text: '经济' })
  await expect(pickerField(page)).toHaveValue('经济')
  expect((await annotations(app, sample)).length).toBe(before)
  await press(page, 'Enter')
  await expect(page.getByRole('dialog', { name: 'Who codes?' })).toBeVisible()
})
