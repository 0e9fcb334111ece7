import { Suspense, use, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ComparePlace } from '../../../../src/renderer/app/context.ts'
import { AgreementView } from '../../../../src/renderer/features/compare/agreement/AgreementView.tsx'
import type { Operation } from '../../../../src/shared/log/entry.ts'
import { measureTitles } from '../../../../src/shared/messages/agreement-data.ts'
import { measureHelp, agreementMessages as words } from '../../../../src/shared/messages/compare-agreement.ts'
import { codingIdOf } from '../../../../src/shared/model/coding.ts'
import type { DocumentId } from '../../../../src/shared/model/ids.ts'
import { settingsId } from '../../../../src/shared/model/settings.ts'
import { type LibraryHarness, openHarness } from '../../../helpers/library-harness.tsx'
import { annotationId, coderId, documentId, tagId } from '../../../helpers/view-entries.ts'

/** Workers start slowly on a busy machine. */
const soon = { timeout: 15_000 }

let harness: LibraryHarness
afterEach(() => harness.close())

const textHash = '0'.repeat(32)
const sentences = Array.from({ length: 10 }, (_, index) => `This is sentence ${index}.`)
const wholeText = sentences.join(' ')

const report: Operation = {
  kind: 'document',
  id: documentId(1),
  set: {
    sha256: '1'.repeat(64),
    title: 'Port plan',
    file: 'port.txt',
    date: '2024',
    language: 'en',
    format: 'text',
    textHash,
  },
}
const coder = (number: number, name: string): Operation => ({
  kind: 'coder',
  id: coderId(number),
  set: { name, shape: number === 1 ? 'disc' : 'ring', colour: number },
})
const tag = (number: number, name: string): Operation => ({
  kind: 'tag',
  id: tagId(number),
  set: { name, parent: null, colour: number, description: '' },
})
/** A coder's passage over a whole sentence. */
const marked = (who: number, sentence: number, tagNumber = 1, document = 1): Operation => {
  const exact = sentences[sentence] ?? ''
  const start = wholeText.indexOf(exact)
  return {
    kind: 'annotation',
    id: annotationId(document * 10_000 + who * 1000 + tagNumber * 100 + sentence),
    document: documentId(document),
    coder: coderId(who),
    set: {
      anchor: { textHash, start, end: start + exact.length, exact, prefix: '', suffix: '' },
      note: '',
      created: 1,
      modified: 1,
    },
    tags: { [tagId(tagNumber)]: true },
  }
}
const people = [coder(1, 'Ada'), coder(2, 'Bo'), tag(1, 'Hedge'), report]
/** Both give Hedge to four sentences, three of them the same: 8 of 10 agree; κ = (0.8 − 0.52) / 0.48 = 0.58. */
const study = [
  ...people,
  ...[0, 1, 2, 3].map((sentence) => marked(1, sentence)),
  ...[1, 2, 3, 4].map((sentence) => marked(2, sentence)),
]

/** The view, once the text it asks for can be given; a button leaves it and comes back. */
function Late({ ready }: { readonly ready: Promise<void> }) {
  use(ready)
  const [place, setPlace] = useState<ComparePlace>({ kind: 'compare', view: 'agreement' })
  const [isOpen, setOpen] = useState(true)
  return (
    <>
      <button type="button" onClick={() => setOpen(!isOpen)}>
        Elsewhere
      </button>
      {isOpen && <AgreementView place={place} onPlace={setPlace} />}
    </>
  )
}

async function open(
  operations: readonly Operation[],
  {
    theme = 'light',
    text = wholeText,
    empty,
  }: { theme?: 'light' | 'dark'; text?: string; empty?: DocumentId } = {},
) {
  const { promise, resolve } = Promise.withResolvers<void>()
  harness = await openHarness(
    <Suspense>
      <Late ready={promise} />
    </Suspense>,
    operations,
    { size: { width: 1200, height: 700 }, theme },
  )
  harness.main.handle('sources.text', ({ document }) => ({
    textHash,
    extracted: {
      format: 1,
      extractor: { id: 'text', version: 1 },
      metadata: {},
      pages: null,
      blocks: text === '' || document === empty ? [] : [{ kind: 'paragraph', text }],
      pageStarts: [],
      dropped: [],
    },
  }))
  resolve()
}
const figure = (measure: keyof typeof measureTitles, subject: string) =>
  page
    .getByRole('table', { name: words.table })
    .getByRole('button', { name: new RegExp(`^${measureTitles[measure]}, ${subject}: `) })

