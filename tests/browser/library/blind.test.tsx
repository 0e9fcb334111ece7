import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Operation } from '../../../src/shared/log/entry.ts'
import { codingMessages } from '../../../src/shared/messages/coding.ts'
import { coderIdOf } from '../../../src/shared/model/coder.ts'
import { codingIdOf } from '../../../src/shared/model/coding.ts'
import type { CoderId, LibraryId } from '../../../src/shared/model/ids.ts'
import { settingsId } from '../../../src/shared/model/settings.ts'
import { type AppHarness, openApp } from '../../helpers/app-harness.tsx'
import { fakeLibrary } from '../../helpers/fake-main.ts'
import { documentId, passage, tagId } from '../../helpers/view-entries.ts'

let app: AppHarness

afterEach(() => app.close())

const [ada, ben] = [coderIdOf('Ada'), coderIdOf('Ben')]
const report = (number: number, title: string): Operation => ({
  kind: 'document',
  id: documentId(number),
  set: { sha256: 'a'.repeat(64), file: `${number}.pdf`, format: 'pdf', title, date: '2024', pages: 3 },
})
const by = (coder: CoderId, operation: Operation) => ({ ...operation, coder }) as Operation
const blind = (on: boolean): Operation => ({ kind: 'settings', id: settingsId, set: { blindCoding: on } })
const done = (number: number, coder: CoderId): Operation => ({
  kind: 'coding',
  id: codingIdOf(documentId(number), coder),
  set: { document: documentId(number), coder, done: true, modified: 1 },
})
const library: Operation[] = [
  report(1, 'Work report'),
  report(2, 'Budget'),
  { kind: 'coder', id: ada, set: { name: 'Ada', shape: 'disc', colour: 1 } },
  { kind: 'coder', id: ben, set: { name: 'Ben', shape: 'ring', colour: 2 } },
  { kind: 'tag', id: tagId(1), set: { name: 'Housing', parent: null, colour: 1, description: '' } },
  by(ada, passage(1, 5, { tags: [1] })),
  by(ben, passage(2, 25, { tags: [1] })),
  by(ben, passage(3, 5, { document: 2, tags: [1] })),
]
const row = (name: RegExp) => page.getByRole('row', { name })
const cells = (name: RegExp) =>
  [...row(name).element().querySelectorAll('[role="gridcell"]')].map(
    (cell) =>
      cell.textContent + [...cell.querySelectorAll('[role="img"]')].map((img) => img.ariaLabel).join(),
  )
const status = () => document.querySelector('footer')?.textContent ?? ''

const open = async (operations: Operation[], options = {}) => {
  app = await openApp({ operations, preferences: { coderName: 'Ada' }, ...options })
  await expect.element(row(/Work report/)).toBeVisible()
}

test('shows in table, status bar and palette only what may be seen, and more once coding is done', async () => {
  await open([...library, blind(true)])
  await vi.waitFor(() => expect(cells(/Work report/).slice(6)).toEqual(['1', 'AAda']))
  expect(cells(/Budget/).slice(6)).toEqual(['0', 'none'])
  expect(status()).toContain('1 passage')
  await userEvent.keyboard('{Control>}k{/Control}')
  await page.getByRole('combobox').fill('Housing')
  await expect.element(page.getByRole('option', { name: /Housing/ })).toHaveTextContent('Housing 1 passage')
  await userEvent.keyboard('{Escape}')

  app.main.write('wotherwriter-0', [done(1, ada)])
  await vi.waitFor(() => expect(cells(/Work report/)[6]).toBe('2'))
  expect(cells(/Work report/)[7]).toContain('Coding done: Ada')
  expect(cells(/Budget/)[6]).toBe('0')
  expect(status()).toContain('2 passages')
})

test('shows who is done as information where coding is not blind, and not of hidden coders where it is', async () => {
  await open([...library, done(1, ben)])
  await vi.waitFor(() => expect(cells(/Work report/)[7]).toContain('Coding done: Ben'))
  await vi.waitFor(() => expect(cells(/Work report/)[6]).toBe('2'))
  app.main.write('wotherwriter-0', [blind(true)])
  await vi.waitFor(() => expect(cells(/Work report/)[6]).toBe('1'))
  expect(cells(/Work report/)[7]).toBe('AAda')
})

test('a deletion says that hidden passages may go along, be there any or not', async () => {
  await open([...library, blind(true)])
  await vi.waitFor(() => expect(cells(/Budget/)[6]).toBe('0'))
  await row(/Budget/).click()
  await userEvent.keyboard('{Delete}')
  await expect
    .element(page.getByText('Deleted “Budget” with any passages of other coders that you can’t see yet'))
    .toBeVisible()
})

test.each(['light', 'dark'] as const)(
  'blind coding is switched in the library settings, without accessibility faults (%s)',
  async (theme) => {
    await open(library, { preferences: { coderName: 'Ada', theme } })
    expect(status()).not.toContain('Blind coding')
    await page.getByRole('button', { name: fakeLibrary.name }).click()
    await page.getByRole('menuitem', { name: 'Library settings' }).click()
    const dialog = page.getByRole('dialog', { name: 'Library settings' })
    const toggle = dialog.getByRole('switch', { name: 'Blind coding' })
    await expect.element(toggle).not.toBeChecked()
    await app.checkAccessibility()
    await userEvent.keyboard(' ')
    await expect.element(toggle).toBeChecked()
    await app.checkAccessibility()
    expect(app.main.entries().at(-1)?.ops).toEqual([blind(true)])
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
    await vi.waitFor(() => expect(status()).toContain('1 passage'))
    // The sign says so to everybody and leads to the setting.
    await page.getByRole('button', { name: codingMessages.blindSign }).click()
    await expect.element(toggle).toBeChecked()
    await toggle.click({ force: true })
    await vi.waitFor(() => expect(app.main.entries().at(-1)?.ops).toEqual([blind(false)]))
  },
)

test('a library that can only be read shows its setting and does not change it', async () => {
  await open([...library, blind(true)], {
    hello: { library: { ...fakeLibrary, id: 'lblindreadonly' as LibraryId, readOnly: 'folder' } },
  })
  await page.getByRole('button', { name: codingMessages.blindSign }).click()
  await expect.element(page.getByRole('switch', { name: 'Blind coding' })).toBeDisabled()
  await expect.element(page.getByText(codingMessages.blindReadOnly)).toBeVisible()
})
