import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Operation } from '../../../../src/shared/log/entry.ts'
import { editionsMessages as words } from '../../../../src/shared/messages/compare-editions.ts'
import { type AppHarness, openApp } from '../../../helpers/app-harness.tsx'
import { documentId } from '../../../helpers/view-entries.ts'

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

async function openEditions(
  operations: readonly Operation[],
  texts: Readonly<Record<string, string[]>> = {},
  whenRead: Promise<void> = Promise.resolve(),
) {
  app = await openApp({ operations })
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