test.each(['light', 'dark'] as const)(
  'measures sentences, and leads to where coders differ, without accessibility faults: %s',
  async (theme) => {
    await open(study, { theme })
    await expect.poll(() => figure('percent', 'Hedge').element().textContent, soon).toMatch(/0\.80/)
    await expect.poll(() => figure('cohen-kappa', 'Hedge').element().textContent, soon).toMatch(/0\.58/)
    // Intervals come after the figures.
    await expect.poll(() => figure('cohen-kappa', 'Hedge').element().textContent, soon).toMatch(/ to /)
    await harness.checkAccessibility()
    await figure('cohen-kappa', 'Hedge').click()
    const panel = page.getByRole('complementary', { name: /^Where coders differ: Hedge/ })
    await expect.element(panel.getByText('2 places')).toBeVisible()
    await expect.element(panel.getByText('This is sentence 0.')).toBeVisible()
    await expect.element(panel.getByText('This is sentence 4.')).toBeVisible()
    await harness.checkAccessibility()
  },
)

test('has room for all columns in a window of usual width', async () => {
  await open(study)
  await expect.poll(() => figure('cohen-kappa', 'Hedge').element().textContent, soon).toMatch(/ to /)
  const table = page.getByRole('table', { name: words.table }).element() as HTMLTableElement
  expect(table.tHead?.rows[0]?.cells).toHaveLength(10)
  const box = table.parentElement
  expect(box?.scrollWidth).toBe(box?.clientWidth)
})

test('sets the tags of two coders against each other, and pairs of coders', async () => {
  await open([...study, tag(2, 'Promise'), marked(1, 6, 1), marked(2, 6, 2)])
  await page.getByRole('radio', { name: words.view.confusion }).click()
  const map = page.getByRole('grid', { name: words.confusion })
  await expect.element(map).toBeVisible()
  const numbers = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
  )
  // Rows Ada, columns Bo: Hedge, Promise, nothing.
  expect(numbers).toEqual([
    [3, 1, 1],
    [0, 0, 0],
    [1, 0, 4],
  ])
  await page.getByRole('radio', { name: words.view.pairs }).click()
  const pair = page.getByRole('button', { name: /^Ada and Bo, / })
  // The figure with its interval below it.
  const shown = () => [...pair.element().querySelectorAll('[aria-hidden]')].map((part) => part.textContent)
  await expect
    .poll(shown, soon)
    .toEqual([expect.stringMatching(/^0\.\d\d$/), expect.stringMatching(/^−?\d\.\d\d to \d\.\d\d$/)])
  await harness.checkAccessibility()
})

test('the arrow keys walk through the tags set against each other, and Enter leads to the passages', async () => {
  await open([...study, tag(2, 'Promise'), marked(1, 6, 1), marked(2, 6, 2)])
  await page.getByRole('radio', { name: words.view.confusion }).click()
  const map = page.getByRole('grid', { name: words.confusion })
  await expect.element(map).toBeVisible()
  const stops = () => [...map.element().querySelectorAll('[tabindex="0"]')]
  const at = () => (document.activeElement as HTMLElement).dataset.cell
  expect(stops()).toHaveLength(1)
  ;(stops()[0] as HTMLElement).focus()
  const walk = []
  for (const key of ['ArrowRight', 'ArrowDown', 'End', 'ArrowRight', 'Home', 'ArrowUp', 'PageDown']) {
    await userEvent.keyboard(`{${key}}`)
    walk.push(at())
  }
  expect(walk).toEqual(['0 1', '1 1', '1 2', '1 2', '1 0', '0 0', '2 0'])
  await userEvent.keyboard('{Control>}{Home}{/Control}')
  expect(at()).toBe('0 0')
  expect(stops()).toEqual([document.activeElement])
  await harness.checkAccessibility()
  // Ada gave Hedge once where Bo gave Promise.
  await userEvent.keyboard('{ArrowRight}{Enter}')
  await expect.element(page.getByRole('complementary', { name: /^Where coders differ: Hedge/ })).toBeVisible()
})

