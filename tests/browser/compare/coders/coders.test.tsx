import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { describeRange } from '../../../../src/shared/anchoring/describe.ts'
import type { Operation } from '../../../../src/shared/log/entry.ts'
import { compareMessages } from '../../../../src/shared/messages/compare.ts'
import { agreementMessages } from '../../../../src/shared/messages/compare-agreement.ts'
import { compareCodersMessages } from '../../../../src/shared/messages/compare-coders.ts'
import { coderIdOf, consensusCoderId } from '../../../../src/shared/model/coder.ts'
import type { AnnotationId, LibraryId } from '../../../../src/shared/model/ids.ts'
import { settingsId } from '../../../../src/shared/model/settings.ts'
import { type AppHarness, openApp } from '../../../helpers/app-harness.tsx'
import { fakeLibrary } from '../../../helpers/fake-main.ts'
import { documentId, tagId } from '../../../helpers/view-entries.ts'

const words = compareCodersMessages.view
let app: AppHarness

afterEach(() => app.close())

const textHash = '0'.repeat(32)
const paragraphs = [
  'We will raise the dike. The ward offices help. Nobody is left behind.',
  'The review comes every year, and its findings are public.',
]
const text = paragraphs.join('\n')

const report: Operation = {
  kind: 'document',
  id: documentId(1),
  set: {
    sha256: 'a'.repeat(64),
    file: 'a.txt',
    format: 'text',
    title: 'Dike plan',
    textHash,
    language: 'en',
  },
}
const coder = (name: string): Operation => ({
  kind: 'coder',
  id: coderIdOf(name),
  set: { name, shape: 'disc', colour: 1 },
})
const tags: Operation[] = ['Flood', 'Review'].map((name, index) => ({
  kind: 'tag',
  id: tagId(index + 1),
  set: { name, parent: null, colour: index + 1, description: '' },
}))
let marks = 0
function mark(by: string, quote: string, tag: number, exact = quote): Operation {
  const start = text.indexOf(quote)
  const id = `a${String(++marks).padStart(10, '0')}` as AnnotationId
  const anchor = { textHash, ...describeRange(text, { start, end: start + quote.length }), exact }
  return {
    kind: 'annotation',
    id,
    document: documentId(1),
    coder: coderIdOf(by),
    set: { anchor, note: '', created: 1, modified: 1 },
    tags: { [tagId(tag)]: true },
  }
}
const blind: Operation = { kind: 'settings', id: settingsId, set: { blindCoding: true } }
/** One agreed, one of another extent, one of another tag, one of each alone. */
const adas = () => [
  mark('Ada', 'raise the dike', 1),
  mark('Ada', 'ward offices', 1),
  mark('Ada', 'review', 1),
  mark('Ada', 'findings', 2),
]
const bens = () => [
  mark('Ben', 'raise the dike', 1),
  mark('Ben', 'The ward offices help', 1),
  mark('Ben', 'review', 2),
  mark('Ben', 'Nobody', 1),
]
const study = () => [report, coder('Ada'), coder('Ben'), ...tags, ...adas(), ...bens()]

interface Options {
  readonly blocks?: readonly string[]
  readonly size?: { readonly width: number; readonly height: number }
  readonly name?: string
  readonly readOnly?: boolean
}

async function open(operations: readonly Operation[], options: Options = {}): Promise<void> {
  const { blocks = paragraphs, size = { width: 1280, height: 800 }, name = 'Ada' } = options
  app = await openApp({
    operations,
    size,
    preferences: { coderName: name },
    ...(options.readOnly === true && {
      hello: {
        library: {
          ...fakeLibrary,
          id: `lro${Date.now().toString(36)}` as LibraryId,
          readOnly: 'folder',
        },
      },
    }),
  })
  app.main.handle('sources.text', () => ({
    textHash,
    extracted: {
      format: 1,
      extractor: { id: 'text', version: 1 },
      metadata: {},
      pages: null,
      blocks: blocks.map((block) => ({ kind: 'paragraph', text: block })),
      pageStarts: [],
      dropped: [],
    },
  }))
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
}
const heading = (name: string) => page.getByRole('heading', { name, exact: true })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const state = (name: string, count: number) => button(words.showState(name, count))
const queue = () => page.getByRole('complementary', { name: words.queue })
const current = () => document.querySelector('[aria-current="true"]')?.textContent ?? ''

