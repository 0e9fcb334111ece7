import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { describeRange } from '../../../../src/shared/anchoring/describe.ts'
import type { Operation } from '../../../../src/shared/log/entry.ts'
import { editionsMessages as words } from '../../../../src/shared/messages/compare-editions.ts'
import { libraryMessages } from '../../../../src/shared/messages/library.ts'
import { reader } from '../../../../src/shared/messages/reader.ts'
import { type AppHarness, openApp } from '../../../helpers/app-harness.tsx'
import { annotationId, coderId, documentId } from '../../../helpers/view-entries.ts'

let app: AppHarness
afterEach(() => app.close())

const hash = (number: number) => String(number).repeat(32)
const report = (number: number, title: string): Operation => ({
  kind: 'document',
  id: documentId(number),
  set: {
    sha256: String(number).repeat(64),
    file: `${number}.txt`,
    format: 'text',
    textHash: hash(number),
    title,
    date: `202${number}-01-01`,
    language: 'en',
  },
})

/** Marks words of a text that a document has or had. */
const marked = (at: number, document: number, textHash: string, text: string, words: string): Operation => {
  const start = text.indexOf(words)
  return {
    kind: 'annotation',
    id: annotationId(at),
    document: documentId(document),
    coder: coderId(1),
    set: {
      anchor: { textHash, ...describeRange(text, { start, end: start + words.length }) },
      note: '',
      created: 1,
      modified: 1,
    },
  }
}

async function openEditions(
  operations: readonly Operation[],
  texts: Readonly<Record<string, string[]>> = {},
  whenRead: Promise<void> = Promise.resolve(),
  size = { width: 1280, height: 800 },
) {
  app = await openApp({ operations, size })
  app.main.handle('sources.text', async ({ textHash }: { textHash: string }) => {
    await whenRead
    return {
      textHash,
      extracted: {
        format: 1,
        extractor: { id: 'text', version: 1 },
        metadata: {},
        pages: null,
        blocks: (texts[textHash] ?? []).map((text) => ({ kind: 'paragraph', text })),
        pageStarts: [],
        dropped: [],
      },
    }
  })
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await page.getByRole('radio', { name: 'Editions' }).click()
}
const inSidebar = (title: string) => page.getByRole('treeitem', { name: new RegExp(title) })
async function openFromLibrary(title: string) {
  await page.getByRole('button', { name: 'Library', exact: true }).click()
  await page.getByRole('row', { name: new RegExp(title) }).dblClick()
}
const heading = (name: string) => page.getByRole('heading', { name })

test('says that one document is not enough', async () => {
  await openEditions([report(3, 'Work report 2023')])
  await expect.element(heading(words.oneDocumentTitle)).toBeVisible()
  await app.checkAccessibility()
})

test('says which document has no text', async () => {
  await openEditions([report(3, 'Work report 2023'), report(4, 'Work report 2024')], { [hash(3)]: ['Text.'] })
  await expect.element(heading(words.emptyTitle('Work report 2024'))).toBeVisible()
})

test('says that it is the same document twice', async () => {
  await openEditions([report(3, 'Work report 2023'), report(4, 'Work report 2024')], {
    [hash(3)]: ['Text.'],
    [hash(4)]: ['Text.'],
  })
  await page.getByRole('button', { name: new RegExp(`^${words.newer}`) }).click()
  await page.getByRole('option', { name: /Work report 2023/ }).click()
  await expect.element(heading(words.sameTitle)).toBeVisible()
})

test('keeps a list of editions open while the texts arrive', async () => {
  const texts = Promise.withResolvers<void>()
  await openEditions(
    [report(3, 'Work report 2023'), report(4, 'Work report 2024')],
    { [hash(3)]: ['Text.'], [hash(4)]: ['Text.'] },
    texts.promise,
  )
  await page.getByRole('button', { name: new RegExp(`^${words.newer}`) }).click()
  const option = page.getByRole('option', { name: /Work report 2023/ })
  await expect.element(option).toBeVisible()
  texts.resolve()
  await vi.waitFor(() => expect(document.querySelector(`[aria-label="${words.rows}"] li`)).not.toBeNull())
  await expect.element(option).toBeVisible()
})

