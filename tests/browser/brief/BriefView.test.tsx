import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { BriefView } from '../../../src/renderer/features/brief/BriefView.tsx'
import type { Operation } from '../../../src/shared/log/entry.ts'
import { briefMessages } from '../../../src/shared/messages/brief.ts'
import { type BriefFields, briefDefaults } from '../../../src/shared/model/brief.ts'
import { settingsId } from '../../../src/shared/model/settings.ts'
import { type LibraryHarness, openHarness } from '../../helpers/library-harness.tsx'
import { briefId, coderId, documentId, passage, tagId } from '../../helpers/view-entries.ts'

let harness: LibraryHarness
const asked: BriefFields[] = []

afterEach(async () => {
  await harness.close()
  asked.length = 0
})

const sha256 = '0123456789abcdef'.repeat(4)
const library: Operation[] = [
  { kind: 'document', id: documentId(1), set: { title: 'Work report', sha256, date: '2024' } },
  { kind: 'document', id: documentId(2), set: { title: 'Budget', date: '2023' } },
  { kind: 'tag', id: tagId(1), set: { name: 'Economy', colour: 2 } },
  { kind: 'tag', id: tagId(2), set: { name: 'Jobs', parent: tagId(1), colour: 5 } },
  { kind: 'coder', id: coderId(1), set: { name: 'Ada' } },
  passage(1, 5, { tags: [2] }),
  { kind: 'brief', id: briefId(1), set: { ...briefDefaults, title: 'Promises', modified: 1 } },
]

const quote = (number: number, text: string) => `> ${text}[^${number}]\n\n- Tag: Economy / Jobs\n`
const note = (number: number) =>
  `[^${number}]: Work report, 2024, p. 12, para. 3, \`sha256:0123456789ab chars ${number}0–${number}5\``
const markdown = [
  '---\ntitle: Promises\n---\n\n# Promises\n\nRead *this* <script>alert(1)</script> [there](javascript:alert(1)).\n',
  '## Economy\n',
  quote(1, 'We will raise **18** kilometres.'),
  quote(2, '把全市洪水预警时间由6小时提前到11小时'),
  `${note(1)}\n`,
  note(2),
  '',
].join('\n')

async function open(answer: (brief: BriefFields) => unknown = () => ({ markdown, quotes: 2 }), options = {}) {
  harness = await openHarness(<BriefView brief={briefId(1)} />, library, {
    size: { width: 1100, height: 800 },
    ...options,
  })
  harness.main.handle('brief.render', ({ brief }: { brief: BriefFields }) => {
    asked.push(brief)
    return answer(brief)
  })
}
const records = () => harness.main.entries().flatMap(({ ops }) => ops.filter(({ kind }) => kind === 'brief'))

test('says in its place why there is no preview, and asks again', async () => {
  let isBack = false
  await open(() => {
    if (!isBack) throw { code: 'textMissing', details: { title: 'Work report', reason: 'ENOENT' } }
    return { markdown, quotes: 2 }
  })
  const alert = page.getByRole('alert')
  await expect.element(alert.getByRole('heading', { name: 'The brief can’t be put together' })).toBeVisible()
  await expect
    .element(alert.getByText('The text of “Work report” is not in the library’s folder.'))
    .toBeVisible()
  isBack = true
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByText('2 quotes')).toBeVisible()
  await expect.element(alert).not.toBeInTheDocument()
})

test('asks once for a title that was typed, and not again when it is on disk', async () => {
  await open()
  await expect.element(page.getByText('2 quotes')).toBeVisible()
  await page.getByLabelText('Title').fill('Promises kept')
  await vi.waitFor(() => expect(records().at(-1)).toMatchObject({ set: { title: 'Promises kept' } }))
  await new Promise((done) => setTimeout(done, 600))
  expect(asked.map(({ title }) => title)).toEqual(['Promises', 'Promises kept'])
  // What a colleague marks is asked for.
  harness.main.write('wcolleague-0', [passage(2, 50, { tags: [2] })])
  await vi.waitFor(() => expect(asked).toHaveLength(3))
})