test('says that there are no documents', async () => {
  await open([])
  await expect.element(heading(words.noDocuments)).toBeVisible()
  await expect.element(button(words.import)).toBeVisible()
})

test('says that nobody, or only one has marked the document', async () => {
  await open([report, coder('Ada'), coder('Ben'), ...tags])
  await expect.element(heading(words.nobody)).toBeVisible()
  app.main.write('wotherwriter-0', adas())
  await expect.element(heading(words.oneCoder('Ada'))).toBeVisible()
  await app.checkAccessibility()
  // A second one begins, in another window: then they are compared.
  app.main.write('wotherwriter-0', [mark('Ben', 'Nobody', 1)])
  await expect.element(state('only Ben', 1)).toBeVisible()
})

test('says that a document has no text', async () => {
  await open(study(), { blocks: [''] })
  await expect.element(heading(words.noText)).toBeVisible()
})

test('reads a text again that could not be read', async () => {
  app = await openApp({ operations: study(), preferences: { coderName: 'Ada' } })
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect.element(heading(words.textFailed)).toBeVisible()
  await button(words.again).click()
  await expect.poll(() => app.inputs('sources.text').length).toBe(2)
})

test('hides everything until the own coding is done', async () => {
  await open([...study(), blind])
  await expect.element(heading(words.hidden)).toBeVisible()
  expect(document.body.textContent).not.toContain('only Ben')
  await app.checkAccessibility()
  await button(words.markDone).click()
  await expect.element(state('only Ben', 1)).toBeVisible()
})