test('warns when the two have next to nothing in common, and shows what stands where', async () => {
  await openEditions([report(3, 'Work report 2023'), report(4, 'Work report 2024')], {
    [hash(3)]: ['The port handled nine hundred ships last year.', 'Forty schools received new heating.'],
    [hash(4)]: ['Cats sleep most of the day.', 'Nobody knows why dogs bark at night.'],
  })
  await expect.element(page.getByRole('alert')).toHaveTextContent(`${words.unrelated} ${words.unrelatedText}`)
  await expect.element(page.getByText(words.notIn('2024')).first()).toBeVisible()
})

test('says in words why a pair is doubtful', async () => {
  const [port, water] = [
    'The port handled nine hundred ships last year and opened a second quay for grain from the valley.',
    'Leaks in the old mains still cost the water office a fifth of what the reservoirs supply.',
  ]
  await openEditions([report(3, 'Work report 2023'), report(4, 'Work report 2024')], {
    [hash(3)]: [
      port,
      'Forty schools received new heating before the first frost arrived in the northern townships.',
      water,
    ],
    [hash(4)]: [
      port,
      'Sixty schools received new roofs before the autumn storms came in from the sea.',
      water,
    ],
  })
  await expect.element(rows().nth(1).getByText(words.doubts.hardlyAlike)).toBeVisible()
  await expect.element(rows().nth(0).getByText(words.doubtful)).not.toBeInTheDocument()
})

test('takes a pair apart and back with Undo, in the library', async () => {
  const port = 'The port handled nine hundred ships and opened a second quay for grain.'
  await openEditions([report(3, 'Work report 2023'), report(4, 'Work report 2024')], {
    [hash(3)]: [port],
    [hash(4)]: [port],
  })
  const row = page.getByRole('list', { name: words.rows }).getByRole('listitem').first()
  await expect.element(row).toBeVisible()
  ;(row.element() as HTMLElement).focus()
  await userEvent.keyboard('x')
  await expect.element(page.getByText(words.notIn('2024'))).toBeVisible()
  const written = () => app.main.entries().at(-1)?.ops[0]
  expect(written()).toMatchObject({
    kind: 'pairing',
    set: { old: [0], new: [0], together: false, deleted: false },
  })
  await page.getByRole('button', { name: words.undo }).click()
  await expect.element(page.getByText(words.notIn('2024'))).not.toBeInTheDocument()
  expect(written()).toMatchObject({ kind: 'pairing', set: { deleted: true } })
})

const rows = () => page.getByRole('list', { name: words.rows }).getByRole('listitem')
const focusOn = async (row: ReturnType<typeof rows>) => {
  await expect.element(row).toBeVisible()
  ;(row.element() as HTMLElement).focus()
}
const lastPairing = () => app.main.entries().at(-1)?.ops[0]

test('pairs one paragraph by hand with three', async () => {
  const blocks = {
    [hash(3)]: ['The port will be enlarged.', 'Forty schools received new heating.'],
    [hash(4)]: [
      'A second quay is built.',
      'Two cranes follow.',
      'Dredging begins in May.',
      'Forty schools received new heating.',
    ],
  }
  await openEditions([report(3, 'Work report 2023'), report(4, 'Work report 2024')], blocks)
  await focusOn(rows().filter({ hasText: 'The port will be enlarged.' }))
  await userEvent.keyboard('p')
  await expect.element(page.getByText(words.picking('2024'))).toBeVisible()
  await page.getByText('A second quay is built.').click()
  await page.getByText('Dredging begins in May.').click()
  await page.getByText('Two cranes follow.').click()
  await page.getByRole('button', { name: words.pair, exact: true }).click()
  const paired = rows().filter({ hasText: 'The port will be enlarged.' })
  await expect
    .element(paired)
    .toHaveTextContent(
      'The port will be enlarged.100%A second quay is built.Two cranes follow.Dredging begins in May.',
    )
  await expect.element(paired.getByRole('img', { name: words.stateOf('split', true) })).toBeVisible()
  await expect.element(paired.getByRole('img', { name: words.byHand })).toBeVisible()
  expect(lastPairing()).toMatchObject({ set: { old: [0], new: [0, 1, 2], together: true, deleted: false } })
  await vi.waitFor(() =>
    expect(
      paired.element().querySelectorAll('[data-side="old"] + div > svg:first-child > path'),
    ).toHaveLength(3),
  )
})