test('names of tags in Chinese are not turned round, and long ones are cut', async () => {
  const name = '长三角高速铁路与跨江通道建设以及其他交通基础设施'
  await open([...study, tag(2, name), marked(1, 6, 1), marked(2, 6, 2)])
  await page.getByRole('radio', { name: words.view.confusion }).click()
  const head = (title: string) => page.getByRole('columnheader', { name: title, exact: true }).element()
  await expect.element(page.getByRole('columnheader', { name, exact: true })).toBeVisible()
  expect(getComputedStyle(head(name)).rotate).toBe('none')
  expect(getComputedStyle(head('Hedge')).rotate).toBe('180deg')
  expect(head(name).firstElementChild?.getBoundingClientRect().height).toBeLessThanOrEqual(150)
})

test('the head says which tags it is about, and names a lowest one only among several', async () => {
  await open([...study, tag(2, 'Promise'), marked(1, 6, 2), marked(2, 6, 2)])
  const head = (subject: string) =>
    page.getByRole('button', { name: new RegExp(`^${measureTitles['alpha-nominal']}, ${subject}: `) })
  await expect.element(head(words.together)).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^Lowest: Hedge: / })).toBeVisible()
  await page.getByRole('button', { name: /^Tags: / }).click()
  await page.getByRole('option', { name: 'Hedge' }).click()
  await userEvent.keyboard('{Escape}')
  await expect.element(head('Hedge').first()).toBeVisible()
  await expect.element(head(words.together)).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: /^Lowest: / })).not.toBeInTheDocument()
})

test('the row that closes the table stays the last, and says which tags it is about', async () => {
  await open([...study, tag(2, 'Promise'), marked(1, 6, 2), marked(2, 6, 2)])
  const last = () => [...document.querySelectorAll('tbody th, tfoot th')].at(-1)?.textContent
  await expect.poll(last, soon).toBe(words.allTogether)
  await page.getByRole('button', { name: /^Tags: / }).click()
  await page.getByRole('option', { name: 'Hedge' }).click()
  await expect.poll(last, soon).toBe('Hedge')
  await page.getByRole('option', { name: 'Promise' }).click()
  await expect.poll(last, soon).toBe(words.someTags(2))
})

test('long names leave the choosers in one row, in a small window in two at most', async () => {
  const long = 'The coder with a name that is longer than any row of choosers has room for'
  await open([...study, { kind: 'coder', id: coderId(1), set: { name: long } }])
  const coders = page.getByRole('button', { name: new RegExp(`^${words.coders}: `) })
  await expect.element(coders).toBeVisible()
  await expect.element(coders.getByTitle(new RegExp(long))).toBeVisible()
  // The part that the harness gave a width of its own is as wide as the window.
  const host = coders.element().closest<HTMLElement>('[style*="width"]')
  if (host !== null) host.style.width = '100%'
  const rows = () => {
    const choosers = [...(coders.element().parentElement?.querySelectorAll('button') ?? [])]
    const tops = new Set(choosers.map((button) => Math.round(button.getBoundingClientRect().top)))
    const right = Math.max(...choosers.map((button) => button.getBoundingClientRect().right))
    return { rows: tops.size, fits: right <= window.innerWidth }
  }
  await page.viewport(1280, 800)
  await expect.poll(rows).toEqual({ rows: 1, fits: true })
  await page.viewport(780, 800)
  await expect.poll(rows).toEqual({ rows: 2, fits: true })
})

