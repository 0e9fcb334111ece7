import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderLine } from '../../src/shared/log/codec.ts'
import type { Operation } from '../../src/shared/log/entry.ts'
import { coderIdOf } from '../../src/shared/model/coder.ts'
import type { AnnotationId, DocumentId, WriterId } from '../../src/shared/model/ids.ts'
import { expect, test } from './app.ts'
import { chineseReport } from './fixtures.ts'
import {
  dropFiles,
  expectNoSidewaysScroll,
  openDocument,
  openLibrary,
  picker,
  selectWords,
  slips,
  status,
  table,
  text,
  tray,
} from './person.ts'

const writer = 'wlargelarge-1' as WriterId

/** Writes what a colleague did into a log of their own. */
async function writeLog(library: string, operations: readonly Operation[]): Promise<void> {
  const lines: string[] = []
  for (let at = 0; at < operations.length; at += 1_000) {
    const seq = lines.length + 1
    const ops = operations.slice(at, at + 1_000)
    lines.push(`${renderLine({ v: 1, writer, seq, at: [1_700_000_000_000 + seq, 0], ops })}\n`)
  }
  await mkdir(join(library, 'logs'), { recursive: true })
  await writeFile(join(library, 'logs', `${writer}.jsonl`), lines.join(''))
}

const hex = (number: number, length: number) => number.toString(16).padStart(length, '0')
const longTitle = `Communiqué on ${'the implementation of the regulations concerning '.repeat(8)}Lindenhafen`