test('shows the brief as it reads, quotes with their sources, and nothing as HTML', async () => {
  await open()
  await expect.element(page.getByText('2 quotes')).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Economy' })).toBeVisible()
  await expect.element(page.getByText(/^Work report, 2024, p.\s12, para.\s3$/).first()).toBeVisible()
  await expect.element(page.getByText(/<script>alert\(1\)<\/script>/)).toBeVisible()
  expect(document.querySelector('article a, article script')).toBe(null)
  await page.getByRole('button', { name: 'Open in the reader' }).first().click()
  expect(harness.openDocument).toHaveBeenCalledWith(`d${sha256.slice(0, 32)}`, { offset: 10 })
  await harness.checkAccessibility()
})

test('has no accessibility faults in the dark theme, with Markdown and an open list', async () => {
  await open(undefined, { theme: 'dark' })
  await page.getByRole('radio', { name: 'Markdown' }).click()
  await expect.element(page.getByText(/title: Promises/)).toBeVisible()
  await harness.checkAccessibility()
  await page.getByRole('button', { name: 'Choose tags' }).click()
  await expect.element(page.getByRole('option', { name: /Jobs/ })).toBeVisible()
  await harness.checkAccessibility()
  await userEvent.keyboard('{Escape}')
})

test('edits are previewed at once and written together after a pause, only what changed', async () => {
  await open()
  await page.getByRole('textbox', { name: 'Title' }).fill('What was promised')
  await vi.waitFor(() => expect(asked.at(-1)?.title).toBe('What was promised'))
  await page.getByRole('radio', { name: 'Coder' }).click()
  await vi.waitFor(() => expect(asked.at(-1)?.groupBy).toBe('coder'))
  await vi.waitFor(() => {
    const sets = records()
      .slice(1)
      .map(({ set }) => set)
    expect(Object.assign({}, ...sets)).toEqual({
      title: 'What was promised',
      groupBy: 'coder',
      modified: expect.any(Number),
    })
  })
  await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveValue('What was promised')
})

test('tags are chosen from a list by keyboard and taken off again', async () => {
  await open()
  await page.getByRole('button', { name: 'Choose tags' }).click()
  await userEvent.keyboard('jobs')
  await page.getByRole('option', { name: /Jobs/ }).click()
  await userEvent.keyboard('{Escape}')
  await vi.waitFor(() => expect(asked.at(-1)?.tags).toEqual([tagId(2)]))
  await page.getByRole('button', { name: 'Remove Jobs' }).click()
  await vi.waitFor(() => expect(asked.at(-1)?.tags).toEqual([]))
})

test('a late answer to an old question is dropped', async () => {
  const answers: ((value: unknown) => void)[] = []
  await open(() => new Promise((resolve) => answers.push(resolve)))
  await vi.waitFor(() => expect(answers.length).toBe(1))
  await page.getByRole('textbox', { name: 'Title' }).fill('Second')
  await vi.waitFor(() => expect(answers.length).toBe(2))
  answers[1]?.({ markdown: '# Second\n\n> b[^1]\n\n[^1]: B\n', quotes: 1 })
  await expect.element(page.getByRole('heading', { name: 'Second' })).toBeVisible()
  answers[0]?.({ markdown: '# First\n', quotes: 9 })
  await new Promise((resolve) => setTimeout(resolve, 50))
  await expect.element(page.getByRole('heading', { name: 'Second' })).toBeVisible()
})

test('a change in the library asks again', async () => {
  await open()
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(0))
  const before = asked.length
  harness.main.write('wotherwriter-0', [passage(9, 5)])
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(before))
})

test('says when nothing fits and offers everything', async () => {
  await open((brief) => ({ markdown: '# x\n', quotes: brief.documents.length === 0 ? 1 : 0 }))
  await page.getByRole('button', { name: 'Choose documents' }).click()
  await page.getByRole('option', { name: /Budget/ }).click()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByText('No passage fits this choice')).toBeVisible()
  await harness.checkAccessibility()
  await page.getByRole('button', { name: 'Use everything' }).click()
  await expect.element(page.getByText('All 2 documents')).toBeVisible()
})