test('counts the states, also by tag, and shows each', async () => {
  await open(study())
  for (const name of ['same', 'other extent', 'other tag', 'only Ada', 'only Ben'])
    await expect.element(state(name, 1)).toBeVisible()
  await app.checkAccessibility()
  await state('other tag', 1).click()
  await expect.element(queue().getByText('review', { exact: true })).toBeVisible()
  await expect.element(queue().getByText('findings', { exact: true })).not.toBeInTheDocument()
  await button(words.byTag).click()
  const cells = () =>
    [...document.querySelectorAll('[role="dialog"] tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    )
  await expect.poll(cells).toEqual([
    ['1', '1', '1', '0', '1'],
    ['0', '0', '1', '1', '0'],
  ])
})

test('settles by a key in one entry, goes on, and takes it back', async () => {
  await open(study())
  await expect.element(state('same', 1)).toBeVisible()
  await userEvent.keyboard(']')
  await expect.poll(current).toContain('ward offices')
  const entries = app.main.entries().length
  await userEvent.keyboard('2')
  await expect.poll(current).toContain('Nobody')
  const written = app.main.entries().slice(entries)
  expect(written.map(({ ops }) => ops.map(({ kind }) => kind))).toEqual([
    ['coder', 'annotation', 'settlement'],
  ])
  expect(written[0]?.ops[1]).toMatchObject({
    coder: consensusCoderId,
    set: { anchor: { exact: 'The ward offices help' } },
    tags: { [tagId(1)]: true },
  })
  expect(written[0]?.ops[2]).toMatchObject({
    set: { decision: 'accepted', accepted: coderIdOf('Ben'), by: coderIdOf('Ada') },
  })
  await expect.element(page.getByText(words.settledOf(1, 4))).toBeVisible()
  await userEvent.keyboard('d')
  await expect.poll(current).toContain('review')
  await userEvent.keyboard('0')
  await expect.poll(current).toContain('findings')
  await expect.element(page.getByText(words.settledOf(2, 4))).toBeVisible()
  await button(words.undo).last().click()
  await expect.element(page.getByText(words.settledOf(1, 4))).toBeVisible()
})

test('undoes with Ctrl+Z one step after the other, each once, and goes back to it', async () => {
  await open(study())
  await expect.element(state('same', 1)).toBeVisible()
  await userEvent.keyboard(']')
  await expect.poll(current).toContain('ward offices')
  await userEvent.keyboard('2')
  await expect.poll(current).toContain('Nobody')
  await userEvent.keyboard('1')
  await expect.element(page.getByText(words.settledOf(2, 4))).toBeVisible()
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(page.getByText(words.settledOf(1, 4))).toBeVisible()
  await expect.poll(current).toContain('Nobody')
  // What the key undid is not offered by a notice any more: the difference before is left to the key.
  await expect.element(page.getByText(words.undone)).toBeVisible()
  await expect.element(page.getByText(words.settledToast, { exact: true })).not.toBeInTheDocument()
  await expect.element(button(words.undo)).not.toBeInTheDocument()
  const entries = app.main.entries().length
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(page.getByText(words.settledOf(0, 4))).toBeVisible()
  expect(app.main.entries()).toHaveLength(entries + 1)
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(current).toContain('ward offices')
  expect(app.main.entries()).toHaveLength(entries + 1)
})

test('the keyboard stays in the list when what was pressed goes away', async () => {
  await open(study())
  await expect.element(state('same', 1)).toBeVisible()
  const focused = () => document.activeElement?.textContent ?? ''
  await queue()
    .getByRole('button', { name: /ward offices/ })
    .click()
  await queue()
    .getByRole('button', { name: /^Ada’s/ })
    .click()
  await expect.poll(current).toContain('Nobody')
  await expect.poll(focused).toContain('Nobody')
  await queue().getByRole('button', { name: /^Own…/ }).click()
  await expect.element(button(words.startEarlier)).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.poll(focused).toContain('Nobody')
  // Keys go on to the next one, and the focus with them.
  await userEvent.keyboard('0')
  await expect.poll(current).toContain('review')
  await expect.poll(focused).toContain('review')
})

test('a list of choices closes when what is chosen is pressed again', async () => {
  await open(study())
  await chosen(words.match).click()
  await page.getByRole('option', { name: words.matchExact }).click()
  await expect.element(page.getByRole('option')).not.toBeInTheDocument()
  await textOf(chosen(words.match)).toContain(words.matchExact)
})

/** Presses one after the other before anything is drawn anew. What lies behind a panel is pressed too. */
async function pressAtOnce(...found: { findElement(): Promise<Element> }[]): Promise<void> {
  const elements = (await Promise.all(found.map((one) => one.findElement()))) as HTMLElement[]
  for (const element of elements) element.click()
}
const option = (name: string) => page.getByRole('option', { name, exact: true })

test('goes on from a choice that is still being drawn', async () => {
  await open(study())
  await chosen(words.tags).click()
  await pressAtOnce(
    option('Flood'),
    page.getByRole('radio', { name: compareMessages.agreement, includeHidden: true }),
  )
  await expect.element(page.getByRole('heading', { name: compareMessages.titles.agreement })).toBeVisible()
  await page.getByRole('radio', { name: compareMessages.coders }).click()
  await expect.element(chosen(words.tags)).toHaveTextContent(`${words.tags}: Flood`)
})

test('keeps all that is chosen at once in the filter, and for an own passage', async () => {
  await open(study())
  await queue().getByRole('button', { name: words.filter }).click()
  await chosen(words.filterTag).click()
  const onlyOpen = page.getByRole('radio', { name: words.onlyOpen, includeHidden: true })
  await pressAtOnce(option('Flood'), onlyOpen)
  await expect.element(chosen(words.filterTag)).toHaveTextContent(`${words.filterTag}: Flood`)
  await expect.element(onlyOpen).toBeChecked()
  await userEvent.keyboard('{Escape}')

  await queue()
    .getByRole('button', { name: /ward offices/ })
    .click()
  await queue().getByRole('button', { name: /^Own…/ }).click()
  const own = queue().getByRole('group', { name: words.ownWords, includeHidden: true })
  const ownTags = own.getByRole('button', { name: /^Tags: /, includeHidden: true })
  await ownTags.click()
  await pressAtOnce(
    option('Review'),
    page.getByRole('button', { name: words.startEarlier, includeHidden: true }),
  )
  await userEvent.keyboard('{Escape}')
  await expect.element(ownTags).toHaveTextContent(`${words.ownTags}: FloodReview`)
  // One word more at its beginning.
  await textOf(own).toContain('dike. The ward offices')
})

test('saves an own passage with the tag that was chosen just before', async () => {
  await open(study())
  await queue()
    .getByRole('button', { name: /ward offices/ })
    .click()
  await queue().getByRole('button', { name: /^Own…/ }).click()
  const own = queue().getByRole('group', { name: words.ownWords, includeHidden: true })
  await own.getByRole('button', { name: /^Tags: /, includeHidden: true }).click()
  await pressAtOnce(option('Review'), own.getByRole('button', { name: words.save, includeHidden: true }))
  const made = () =>
    app.main
      .entries()
      .flatMap(({ ops }) => ops)
      .find((one) => one.kind === 'annotation' && one.coder === consensusCoderId)
  await expect.poll(made).toMatchObject({ tags: { [tagId(1)]: true, [tagId(2)]: true } })
})

test('brings the fields of an own passage wholly into sight', async () => {
  await open(study(), { size: { width: 1280, height: 560 } })
  await queue()
    .getByRole('button', { name: /findings/ })
    .click()
  await userEvent.keyboard('e')
  const save = queue().getByRole('button', { name: words.save })
  const list = queue().getByRole('region', { name: words.queue })
  const below = () => {
    const [button, frame] = [save, list].map((one) => one.element().getBoundingClientRect())
    return (button?.bottom ?? 0) - (frame?.bottom ?? 0)
  }
  await expect.poll(below).toBeLessThanOrEqual(0)
})

test('draws of many tags those in sight, and goes to any by key', async () => {
  const many = Array.from({ length: 300 }, (_, at): Operation[] => {
    const name = `Tag ${String(at).padStart(3, '0')}`
    const number = at + 10
    const made: Operation = {
      kind: 'tag',
      id: tagId(number),
      set: { name, parent: null, colour: 1, description: '' },
    }
    return [made, mark('Ada', 'Nobody', number)]
  }).flat()
  await open([...study(), ...many])
  await button(words.byTag).click()
  const table = page.getByRole('dialog', { name: words.byTag }).getByRole('table')
  await expect.element(table).toHaveAttribute('aria-rowcount', '303')
  expect(table.element().querySelectorAll('tbody tr').length).toBeLessThan(40)
  await expect.element(table.getByRole('button', { name: words.showTag('Flood') })).toBeVisible()
  ;(table.getByRole('button', { name: words.showTag('Flood') }).element() as HTMLElement).focus()
  await userEvent.keyboard('{End}')
  await expect.element(table.getByRole('button', { name: words.showTag('Tag 299') })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => queue().element().querySelectorAll('[data-index]')).toHaveLength(1)
})

test('keys do nothing in a field', async () => {
  await open(study())
  await expect.element(state('same', 1)).toBeVisible()
  await userEvent.keyboard(']e')
  const note = page.getByRole('textbox', { name: words.note })
  await note.fill('12')
  await userEvent.keyboard('d0]')
  await expect.element(note).toHaveValue('12d0]')
  expect(app.main.entries()).toHaveLength(1)
})

test('more than three coders are laid over each other, each passage with its coder', async () => {
  const others = ['Cem', 'Dora'].flatMap((name) => [coder(name), mark(name, 'raise the dike', 1)])
  await open([...study(), ...others])
  await expect.element(state('same', 1)).toBeVisible()
  await expect.element(page.getByRole('radio', { name: words.overlay })).not.toBeInTheDocument()
  const texts = page.getByRole('region', { name: words.texts })
  await expect.element(texts.getByRole('img', { name: 'Dora' })).toBeVisible()
  await expect.element(state(words.partlyWithout('Ada'), 1)).toBeVisible()
  await app.checkAccessibility()
})

test('says how many passages stand in another text', async () => {
  await open([...study(), mark('Ben', 'findings', 2, 'conclusions')])
  await expect.element(page.getByText(words.leftOut(1))).toBeVisible()
})

test('settles nothing in a library that can only be read, and says so', async () => {
  await open(study(), { readOnly: true })
  await expect.element(page.getByText(words.readOnly)).toBeVisible()
  await userEvent.keyboard(']2')
  await expect.element(page.getByRole('group', { name: words.actions })).not.toBeInTheDocument()
  expect(app.main.entries()).toHaveLength(1)
})

test('settles nothing when the consensus itself is compared', async () => {
  const consensus: Operation[] = [
    {
      kind: 'coder',
      id: consensusCoderId,
      set: { name: 'Consensus', shape: 'square', colour: 6, role: 'consensus' },
    },
    { ...mark('Ada', 'findings', 2), coder: consensusCoderId } as Operation,
  ]
  await open([...study(), ...consensus])
  await expect.element(state('same', 1)).toBeVisible()
  await page.getByRole('button', { name: new RegExp(`^${words.coders}: `) }).click()
  await page.getByRole('option', { name: 'Consensus' }).click()
  await page.getByRole('option', { name: 'Ben' }).click()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByText(words.consensusCompared)).toBeVisible()
})

const chosen = (label: string) => page.getByRole('button', { name: new RegExp(`^${label}: `) })

test('keeps tags, rule and layout while the person is elsewhere, and in another document', async () => {
  const other: Operation = { ...report, id: documentId(2), set: { ...report.set, title: 'Annual review' } }
  await open([...study(), other])
  await expect.element(state('other tag', 1)).toBeVisible()
  await chosen(words.tags).click()
  await page.getByRole('option', { name: 'Flood' }).click()
  await userEvent.keyboard('{Escape}')
  await chosen(words.match).click()
  await page.getByRole('option', { name: words.matchAny }).click()
  await page.getByRole('radio', { name: words.overlay }).click()
  const expectChoice = async () => {
    await expect.element(chosen(words.tags)).toHaveTextContent(`${words.tags}: Flood`)
    await expect.element(chosen(words.match)).toHaveTextContent(`${words.match}: ${words.matchAny}`)
  }
  await expectChoice()
  await page.getByRole('button', { name: 'Library', exact: true }).click()
  await expect.element(chosen(words.tags)).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expectChoice()
  await expect.element(page.getByRole('radio', { name: words.overlay })).toBeChecked()
  await expect.element(state('same', 2)).toBeVisible()

  await chosen(words.document).click()
  await page.getByRole('option', { name: 'Annual review' }).click()
  await expect.element(heading(words.nobody)).toBeVisible()
  await expectChoice()
  await chosen(words.document).click()
  await page.getByRole('option', { name: 'Dike plan' }).click()
  await expectChoice()
  await expect.element(page.getByRole('radio', { name: words.overlay })).toBeChecked()
})

const alpha = () => page.getByRole('button', { name: /^Krippendorff’s α, / })
const textOf = (found: ReturnType<typeof alpha>) =>
  // Figures come from a worker, which has to start first.
  expect.poll(() => found.query()?.textContent ?? '', { timeout: 15_000 })

test('shows how far coders agree, and leads to the same coders and tags in Agreement', async () => {
  await open(study())
  await textOf(alpha()).toMatch(
    /^Krippendorff’s α, all tags: −?0\.\d\d, 95 % interval −?\d\.\d\d to \d\.\d\d, by sentence\. Show agreement/,
  )
  await textOf(page.getByRole('button', { name: new RegExp(`^${words.sameWords}`) })).toContain(
    `${words.agreedShare(1, 5)} 1 ${words.ofAll(5)}`,
  )
  const shown = /−?0\.\d\d/.exec(alpha().element().textContent ?? '')?.[0]
  await chosen(words.tags).click()
  await page.getByRole('option', { name: 'Flood' }).click()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('button', { name: /^Krippendorff’s α, Flood: / })).toBeVisible()
  await chosen(words.tags).click()
  await page.getByRole('option', { name: 'Flood' }).click()
  await userEvent.keyboard('{Escape}')
  await alpha().click()
  await expect.element(page.getByRole('heading', { name: 'Agreement' })).toBeInTheDocument()
  await textOf(chosen(agreementMessages.documents)).toMatch(/Dike plan$/)
  await textOf(chosen(agreementMessages.coders)).toMatch(/Ada and Ben$/)
  await textOf(page.getByRole('button', { name: /^Krippendorff’s α, nominal, all tags: / })).toMatch(
    new RegExp(shown ?? 'no figure'),
  )
})