test('ten thousand documents are listed, found and opened', async ({ page, app }) => {
  const library = join(app.folder, 'Large')
  await app.cli('init', library)
  await writeLog(
    library,
    Array.from({ length: 10_000 }, (_, index): Operation => {
      const sha256 = hex(index, 64)
      return {
        kind: 'document',
        id: `d${hex(index, 32)}` as DocumentId,
        set: {
          sha256,
          file: `report-${index}.pdf`,
          format: 'pdf',
          textHash: hex(index, 32),
          title: index % 7 === 0 ? `${longTitle} ${index}` : `Report ${index}`,
          issuer: index % 5 === 0 ? `Ministry of ${'very long names and '.repeat(12)}trade` : 'Ministry',
          date: `20${String(index % 25).padStart(2, '0')}-01-01`,
          language: 'en',
          pages: index % 900,
          characters: 1_000,
          added: 1_700_000_000_000,
          deleted: false,
        },
      }
    }),
  )
  await openLibrary(page, app, library)
  await expect(page.getByText('10,000 documents').first()).toBeVisible()
  expect(await table(page).getByRole('row').count()).toBeLessThan(100)
  await expect(table(page).getByRole('row').nth(1)).toBeVisible()
  await table(page).press('End')
  await expect(table(page).locator('[aria-rowindex="10001"]')).toBeVisible()
  await table(page).getByRole('button', { name: 'Title' }).click()
  await page.getByLabel('Filter documents').fill('Report 9876')
  await expect(table(page).getByRole('row')).toHaveCount(2)
  await expect(page.getByText('1 of 10,000 documents')).toBeVisible()
  await page.getByLabel('Filter documents').fill('')
  await expect(page.getByText('1 of 10,000 documents')).toBeHidden()
  for (const size of [
    { width: 1000, height: 700 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)
  }
  // Its text never came: the reader says so and the rest stays.
  await table(page).getByRole('row').nth(2).dblclick()
  await expect(page.getByRole('heading', { name: 'The text can’t be shown' })).toBeVisible()
  await expectNoSidewaysScroll(page)
})

test('five hundred files import while one reads and marks', async ({ page, app, sample }) => {
  // On two busy cores a file takes seconds: it has a process of its own, and only one runs at a time.
  test.setTimeout(600_000)
  const folder = join(app.folder, 'five hundred')
  await mkdir(folder)
  await Promise.all(
    Array.from({ length: 500 }, (_, index) =>
      writeFile(
        join(folder, `note-${index}.txt`),
        `Note ${index}\n\nThe council met and agreed on point ${index}.\n`,
      ),
    ),
  )
  await openLibrary(page, app, sample)
  await openDocument(page, 'Linzhou Government Work Report 2024')
  await expect(slips(page).first()).toBeVisible()
  await dropFiles(page, [folder])
  await expect(tray(page).getByRole('progressbar').first()).toBeVisible()
  await expectNoSidewaysScroll(page)
  await tray(page).getByRole('button', { name: 'Fold to the status bar' }).click()
  await text(page).press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('h')
  await page.getByRole('dialog', { name: 'Who codes?' }).getByRole('button', { name: 'Ada' }).click()
  await expect(page.getByText('44 passages here')).toBeVisible()
  // Each file is a process of its own: a few dozen show what all five hundred would.
  const imports = status(page).getByRole('button', { name: /^Import/ })
  await expect(imports).toHaveText(/Importing ([3-9]\d|\d{3,}) of 500/, { timeout: 480_000 })
  await expect(page.getByText('44 passages here')).toBeVisible()
  await imports.click()
  await tray(page).getByRole('button', { name: 'Cancel all' }).click()
  await expect(imports).toHaveText(/Imported \d+/)
  await app.cli('check', sample)
})

test('a document with five thousand passages is read, scrolled and marked', async ({ page, app }) => {
  const library = join(app.folder, 'Large')
  await app.cli('init', library, '--coder', 'Ada')
  const sentences = Array.from(
    { length: 5_000 },
    (_, index) => `Sentence number ${index} says that the council agreed.`,
  )
  const paragraphs = Array.from({ length: 1_000 }, (_, index) =>
    sentences.slice(index * 5, index * 5 + 5).join(' '),
  )
  await writeFile(join(app.folder, 'long.txt'), `${longTitle}\n\n${paragraphs.join('\n\n')}\n`)
  const [imported] = JSON.parse(await app.cli('import', library, join(app.folder, 'long.txt'), '--json')) as {
    documentId: DocumentId
  }[]
  const document = imported?.documentId as DocumentId
  const { blocks } = JSON.parse(await app.cli('text', library, document, '--json')) as {
    blocks: { start: number; text: string }[]
  }
  const all = blocks.map((block) => block.text).join('\n')
  const log = await readFile(await onlyLog(library), 'utf8')
  const textHash = /"textHash":"([0-9a-f]{32})"/.exec(log)?.[1] ?? ''
  const coder = coderIdOf('Eve')
  await writeLog(library, [
    { kind: 'coder', id: coder, set: { name: 'Eve', shape: 'ring', colour: 2, deleted: false } },
    ...sentences.map((exact, index): Operation => {
      const start = all.indexOf(exact)
      return {
        kind: 'annotation',
        id: `a${hex(index, 20)}` as AnnotationId,
        document,
        coder,
        set: {
          anchor: { textHash, start, end: start + exact.length, exact, prefix: '', suffix: '' },
          note: index % 3 === 0 ? `Note ${index}` : '',
          created: 1_700_000_000_000,
          modified: 1_700_000_000_000,
        },
      }
    }),
  ])
  await openLibrary(page, app, library)
  await openDocument(page, 'long')
  await expect(page.getByText('5,000 passages here')).toBeVisible()
  expect(await slips(page).count()).toBeLessThan(200)
  await selectWords(page, 'Sentence number 2')
  await expect(picker(page)).toBeVisible()
  await picker(page)
    .getByRole('button', { name: /Highlight only/ })
    .click()
  await page.getByRole('dialog', { name: 'Who codes?' }).getByRole('button', { name: 'Eve' }).click()
  await expect(page.getByText('5,001 passages here')).toBeVisible()
  await text(page).press('End')
  await expect(text(page)).toContainText('Sentence number 4999')
  await expect(slips(page).last()).toBeVisible()
  for (const size of [
    { width: 1000, height: 700 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)
  }
})

async function onlyLog(library: string): Promise<string> {
  const { readdir } = await import('node:fs/promises')
  for (const name of await readdir(join(library, 'logs'))) {
    if ((await readFile(join(library, 'logs', name), 'utf8')).includes('textHash'))
      return join(library, 'logs', name)
  }
  throw new Error('no log')
}

test('nothing scrolls sideways in narrow and wide windows', async ({ page, app, sample }) => {
  await writeFile(
    join(app.folder, 'long.txt'),
    `${longTitle}\n\nhttps://example.org/${'very-long-path/'.repeat(40)}\n`,
  )
  await writeFile(join(app.folder, 'zh.txt'), chineseReport)
  await app.cli('import', sample, join(app.folder, 'long.txt'), join(app.folder, 'zh.txt'))
  await openLibrary(page, app, sample)
  for (const size of [
    { width: 1000, height: 700 },
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
    { width: 760, height: 600 },
  ]) {
    await page.setViewportSize(size)
    await page.keyboard.press('Control+1')
    await expect(table(page)).toBeVisible()
    await expectNoSidewaysScroll(page)
    for (const title of ['long', '霖州市', '林登港', 'Linzhou Government Work Report 2024']) {
      await page.keyboard.press('Control+1')
      await openDocument(page, title)
      await expectNoSidewaysScroll(page)
    }
    await page.keyboard.press('Control+5')
    await expectNoSidewaysScroll(page)
  }
})