test('saves through a dialog where there is one, else as a download', async () => {
  await open()
  await expect.element(page.getByText('2 quotes')).toBeVisible()
  const clicked: string[] = []
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push(this.download)
  })
  harness.main.handle('dialogs.choose', () => {
    throw { code: 'notAvailable', details: {} }
  })
  await page.getByRole('button', { name: 'Save as .md' }).click()
  await vi.waitFor(() => expect(clicked).toEqual(['Promises.md']))
  click.mockRestore()
  harness.main.handle('dialogs.choose', () => ({ paths: ['/home/a.md'] }))
  harness.main.handle('export.save', () => ({ path: '/home/a.md' }))
  await page.getByRole('button', { name: 'Save as .md' }).click()
  await vi.waitFor(() => expect(harness.toasts.at(-1)?.message).toBe('Saved “/home/a.md”'))
})

test('deletes with undo', async () => {
  await open()
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Delete this brief' }).click()
  await vi.waitFor(() => expect(records().at(-1)?.set).toMatchObject({ deleted: true }))
  await vi.waitFor(() => expect(harness.toasts.at(-1)?.message).toBe('Deleted “Promises”'))
  harness.toasts.at(-1)?.action?.run()
  await vi.waitFor(() => expect(records().at(-1)?.set).toMatchObject({ deleted: false }))
})

test('draws 10,000 quotes piece by piece and finds the last footnote', async () => {
  const count = 10_000
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const long = [
    '# Long\n',
    '## Group\n',
    ...numbers.map((number) =>
      quote(number, `Sentence number ${number} of a long report that says many things.`),
    ),
    ...numbers.map((number) => `${note(number)}\n`),
  ].join('\n')
  await open(() => ({ markdown: long, quotes: count }))
  await expect.element(page.getByText('10,000 quotes')).toBeVisible()
  await expect.element(page.getByText(/^Sentence number 1 of/).first()).toBeVisible()
  expect(document.querySelectorAll('blockquote').length).toBeLessThan(400)
  await page.getByRole('button', { name: 'Footnote 7', exact: true }).click()
  await vi.waitFor(() => expect(document.querySelector('[data-footnote="7"]')).not.toBe(null))
})

test('draws all of it for the printer, as it reads and as Markdown, and after that what is in sight', async () => {
  const count = 400
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const long = [
    '# Long\n',
    ...numbers.map((number) => quote(number, `Sentence ${number}.`)),
    ...numbers.map((number) => `${note(number)}\n`),
  ].join('\n')
  await open(() => ({ markdown: long, quotes: count }))
  await expect.element(page.getByText(/^Sentence 1\./)).toBeVisible()
  const drawn = () => document.querySelectorAll('blockquote').length
  expect(drawn()).toBeLessThan(count)
  window.dispatchEvent(new Event('beforeprint'))
  expect(drawn()).toBe(count)
  expect(document.querySelectorAll('[data-footnote]')).toHaveLength(count)
  window.dispatchEvent(new Event('afterprint'))
  expect(drawn()).toBeLessThan(count)
  await page.getByText('Markdown', { exact: true }).click()
  const source = page.getByRole('region', { name: briefMessages.source })
  await expect.element(source).toBeVisible()
  window.dispatchEvent(new Event('beforeprint'))
  expect(source.element().textContent).toContain(note(count))
  window.dispatchEvent(new Event('afterprint'))
})

test('says where coding is blind that others’ passages may be missing, as long as some may', async () => {
  await open()
  const note = page.getByRole('note')
  await expect.element(page.getByText('2 quotes')).toBeVisible()
  expect(note.elements()).toEqual([])
  harness.main.write('wotherwriter-0', [{ kind: 'settings', id: settingsId, set: { blindCoding: true } }])
  await expect.element(note).toHaveTextContent(briefMessages.hidden)
  await harness.checkAccessibility()
  harness.main.write('wotherwriter-0', [{ kind: 'settings', id: settingsId, set: { blindCoding: false } }])
  await vi.waitFor(() => expect(note.elements()).toEqual([]))
})

test('is printed under its own title', async () => {
  await open()
  const before = document.title
  await page.getByRole('textbox', { name: 'Title' }).fill('What was promised')
  await expect.element(page.getByRole('region', { name: 'What was promised' })).toBeVisible()
  window.dispatchEvent(new Event('beforeprint'))
  expect(document.title).toBe('What was promised')
  window.dispatchEvent(new Event('afterprint'))
  expect(document.title).toBe(before)
})