test('pairs two paragraphs by hand with one, by key', async () => {
  const blocks = {
    [hash(3)]: [
      'Forty schools received new heating.',
      'The quay is too short.',
      'Ships wait for days.',
      'The budget is balanced.',
    ],
    [hash(4)]: [
      'Forty schools received new heating.',
      'Vessels lose time because the pier ends early.',
      'The budget is balanced.',
    ],
  }
  await openEditions([report(3, 'Work report 2023'), report(4, 'Work report 2024')], blocks)
  await focusOn(rows().filter({ hasText: 'Vessels lose time' }))
  await userEvent.keyboard('p')
  await expect.element(page.getByText(words.picking('2023'))).toBeVisible()
  for (const text of ['The quay is too short.', 'Ships wait for days.']) {
    await focusOn(rows().filter({ hasText: text }))
    await userEvent.keyboard(' ')
  }
  await userEvent.keyboard('{Enter}')
  const paired = rows().filter({ hasText: 'Vessels lose time' })
  await expect
    .element(paired)
    .toHaveTextContent(
      'The quay is too short.Ships wait for days.100%Vessels lose time because the pier ends early.',
    )
  await expect.element(paired.getByRole('img', { name: words.stateOf('joined', true) })).toBeVisible()
  expect(lastPairing()).toMatchObject({ set: { old: [1, 2], new: [1], together: true, deleted: false } })
})

test('puts passages that lost their place with a new text of their document back, one by one and with Undo', async () => {
  const before = ['The port handled nine hundred ships last year.', 'Forty schools received new heating.']
  const now = [
    'Foreword',
    'The harbour office says: the port handled nine hundred ships in the last year.',
    'Forty-one schools have received their heating.',
  ]
  const old = hash(8)
  const passages = [
    marked(1, 3, old, before.join('\n'), 'nine hundred ships last year'),
    marked(2, 3, old, before.join('\n'), 'Forty schools received new heating.'),
  ]
  await openEditions([report(3, 'Work report 2023'), ...passages, report(4, 'Another')], {
    [hash(3)]: now,
    [old]: before,
    [hash(4)]: ['Nothing in common.'],
  })
  for (const side of [words.old, words.newer]) {
    await page.getByRole('button', { name: new RegExp(`^${side}`) }).click()
    await page.getByRole('option', { name: /Work report 2023/ }).click()
  }
  const lost = page.getByRole('complementary', { name: words.lostQueue })
  await expect.element(lost.getByRole('heading')).toHaveTextContent(`${words.lostQueue} 2`)
  await lost.getByRole('button', { name: words.keep }).click()
  await expect.element(lost.getByRole('heading')).toHaveTextContent(`${words.lostQueue} 1`)
  const text = now.join('\n')
  const written = () => app.main.entries().at(-1)?.ops[0]
  const place = (written() as { set: { anchor: { start: number; end: number; exact: string } } }).set.anchor
  expect(written()).toMatchObject({ id: annotationId(1), set: { anchor: { textHash: hash(3) } } })
  expect(text.slice(place.start, place.end)).toBe(place.exact)
  expect(place.exact).toContain('nine hundred ships')
  await page.getByRole('button', { name: words.undo }).click()
  await expect.element(lost.getByRole('heading')).toHaveTextContent(`${words.lostQueue} 2`)
  expect(written()).toMatchObject({ id: annotationId(1), set: { anchor: { textHash: old } } })
})