test('says why agreement is undefined', async () => {
  await open([
    report,
    coder('Ada'),
    coder('Ben'),
    ...tags,
    ...[0, 1].flatMap((by) => paragraphs.map((paragraph) => mark(['Ada', 'Ben'][by] ?? '', paragraph, 1))),
  ])
  await textOf(alpha()).toMatch(/undefined: there is only one value/)
})

/** Paragraphs of a long text; each holds a sentence that no other has. */
const long = Array.from(
  { length: 700 },
  (_, index) => `Paragraph ${index} says that measure ${index} is funded.`,
)
function markIn(blocks: readonly string[], by: string, quote: string, tag: number): Operation {
  const whole = blocks.join('\n')
  const start = whole.indexOf(quote)
  const own = mark(by, paragraphs[0] ?? '', tag)
  const anchor = { textHash, ...describeRange(whole, { start, end: start + quote.length }) }
  return own.kind === 'annotation' ? { ...own, set: { ...own.set, anchor } } : own
}

test('brings the passage of a place into view', async () => {
  const quote = 'measure 600 is funded'
  await open(
    [
      report,
      coder('Ada'),
      coder('Ben'),
      ...tags,
      markIn(long, 'Ada', quote, 1),
      markIn(long, 'Ben', quote, 2),
    ],
    {
      blocks: long,
    },
  )
  await expect.element(state('other tag', 1)).toBeVisible()
  const texts = page.getByRole('region', { name: words.texts })
  expect(texts.element().textContent).not.toContain(quote)
  // The place where two coders differ, as Agreement lists it, leads here with the passage's offset.
  await page.getByRole('radio', { name: 'Agreement' }).click()
  await page.getByRole('button', { name: /^Krippendorff’s α, nominal, all tags: / }).click()
  await page
    .getByRole('button', { name: agreementMessages.openDifference(`Paragraph 600 says that ${quote}.`) })
    .click()
  await expect.element(texts).toBeVisible()
  const isInView = () => {
    const box = texts.element().getBoundingClientRect()
    const walker = document.createTreeWalker(texts.element(), NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.textContent?.includes(quote) !== true) continue
      const { top, bottom } = node.parentElement?.getBoundingClientRect() ?? box
      return top >= box.top && bottom <= box.bottom
    }
    return false
  }
  await expect.poll(isInView, { timeout: 15_000 }).toBe(true)
})

