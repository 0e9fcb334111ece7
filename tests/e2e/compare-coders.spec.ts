import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { describeRange } from '../../src/shared/anchoring/describe.ts'
import { renderLine } from '../../src/shared/log/codec.ts'
import type { Operation } from '../../src/shared/log/entry.ts'
import { compareCodersMessages } from '../../src/shared/messages/compare-coders.ts'
import { coderIdOf } from '../../src/shared/model/coder.ts'
import {
  annotationIdSchema,
  documentIdSchema,
  tagIdSchema,
  writerIdSchema,
} from '../../src/shared/model/ids.ts'
import { composeSourceText } from '../../src/shared/text/canonical-text.ts'
import { type App, expect, test } from './app.ts'
import { expectAccessible } from './expect-accessible.ts'
import { portReport } from './fixtures.ts'
import { expectNoSidewaysScroll, expectSaved, openLibrary, status } from './person.ts'

const words = compareCodersMessages.view
const title = 'Port plan of Lindenhafen 2024'

interface Compared {
  readonly counts: Record<'total' | 'agreed' | 'otherExtent' | 'otherTag' | 'only', number> & {
    readonly onlyBy: readonly { readonly coders: readonly string[]; readonly count: number }[]
  }
  readonly items: readonly { readonly state: string; readonly settled: string }[]
}
interface Shown {
  readonly exact: string
  readonly start: number
  readonly tags: readonly string[]
}

/** Makes a library in which Ada and Ben marked the same report: one passage alike, four differently. */
async function prepareLibrary(app: App): Promise<string> {
  const library = join(app.folder, 'Port study')
  const file = join(app.folder, 'port.md')
  await writeFile(file, portReport)
  await app.cli('init', library, '--coder', 'Ada')
  await app.cli('import', library, file)
  const annotate = (coder: string, quote: string, tag: string) =>
    app.cli('annotate', library, title, '--quote', quote, '--tag', tag, '--coder', coder)
  await annotate('Ada', 'about 5 per cent', 'Targets')
  await annotate('Ben', 'about 5 per cent', 'Targets')
  await annotate('Ada', '6,500 flats', 'Targets')
  await annotate('Ben', 'the city will build 6,500 flats', 'Targets')
  await annotate('Ada', 'a capped rent', 'Targets')
  await annotate('Ada', 'a yearly review', 'Review')
  await annotate('Ben', 'a yearly review', 'Targets')
  await annotate('Ben', 'agreed in writing', 'Review')
  return library
}

const compare = async (app: App, library: string, ...options: string[]) =>
  JSON.parse(await app.cli('compare', library, '--document', title, ...options, '--json')) as Compared
const annotations = async (app: App, library: string, coder: string) =>
  JSON.parse(await app.cli('annotations', library, '--coder', coder, '--json')) as Shown[]

const figures = (page: Page) => page.getByRole('region', { name: words.figures })
const queue = (page: Page) => page.getByRole('complementary', { name: words.queue })
const entries = (page: Page) =>
  queue(page)
    .getByRole('listitem')
    .filter({ has: page.locator('q, button') })