test('counts lost places alike in reader, menu and queue, and no more what was left out', async () => {
  const before = [
    'The port handled nine hundred ships last year.',
    'Forty schools received new heating.',
    'A regatta was held on the lake in June, and the harbour band played.',
  ]
  const now = ['The port handled nine hundred ships in the last year.', 'Forty schools received heating.']
  const old = hash(8)
  const was = before.join('\n')
  await openEditions(
    [
      report(3, 'Work report 2023'),
      // The first is probably found again, and shown; the others are not.
      marked(1, 3, old, was, 'The port handled nine hundred ships last year.'),
      marked(2, 3, old, was, 'A regatta was held on the lake'),
      marked(3, 3, old, was, 'the harbour band played'),
      report(4, 'Work report 2024'),
    ],
    { [hash(3)]: now, [old]: before, [hash(4)]: now },
  )
  const more = page.getByRole('button', { name: words.actions, exact: true })
  await more.click()
  await expect
    .element(page.getByRole('menuitem', { name: words.lostPlaces(3, 'Work report 2023') }))
    .toBeVisible()
  await userEvent.keyboard('{Escape}')
  await openFromLibrary('Work report 2023')
  await expect.element(page.getByText(reader.lostPlaces(3, 2))).toBeVisible()
  await app.checkAccessibility()
  await page.getByRole('button', { name: reader.placeThem }).click()
  const lost = page.getByRole('complementary', { name: words.lostQueue })
  await expect.element(lost.getByRole('heading')).toHaveTextContent(`${words.lostQueue} 3`)
  await lost.getByRole('listitem').filter({ hasText: 'regatta' }).click()
  await lost.getByRole('button', { name: words.leaveOut }).click()
  await expect.element(lost.getByRole('heading')).toHaveTextContent(`${words.lostQueue} 2`)
  await openFromLibrary('Work report 2023')
  await expect.element(page.getByText(reader.lostPlaces(2, 1))).toBeVisible()
})

test('says in the sidebar and over the text that a document was replaced, and leads there and to its queue', async () => {
  const text = 'The port handled nine hundred ships and opened a second quay for grain.'
  const [old, next] = ['Work report 2023', 'Work report 2024']
  await openEditions(
    [
      report(3, old),
      report(4, next),
      { kind: 'document', id: documentId(4), set: { replaces: documentId(3) } },
      marked(1, 3, hash(3), text, 'nine hundred'),
    ],
    { [hash(3)]: [text], [hash(4)]: [text] },
  )
  await openFromLibrary(old)
  await expect.element(inSidebar(old).getByText(libraryMessages.treeReplaced)).toBeVisible()
  await expect.element(inSidebar(old)).toHaveAttribute('title', `${old}\n${libraryMessages.replacedBy(next)}`)
  await expect.element(inSidebar(next).getByText(libraryMessages.treeReplaced)).not.toBeInTheDocument()
  await expect.element(page.getByText(reader.replacedBy(next))).toBeVisible()
  await app.checkAccessibility()
  await page.getByRole('button', { name: reader.openLater }).click()
  await expect.element(page.getByRole('heading', { name: next })).toBeVisible()
  await expect.element(page.getByText(reader.replacedBy(next))).not.toBeInTheDocument()
  await inSidebar(old).click()
  await page.getByRole('button', { name: reader.carryToLater }).click()
  const queue = page.getByRole('complementary', { name: words.queue })
  await expect.element(queue.getByRole('listitem').first()).toHaveFocus()
})

test('brings the chosen passage of the queue wholly into sight, with its buttons', async () => {
  const paragraphs = Array.from({ length: 24 }, (_, at) => `Paragraph ${at} tells what became of quay ${at}.`)
  const passages = paragraphs.map((text, at) => marked(at, 3, hash(3), paragraphs.join('\n'), text))
  await openEditions(
    [report(3, 'Work report 2023'), report(4, 'Work report 2024'), ...passages],
    { [hash(3)]: paragraphs, [hash(4)]: paragraphs },
    undefined,
    { width: 1280, height: 620 },
  )
  const queue = page.getByRole('complementary', { name: words.queue })
  await expect.element(queue).toBeVisible()
  const list = queue.getByRole('list').element().parentElement as HTMLElement
  await focusOn(rows().first())
  for (let step = 0; step < 12; step += 1) {
    await userEvent.keyboard(']')
    const bounds = list.getBoundingClientRect()
    await vi.waitFor(() => {
      const card = list.querySelector(`[data-index="${step}"][aria-current]`)
      const { top, bottom } = (card as HTMLElement).getBoundingClientRect()
      expect(card?.querySelector('button')).not.toBeNull()
      expect(top).toBeGreaterThanOrEqual(bounds.top - 1)
      expect(bottom).toBeLessThanOrEqual(bounds.bottom + 1)
    })
  }
})

