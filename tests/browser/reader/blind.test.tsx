import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { describeRange } from '../../../src/shared/anchoring/describe.ts'
import type { Operation } from '../../../src/shared/log/entry.ts'
import { codingMessages } from '../../../src/shared/messages/coding.ts'
import { coderIdOf, consensusCoder, consensusCoderId } from '../../../src/shared/model/coder.ts'
import { codingIdOf } from '../../../src/shared/model/coding.ts'
import type { AnnotationId, CoderId } from '../../../src/shared/model/ids.ts'
import { settingsId } from '../../../src/shared/model/settings.ts'
import { type AppHarness, openApp } from '../../helpers/app-harness.tsx'
import { documentId, tagId } from '../../helpers/view-entries.ts'

let app: AppHarness

afterEach(() => app.close())

const [ada, ben] = [coderIdOf('Ada'), coderIdOf('Ben')]
const document_ = documentId(1)
const textHash = '0'.repeat(32)
const text = 'We will raise the dike. The ward offices help. Nobody is left behind.'

const mark = (number: number, coder: CoderId, quote: string): Operation => {
  const start = text.indexOf(quote)
  return {
    kind: 'annotation',
    id: `a000000000${number}` as AnnotationId,
    document: document_,
    coder,
    set: {
      anchor: { textHash, ...describeRange(text, { start, end: start + quote.length }) },
      note: '',
      created: 1,
      modified: 1,
    },
    tags: { [tagId(1)]: true },
  }
}
const library: Operation[] = [
  {
    kind: 'document',
    id: document_,
    set: { sha256: 'a'.repeat(64), file: 'a.txt', format: 'text', title: 'Dike plan', textHash },
  },
  { kind: 'coder', id: ada, set: { name: 'Ada', shape: 'disc', colour: 1 } },
  { kind: 'coder', id: ben, set: { name: 'Ben', shape: 'ring', colour: 2 } },
  { kind: 'coder', id: consensusCoderId, set: consensusCoder },
  { kind: 'tag', id: tagId(1), set: { name: 'Flood', parent: null, colour: 1, description: '' } },
  mark(1, ada, 'raise the dike'),
  mark(2, ben, 'ward offices'),
  mark(3, consensusCoderId, 'Nobody'),
  { kind: 'settings', id: settingsId, set: { blindCoding: true } },
]

const slips = () =>
  [...document.querySelectorAll('[data-slip] [data-cover]')].map(
    (slip) => slip.getAttribute('aria-label') ?? '',
  )
const shows = (...quotes: string[]) =>
  vi.waitFor(() => expect(slips().map((slip) => /“(.*?)”/.exec(slip)?.[1])).toEqual(quotes))
const painted = () => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)
const doneButton = () => page.getByRole('button', { name: codingMessages.doneName, exact: true })
const notice = () => page.getByText(codingMessages.hiddenHere)
const marks = () =>
  app.main
    .entries()
    .flatMap(({ ops }) => ops)
    .flatMap((op) =>
      op.kind === 'coding' ? [`${op.set.coder === ada ? 'Ada' : op.set.coder} ${op.set.done}`] : [],
    )

const open = async (operations = library, coderName = 'Ada') => {
  app = await openApp({ operations, preferences: { coderName } })
  app.main.handle('sources.text', () => ({
    textHash,
    extracted: {
      format: 1,
      extractor: { id: 'text', version: 1 },
      metadata: {},
      pages: null,
      blocks: [{ kind: 'paragraph', text }],
      pageStarts: [],
      dropped: [],
    },
  }))
  await page.getByRole('row', { name: /Dike plan/ }).dblClick()
  await expect.element(page.getByRole('article')).toBeVisible()
}

test('shows one’s own passages alone in text, margin, filter and status, until coding is done', async () => {
  await open()
  await shows('raise the dike')
  expect(painted()).toBe(1)
  await expect.element(notice()).toBeVisible()
  expect(document.querySelector('footer')?.textContent).toContain('1 passage here')
  await page.getByRole('button', { name: 'Which passages to show' }).click()
  expect(page.getByRole('checkbox').elements()).toHaveLength(1)
  await expect.element(page.getByRole('checkbox', { name: 'Show passages of Ada' })).toBeChecked()
  await userEvent.keyboard('{Escape}')

  // What others mark meanwhile stays hidden too.
  app.main.write('wotherwriter-0', [mark(4, ben, 'We will')])
  app.main.write('wotherwriter-0', [mark(5, ada, 'The ward')])
  await shows('raise the dike', 'The ward')

  await page.getByRole('button', { name: codingMessages.markDone, exact: true }).click()
  await shows('We will', 'raise the dike', 'The ward', 'ward offices', 'Nobody')
  expect(painted()).toBeGreaterThan(2)
  await expect.element(notice()).not.toBeInTheDocument()
  await expect.element(doneButton()).toHaveAttribute('aria-pressed', 'true')
  expect(marks()).toEqual(['Ada true'])

  await page.getByRole('button', { name: codingMessages.undo }).click()
  await shows('raise the dike', 'The ward')
  await expect.element(notice()).toBeVisible()
  await expect.element(doneButton()).toHaveAttribute('aria-pressed', 'false')
  expect(marks()).toEqual(['Ada true', 'Ada false'])
})

test('never paints a hidden passage, not even while the library is being read', async () => {
  const seen: string[][] = []
  const watch = new MutationObserver(() => seen.push(slips()))
  watch.observe(document.body, { subtree: true, childList: true })
  await open()
  await shows('raise the dike')
  watch.disconnect()
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.flat().filter((slip) => !slip.includes('raise the dike'))).toEqual([])
})

test('is done and undone by a key, without blind coding too, where it is information alone', async () => {
  await open(library.slice(0, -1))
  await shows('raise the dike', 'ward offices', 'Nobody')
  await expect.element(notice()).not.toBeInTheDocument()
  await userEvent.keyboard('{Control>}d{/Control}')
  await expect.element(doneButton()).toHaveAttribute('aria-pressed', 'true')
  await shows('raise the dike', 'ward offices', 'Nobody')
  await userEvent.keyboard('{Control>}d{/Control}')
  await expect.element(doneButton()).toHaveAttribute('aria-pressed', 'false')
  expect(marks()).toEqual(['Ada true', 'Ada false'])
})

test('hides everything from whoever has no name, and asks for it before the mark is set', async () => {
  await open(library, '')
  await expect.element(notice()).toBeVisible()
  await shows()
  await doneButton().click()
  const dialog = page.getByRole('dialog', { name: 'Who codes?' })
  await dialog.getByLabelText('Your name').fill('Ben')
  await dialog.getByRole('button', { name: 'Start coding' }).click()
  await shows('raise the dike', 'ward offices', 'Nobody')
  expect(app.main.entries().at(-1)?.ops).toMatchObject([
    { kind: 'coding', id: codingIdOf(document_, ben), set: { coder: ben, done: true } },
  ])
})

test('shows a coder whose record is not written yet what another mark of theirs lets them see', async () => {
  const zoe = coderIdOf('Zoe')
  const set = { document: document_, coder: zoe, done: true, modified: 1 }
  await open([...library, { kind: 'coding', id: codingIdOf(document_, zoe), set }], 'Zoe')
  await shows('raise the dike', 'ward offices', 'Nobody')
})

test.each(['light', 'dark'] as const)('has no accessibility faults with the notice (%s)', async (theme) => {
  await open()
  document.documentElement.dataset.theme = theme
  await expect.element(notice()).toBeVisible()
  await app.checkAccessibility()
})