const chooser = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}: `) })
const current = (page: Page) => queue(page).locator('[aria-current="true"]')
const state = (page: Page, name: string, count: number) =>
  figures(page).getByRole('button', { name: words.showState(name, count), exact: true })

async function openCoders(page: Page, app: App, library: string): Promise<void> {
  await openLibrary(page, app, library)
  await status(page).getByRole('button', { name: 'Who codes?' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ada' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+4')
  await expect(queue(page)).toBeVisible()
}

/** Expects the figures that the command line gives for the same choice. */
async function expectFigures(page: Page, { counts }: Compared): Promise<void> {
  const by = (name: string) => counts.onlyBy.find(({ coders }) => coders.join() === name)?.count ?? 0
  await expect(state(page, 'same', counts.agreed)).toBeVisible()
  await expect(state(page, 'other extent', counts.otherExtent)).toBeVisible()
  await expect(state(page, 'other tag', counts.otherTag)).toBeVisible()
  await expect(state(page, 'only Ada', by('Ada'))).toBeVisible()
  await expect(state(page, 'only Ben', by('Ben'))).toBeVisible()
  await expect(figures(page)).toContainText(`${counts.agreed} of ${counts.total}`)
}

test('states and counts are those of the command line, for every rule and tag', async ({ page, app }) => {
  const library = await prepareLibrary(app)
  await openCoders(page, app, library)
  const exact = await compare(app, library)
  expect(exact.counts).toMatchObject({ total: 5, agreed: 1, otherExtent: 1, otherTag: 1, only: 2 })
  await expectFigures(page, exact)
  await expect(queue(page)).toContainText(`${words.queue} 4`)

  await chooser(page, words.match).click()
  await page.getByRole('option', { name: words.matchAny }).click()
  const overlap = await compare(app, library, '--match', 'overlap')
  expect(overlap.counts.agreed).toBe(2)
  await expectFigures(page, overlap)

  await chooser(page, words.tags).click()
  await page.getByRole('option', { name: 'Review' }).click()
  await page.keyboard.press('Escape')
  await expectFigures(page, await compare(app, library, '--match', 'overlap', '--tag', 'Review'))
})

test('differences are filtered and walked through; texts follow', async ({ page, app }) => {
  const library = await prepareLibrary(app)
  await openCoders(page, app, library)
  await page.keyboard.press(']')
  await expect(current(page)).toContainText('the city will build 6,500 flats')
  await page.keyboard.press(']')
  await expect(current(page)).toContainText('a capped rent')
  await page.keyboard.press('[')
  await expect(current(page)).toContainText('the city will build 6,500 flats')

  await state(page, 'only Ben', 1).click()
  await expect(entries(page)).toHaveCount(1)
  await page.keyboard.press(']')
  await expect(current(page)).toContainText('agreed in writing')
  await state(page, 'only Ben', 1).click()
  await expect(queue(page)).toContainText(`${words.queue} 4`)

  await figures(page).getByRole('button', { name: words.byTag }).click()
  const row = page.getByRole('dialog').getByRole('row', { name: /Review/ })
  await expect(row.getByRole('cell')).toHaveText(['0', '0', '1', '0', '1'])
  await row.getByRole('button').click()
  await expect(queue(page)).toContainText(`${words.queue} 2`)
})

test('differences are settled by keys, and stay settled; nobody’s own passages change', async ({
  page,
  app,
}) => {
  const library = await prepareLibrary(app)
  const before = [await annotations(app, library, 'Ada'), await annotations(app, library, 'Ben')]
  await openCoders(page, app, library)
  await page.keyboard.press(']')
  await expect(current(page)).toContainText('6,500 flats')
  // Joined; the next one that is open is gone to.
  await page.keyboard.press('3')
  await expect(current(page)).toContainText('a capped rent')
  await page.keyboard.press('1')
  await expect(current(page)).toContainText('a yearly review')
  await page.keyboard.press('2')
  await expect(current(page)).toContainText('agreed in writing')
  // One word earlier, under Ben's tag.
  await page.keyboard.press('e')
  await queue(page).getByRole('button', { name: words.startEarlier }).click()
  await expect(queue(page).getByRole('group', { name: words.ownWords })).toContainText(
    'mayor agreed in writing',
  )
  await queue(page).getByRole('button', { name: words.save }).click()
  await expect(figures(page)).toContainText(words.settledOf(4, 4))
  await expectSaved(page)

  await page.reload()
  await expect(status(page)).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(figures(page)).toContainText(words.settledOf(4, 4))
  await expect(queue(page)).toContainText(words.joinedAs.otherExtent())
  await expect(queue(page)).toContainText(words.accepted('Ada'))

  const consensus = await annotations(app, library, 'Consensus')
  expect(consensus.map(({ exact, tags }) => ({ exact, tags }))).toEqual([
    { exact: 'the city will build 6,500 flats', tags: ['Targets'] },
    { exact: 'a capped rent', tags: ['Targets'] },
    { exact: 'a yearly review', tags: ['Targets'] },
    { exact: 'mayor agreed in writing', tags: ['Review'] },
  ])
  expect([await annotations(app, library, 'Ada'), await annotations(app, library, 'Ben')]).toEqual(before)
  const { items } = await compare(app, library)
  expect(items.filter((item) => item.state !== 'agreed').map((item) => item.settled)).toEqual(
    Array(4).fill('settled'),
  )
})

test('agreed passages are taken over at once, and that is undone', async ({ page, app }) => {
  const library = await prepareLibrary(app)
  await openCoders(page, app, library)
  await figures(page).getByRole('button', { name: words.takeOver }).click()
  await expect(figures(page)).toContainText(words.allTaken)
  await expectSaved(page)
  expect((await annotations(app, library, 'Consensus')).map(({ exact }) => exact)).toEqual([
    'about 5 per cent',
  ])
  await page.getByRole('button', { name: words.undo }).click()
  await expect(figures(page).getByRole('button', { name: words.takeOver })).toBeVisible()
  await expectSaved(page)
  expect(await annotations(app, library, 'Consensus')).toEqual([])
})

/** Makes a library in which Ada and Ben gave one tag to the same words of each of `count` paragraphs; returns the words. */
async function prepareLongLibrary(app: App, count: number): Promise<{ library: string; quotes: string[] }> {
  const library = join(app.folder, 'Long study')
  const file = join(app.folder, 'long.txt')
  const paragraphs = Array.from(
    { length: count },
    (_, index) => `Paragraph ${index} says that measure ${index} is funded.`,
  )
  await writeFile(file, paragraphs.join('\n\n'))
  await app.cli('init', library, '--coder', 'Ada')
  await app.cli('import', library, file)
  const [sha256 = ''] = await readdir(join(library, 'sources'))
  const names = await readdir(join(library, 'sources', sha256))
  const name = names.find((one) => one.startsWith('text-')) ?? ''
  const textHash = name.slice('text-'.length, -'.json'.length)
  const { text } = composeSourceText(
    JSON.parse(await readFile(join(library, 'sources', sha256, name), 'utf8')),
  )
  const document = documentIdSchema.parse(`d${sha256.slice(0, 32)}`)
  const tag = tagIdSchema.parse('ttargets00')
  const quotes = paragraphs.map((_, index) => `measure ${index} is`)
  const marks = ['Ada', 'Ben'].flatMap((coder) =>
    quotes.map((quote, index): Operation => {
      const start = text.indexOf(quote)
      const anchor = { textHash, ...describeRange(text, { start, end: start + quote.length }) }
      const id = annotationIdSchema.parse(`a${coder.toLowerCase()}${String(index).padStart(8, '0')}`)
      const set = { anchor, note: '', created: 1, modified: 1 }
      return { kind: 'annotation', id, document, coder: coderIdOf(coder), set, tags: { [tag]: true } }
    }),
  )
  const people = ['Ada', 'Ben'].map((coder): Operation => {
    return { kind: 'coder', id: coderIdOf(coder), set: { name: coder, shape: 'disc', colour: 1 } }
  })
  const ops: Operation[] = [
    { kind: 'tag', id: tag, set: { name: 'Targets', colour: 1 } },
    ...people,
    ...marks,
  ]
  const writer = writerIdSchema.parse('wlonglonglong-1')
  const line = renderLine({ v: 1, writer, seq: 1, at: [1_700_000_000_000, 0], ops })
  await writeFile(join(library, 'logs', `${writer}.jsonl`), `${line}\n`)
  return { library, quotes }
}

test('more than 500 agreed passages are taken over whole, in order, and are there after loading again', async ({
  page,
  app,
}) => {
  const { library, quotes } = await prepareLongLibrary(app, 620)
  await openCoders(page, app, library)
  await figures(page).getByRole('button', { name: words.takeOver }).click()
  await expect(figures(page)).toContainText(words.allTaken, { timeout: 30_000 })
  await expectSaved(page)
  await page.reload()
  await expect(status(page)).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(figures(page)).toContainText(words.allTaken)
  const consensus = await annotations(app, library, 'Consensus')
  expect(consensus.map(({ exact }) => exact)).toEqual(quotes)
  expect(new Set(consensus.map(({ tags }) => tags.join()))).toEqual(new Set(['Targets']))
})

test('what was chosen is there again after the page was loaded again', async ({ page, app }) => {
  const library = await prepareLibrary(app)
  await openCoders(page, app, library)
  await chooser(page, words.tags).click()
  await page.getByRole('option', { name: 'Targets' }).click()
  await page.keyboard.press('Escape')
  await chooser(page, words.match).click()
  await page.getByRole('option', { name: words.matchAny }).click()
  await page.getByRole('radio', { name: words.overlay }).click()
  const narrowed = await compare(app, library, '--match', 'overlap', '--tag', 'Targets')
  await expectFigures(page, narrowed)

  await page.reload()
  await expect(status(page)).toBeVisible()
  await page.keyboard.press('Control+4')
  await expect(chooser(page, words.tags)).toContainText('Targets')
  await expect(chooser(page, words.match)).toContainText(words.matchAny)
  await expect(page.getByRole('radio', { name: words.overlay })).toBeChecked()
  await expectFigures(page, narrowed)
})

test('is accessible in light and dark, beside each other and overlaid, wide and narrow', async ({
  page,
  app,
}) => {
  const library = await prepareLibrary(app)
  await openCoders(page, app, library)
  await page.keyboard.press(']')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.getByRole('radio', { name: words.sideBySide }).click()
    await expectAccessible(page, `coders, ${colorScheme}`)
    await page.getByRole('radio', { name: words.overlay }).click()
    await expectAccessible(page, `coders overlaid, ${colorScheme}`)
  }
  await page.setViewportSize({ width: 700, height: 700 })
  await expect(queue(page)).toBeHidden()
  await page.getByRole('button', { name: words.openQueue }).click()
  await expect(queue(page)).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page, 'coders in a narrow window')
  await page.keyboard.press('Escape')
  await expect(queue(page)).toBeHidden()
})