test('is as it was left', async () => {
  await open(study)
  await page.getByRole('button', { name: `${words.unit}: ${words.units.sentence}` }).click()
  await page.getByRole('option', { name: words.units.word }).click()
  await page.getByRole('radio', { name: words.view.pairs }).click()
  await page.getByRole('button', { name: `${words.pairTag}: ${words.allTogether}` }).click()
  await page.getByRole('option', { name: 'Hedge' }).click()
  await page.getByRole('button', { name: 'Elsewhere' }).click()
  await expect.element(page.getByRole('radio', { name: words.view.pairs })).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Elsewhere' }).click()
  await expect.element(page.getByRole('button', { name: `${words.unit}: ${words.units.word}` })).toBeVisible()
  await expect.element(page.getByRole('radio', { name: words.view.pairs })).toBeChecked()
  await expect.element(page.getByRole('button', { name: `${words.pairTag}: Hedge` })).toBeVisible()
})

test('measures again when a passage is marked', async () => {
  await open(study)
  await expect.poll(() => figure('percent', 'Hedge').element().textContent, soon).toMatch(/0\.80/)
  await harness.app().append([marked(2, 0)])
  await expect.poll(() => figure('percent', 'Hedge').element().textContent, soon).toMatch(/0\.90/)
})

test('draws the tags in sight of very many, and goes to the others by keys', async () => {
  const many = Array.from({ length: 150 }, (_, index) => index + 2)
  await open([
    ...study,
    ...many.flatMap((number) => [
      tag(number, `Tag ${String(number).padStart(3, '0')}`),
      marked(1, number % 10, number),
    ]),
  ])
  await expect.poll(() => figure('percent', 'Hedge').element().textContent, soon).toMatch(/0\.80/)
  const table = page.getByRole('table', { name: words.table }).element()
  expect(table.getAttribute('aria-rowcount')).toBe('153')
  expect(table.querySelectorAll('tbody tr[aria-rowindex]').length).toBeLessThan(60)
  // A row of its own height, or the scroll bar would lie.
  expect(table.querySelector('tbody tr[aria-rowindex]')?.getBoundingClientRect().height).toBe(47)
  await harness.checkAccessibility()
  figure('percent', 'Hedge').element().focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(figure('percent', 'Tag 002')).toHaveFocus()
  await userEvent.keyboard('{End}')
  await expect.element(figure('percent', 'Tag 151')).toHaveFocus()
  expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('152')
  const foot = table.querySelector('tfoot')?.getBoundingClientRect().top ?? 0
  expect(document.activeElement?.getBoundingClientRect().bottom).toBeLessThanOrEqual(foot)
  // What has the keyboard stays, however far one scrolls.
  table.parentElement?.scrollTo(0, 0)
  await expect.element(figure('percent', 'Hedge')).toBeVisible()
  await expect.element(figure('percent', 'Tag 151')).toHaveFocus()
  await userEvent.keyboard('{PageUp}')
  await expect.element(figure('percent', 'Tag 141')).toHaveFocus()
})

test('draws the tags mixed up that are in sight of very many', async () => {
  const many = Array.from({ length: 150 }, (_, index) => index + 2)
  await open([
    ...study,
    ...many.flatMap((number) => [
      tag(number, `Tag ${String(number).padStart(3, '0')}`),
      marked(1, number % 10, number),
    ]),
  ])
  await page.getByRole('radio', { name: words.view.confusion }).click()
  const map = page.getByRole('grid', { name: words.confusion })
  await expect.poll(() => map.element().getAttribute('aria-rowcount'), soon).toBe('153')
  const count = () => map.element().querySelectorAll('td[aria-colindex]').length
  await expect.poll(count).toBeGreaterThan(100)
  expect(count()).toBeLessThan(2500)
  await harness.checkAccessibility()
  // In the last row Bo gave other tags where Ada gave none: the last column is "nothing" with "nothing".
  map.element().parentElement?.scrollTo(100_000, 100_000)
  const last = () => map.element().querySelector('tr[aria-rowindex="153"] td[aria-colindex="153"]')
  await expect.poll(() => last()?.getAttribute('title'), soon).toMatch(/^Nothing Ada, Nothing Bo: /)
  const cell = last()?.getBoundingClientRect()
  const view = map.element().parentElement?.getBoundingClientRect()
  expect(cell?.right).toBeLessThanOrEqual(view?.right ?? 0)
  expect(cell?.bottom).toBeLessThanOrEqual(view?.bottom ?? 0)
})