test('marks the old edition as replaced, and takes that back', async () => {
  const text = 'The port handled nine hundred ships and opened a second quay for grain.'
  await openEditions(
    [
      report(3, 'Work report 2023'),
      report(4, 'Work report 2024'),
      marked(1, 3, hash(3), text, 'nine hundred'),
    ],
    { [hash(3)]: [text], [hash(4)]: [text] },
  )
  const more = page.getByRole('button', { name: words.actions, exact: true })
  await more.click()
  await page.getByRole('menuitem', { name: words.replaces }).click()
  await page.getByRole('button', { name: words.markReplaced }).click()
  await expect.element(page.getByText(words.markedReplaced('Work report 2023'))).toBeVisible()
  const written = () => app.main.entries().at(-1)?.ops[0]
  expect(written()).toEqual({ kind: 'document', id: documentId(4), set: { replaces: documentId(3) } })
  await more.click()
  await page.getByRole('menuitem', { name: words.replacesNot }).click()
  await vi.waitFor(() =>
    expect(written()).toEqual({ kind: 'document', id: documentId(4), set: { replaces: null } }),
  )
})

test('marks no edition as replaced by one that it stands for already', async () => {
  const text = 'The port handled nine hundred ships and opened a second quay for grain.'
  const corrected: Operation = {
    kind: 'document',
    id: documentId(4),
    set: { replaces: documentId(3) },
  }
  await openEditions([report(3, 'Work report 2023'), report(4, 'Work report 2024'), corrected], {
    [hash(3)]: [text],
    [hash(4)]: [text],
  })
  await page.getByRole('button', { name: words.swap }).click()
  await page.getByRole('button', { name: words.actions, exact: true }).click()
  await expect
    .element(page.getByRole('menuitem', { name: words.replaces }))
    .toHaveAttribute('aria-disabled', 'true')
})

test('draws what changed and the passages where a person stops after flinging through', async () => {
  const paragraphs = (year: number) =>
    Array.from({ length: 400 }, (_, at) => `Paragraph ${at} tells what the harbour spent in ${year}.`)
  const old = paragraphs(2023)
  const passages = old.map((text, at) => marked(at, 3, hash(3), old.join('\n'), text))
  await openEditions([report(3, 'Work report 2023'), report(4, 'Work report 2024'), ...passages], {
    [hash(3)]: old,
    [hash(4)]: paragraphs(2024),
  })
  await expect.element(rows().first()).toBeVisible()
  const list = page.getByRole('list', { name: words.rows }).element().parentElement as HTMLElement
  for (let frame = 0; frame < 6; frame += 1) {
    list.scrollTop += 3000
    await new Promise((drawn) => requestAnimationFrame(drawn))
  }
  await vi.waitFor(() => {
    const shown = [...list.querySelectorAll('li[data-index]')]
    expect(Number(shown.at(-1)?.getAttribute('data-index'))).toBeGreaterThan(100)
    for (const row of shown.slice(1)) {
      expect(row.querySelector('del')?.textContent).toBe('2023')
      expect(row.querySelector('ins')?.textContent).toBe('2024')
      expect(
        row.querySelector('[data-side="old"] [class*="tag-"], [data-side="old"] [class*="wash"]'),
      ).not.toBeNull()
    }
  })
})

test('keeps hundreds of passages once each, also when it was asked for twice, and undoes all of them', async () => {
  const paragraphs = Array.from(
    { length: 620 },
    (_, at) => `Quay ${at} handled ${at * 7 + 3} ships with grain.`,
  )
  const text = paragraphs.join('\n')
  await openEditions(
    [
      report(3, 'Work report 2023'),
      report(4, 'Work report 2024'),
      ...paragraphs.map((paragraph, at) => marked(at + 1, 3, hash(3), text, paragraph)),
    ],
    { [hash(3)]: paragraphs, [hash(4)]: paragraphs },
  )
  const keep = page.getByRole('button', { name: words.keepAll(620) })
  await expect.element(keep).toBeVisible()
  const before = app.main.entries().length
  const button = keep.element() as HTMLElement
  button.click()
  button.click()
  await expect.element(page.getByText(words.kept(620))).toBeVisible()
  const written = () =>
    app.main
      .entries()
      .slice(before)
      .flatMap(({ ops }) => ops)
  const made = written().filter(({ kind }) => kind === 'annotation')
  expect(new Set(made.map(({ id }) => id)).size).toBe(620)
  expect(made).toHaveLength(620)
  await page.getByRole('button', { name: words.undo }).click()
  await expect.element(keep).toBeVisible()
  const deleted = written().filter((write) => write.kind === 'annotation' && write.set?.deleted === true)
  expect(new Set(deleted.map(({ id }) => id))).toEqual(new Set(made.map(({ id }) => id)))
})