test('takes over more than 500 agreed passages: all, in order, and back again', async () => {
  const quotes = long.slice(0, 620).map((_, index) => `measure ${index} is`)
  const agreed = quotes.flatMap((quote) => [markIn(long, 'Ada', quote, 1), markIn(long, 'Ben', quote, 1)])
  await open(
    [report, coder('Ada'), coder('Ben'), ...tags, ...agreed, markIn(long, 'Ada', 'measure 650 is', 1)],
    {
      blocks: long,
    },
  )
  await expect.element(state('same', 620)).toBeVisible()
  const before = app.main.entries().length
  await button(words.takeOver).click()
  await expect.element(page.getByText(words.allTaken), { timeout: 25_000 }).toBeVisible()
  const operations = app.main
    .entries()
    .slice(before)
    .flatMap(({ ops }) => ops)
  const written = operations.flatMap((op) => (op.kind === 'annotation' ? [op] : []))
  expect(written.map(({ set }) => set.anchor?.exact)).toEqual(quotes)
  expect(new Set(written.map(({ id }) => id)).size).toBe(620)
  expect(new Set(written.map((op) => op.coder))).toEqual(new Set([consensusCoderId]))
  expect(operations.filter(({ kind }) => kind === 'coder')).toHaveLength(1)
  expect(operations.filter(({ kind }) => kind === 'settlement')).toHaveLength(620)
  await button(words.undo).last().click()
  await expect.element(page.getByText(words.agreedOpen(620)), { timeout: 25_000 }).toBeVisible()
})