test('explains each measure from its head: paper and formula', async () => {
  await open(study)
  await expect.poll(() => figure('percent', 'Hedge').element().textContent, soon).toMatch(/0\.80/)
  for (const measure of ['alpha-nominal', 'percent', 'cohen-kappa', 'gwet-ac1', 'u-alpha'] as const) {
    const name = words.helpOn(measureTitles[measure])
    await page
      .getByRole('columnheader', { name: measureTitles[measure] })
      .getByRole('button', { name })
      .click()
    const help = page.getByRole('dialog', { name })
    await expect.element(help.getByText(measureHelp[measure].paper)).toBeVisible()
    await expect.element(help.getByText(measureHelp[measure].formula)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(help).not.toBeInTheDocument()
  }
})

test('says undefined with its reason where nothing varies', async () => {
  const all = sentences.map((_, index) => index)
  await open([
    ...people,
    ...all.map((sentence) => marked(1, sentence)),
    ...all.map((sentence) => marked(2, sentence)),
  ])
  await expect.poll(() => figure('cohen-kappa', 'Hedge').element().textContent, soon).toMatch(/undefined$/)
  await expect
    .element(figure('cohen-kappa', 'Hedge'))
    .toHaveAccessibleName(/there is only one value, so that chance alone would agree as well/)
})

test('draws units or documents, and says where documents are too few', async () => {
  const second = {
    ...report,
    id: documentId(2),
    set: { ...report.set, sha256: '2'.repeat(64), title: 'Two' },
  }
  await open(study)
  const kappa = () => figure('cohen-kappa', 'Hedge').element().textContent
  await expect.poll(kappa, soon).toMatch(/0\.58.* to /)
  const ofUnits = kappa()
  const choose = async (kind: keyof typeof words.resamplings) => {
    await page.getByRole('button', { name: new RegExp(`^${words.resampling}: `) }).click()
    await page.getByRole('option', { name: words.resamplings[kind] }).click()
  }
  await choose('documents')
  await expect.element(page.getByText(new RegExp(words.needsDocuments))).toBeVisible()
  await expect.poll(kappa, soon).toMatch(/no interval$/)
  await harness.checkAccessibility()
  await harness
    .app()
    .append([second as Operation, ...[0, 5, 6].map((one) => marked(1, one, 1, 2)), marked(2, 5, 1, 2)])
  await expect.element(page.getByText(new RegExp(words.resampled.documents))).toBeVisible()
  await expect.poll(kappa, soon).toMatch(/ to /)
  const ofDocuments = kappa()
  await choose('units')
  await expect.element(page.getByText(new RegExp(words.resampled.units))).toBeVisible()
  await expect.poll(kappa, soon).toMatch(/ to /)
  expect(kappa()).not.toBe(ofDocuments)
  expect(kappa()).not.toBe(ofUnits)
})

test('names a document without text among others', async () => {
  const scan = { ...report, id: documentId(2), set: { ...report.set, sha256: '2'.repeat(64), title: 'Scan' } }
  const done = (who: number): Operation => ({
    kind: 'coding',
    id: codingIdOf(documentId(2), coderId(who)),
    set: { document: documentId(2), coder: coderId(who), done: true, modified: 1 },
  })
  await open([...study, scan as Operation, done(1), done(2)], { empty: documentId(2) })
  await expect.element(page.getByText(/“Scan” has no text and was left out\./)).toBeVisible()
})

test.each([
  ['without documents', [], wholeText, words.noDocuments],
  ['with one coder', [...people, marked(1, 0)], wholeText, words.noSecond],
  ['with an empty document', study, '', words.noText],
  [
    'with coding hidden',
    [...study, { kind: 'settings', id: settingsId, set: { blindCoding: true } } as Operation],
    wholeText,
    words.hidden,
  ],
] as const)('says what is missing and what to do %s', async (_name, operations, text, title) => {
  await open(operations, { text })
  await expect.element(page.getByRole('heading', { name: title })).toBeVisible()
  expect(document.querySelectorAll('main button:not([role="radio"])').length).toBeGreaterThan(0)
  await harness.checkAccessibility()
})
