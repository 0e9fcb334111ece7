import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Operation } from '../../../src/shared/log/entry.ts'
import { editionsMessages } from '../../../src/shared/messages/compare-editions.ts'
import { findDocument } from '../../../src/shared/messages/document-name.ts'
import { libraryMessages as words } from '../../../src/shared/messages/library.ts'
import { type AppHarness, openApp } from '../../helpers/app-harness.tsx'
import { documentId } from '../../helpers/view-entries.ts'

let app: AppHarness
afterEach(() => app.close())

const report = (number: number, title: string, more: object = {}): Operation => ({
  kind: 'document',
  id: documentId(number),
  set: { sha256: 'a'.repeat(64), file: `${number}.txt`, format: 'text', title, language: 'en', ...more },
})
const draft = 'Budget statement (draft)'
const final = 'Budget statement'
const reports = [report(1, draft), report(2, final), report(3, 'Annals of the harbour')]
const row = (name: RegExp) => page.getByRole('row', { name })
const lastSet = () => app.main.entries().at(-1)?.ops[0]

async function openReports(operations: readonly Operation[] = reports, options = {}) {
  app = await openApp({ operations, ...options })
  await expect.element(page.getByRole('grid')).toBeVisible()
}
async function choose(title: RegExp, entry: string) {
  await row(title).click({ position: { x: 120, y: 10 } })
  await page.getByRole('button', { name: words.actions }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

test('says which earlier document one replaces; the table shows it, and Undo takes it back', async () => {
  await openReports()
  await choose(/^Text Budget statement(?! \(draft)/, words.replaces)
  const dialog = page.getByRole('dialog', { name: words.replacesTitle })
  // The likest title comes first, and none replaces itself.
  await vi.waitFor(() =>
    expect(
      dialog
        .getByRole('option')
        .elements()
        .map((option) => option.textContent),
    ).toEqual([draft, 'Annals of the harbour']),
  )
  await app.checkAccessibility()
  await expect.element(dialog.getByRole('button', { name: words.save, exact: true })).toBeDisabled()
  await dialog.getByRole('option', { name: draft }).click()
  await dialog.getByRole('button', { name: words.save, exact: true }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  expect(lastSet()).toEqual({ kind: 'document', id: documentId(2), set: { replaces: documentId(1) } })
  await expect.element(row(/draft/).getByText(words.replacedBy(final))).toBeVisible()
  await expect.element(page.getByText(words.replaced(draft))).toBeVisible()
  await page.getByRole('button', { name: words.undo }).click()
  await expect.element(page.getByText(words.replacedBy(final))).not.toBeInTheDocument()
  expect(lastSet()).toEqual({ kind: 'document', id: documentId(2), set: { replaces: null } })
})

test.each(['light', 'dark'] as const)(
  'leads from either document to the pair and its queue (%s)',
  async (theme) => {
    await openReports([...reports, report(2, final, { replaces: documentId(1) })], {
      preferences: { theme },
    })
    await expect.element(page.getByText(words.replacedBy(final))).toBeVisible()
    await app.checkAccessibility()
    for (const [title, entry] of [
      [/^Text Budget statement (?!\(draft)/, words.carryFrom],
      [/draft/, words.carryTo],
    ] as const) {
      await choose(title, entry)
      for (const [side, chosen] of [
        [editionsMessages.old, draft],
        [editionsMessages.newer, final],
      ] as const)
        await expect.element(page.getByRole('button', { name: `${side}: ${chosen}` })).toBeVisible()
      await page.getByRole('button', { name: 'Library', exact: true }).click()
    }
  },
)

test('takes it back in the dialog, and says in the details what is not there any more', async () => {
  await openReports([report(2, final, { replaces: documentId(9) }), report(3, 'Annals')])
  await expect.element(page.getByText(/^Replaced by/)).not.toBeInTheDocument()
  await row(/Budget/).click()
  await userEvent.keyboard('{F2}')
  await expect.element(page.getByText(words.replacesGone)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await choose(/Budget/, words.replaces)
  await page.getByRole('button', { name: words.replacesNothing }).click()
  await expect.element(page.getByText(words.replacedNone(final))).toBeVisible()
  expect(lastSet()).toEqual({ kind: 'document', id: documentId(2), set: { replaces: null } })
})

test('a document whose later version was deleted is not shown as replaced', async () => {
  await openReports([report(1, draft), report(2, final, { replaces: documentId(1), deleted: true })])
  await expect.element(row(/draft/)).toBeVisible()
  await expect.element(page.getByText(/^Replaced by/)).not.toBeInTheDocument()
})

test('goes on to the pair when a person wants to carry passages over at once', async () => {
  await openReports()
  await choose(/Annals/, words.replaces)
  const dialog = page.getByRole('dialog', { name: words.replacesTitle })
  await dialog.getByRole('textbox', { name: findDocument }).fill('draft')
  await dialog.getByRole('option', { name: draft }).click()
  await dialog.getByRole('button', { name: words.replacesCarry }).click()
  const old = page.getByRole('button', { name: `${editionsMessages.old}: ${draft}` })
  await expect.element(old).toBeVisible()
  expect(lastSet()).toMatchObject({ id: documentId(3), set: { replaces: documentId(1) } })
})

test('tells documents of one title apart, finds them by typing, and is worked by keys alone', async () => {
  await openReports([
    ...reports,
    report(4, final, { file: 'budget-june.pdf' }),
    report(5, final, { file: 'budget-may.pdf' }),
  ])
  await choose(/^Text Annals/, words.replaces)
  const dialog = page.getByRole('dialog', { name: words.replacesTitle })
  const option = (file: string) => dialog.getByRole('option', { name: `${final} ${file}`, exact: true })
  for (const file of ['2.txt', 'budget-june.pdf', 'budget-may.pdf'])
    await expect.element(option(file).getByText(file)).toBeVisible()
  await app.checkAccessibility()
  await dialog.getByRole('textbox', { name: findDocument }).fill('budget may')
  await expect.element(option('budget-june.pdf')).not.toBeInTheDocument()
  // Enter takes what was found, Enter again saves it.
  await userEvent.keyboard('{Enter}')
  await expect.element(option('budget-may.pdf')).toHaveAttribute('aria-selected', 'true')
  await dialog.getByRole('textbox', { name: findDocument }).fill('')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Home} ')
  await expect.element(dialog.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await dialog.getByRole('textbox', { name: findDocument }).fill('june')
  await userEvent.keyboard('{Enter}{Enter}')
  await expect.element(dialog).not.toBeInTheDocument()
  expect(lastSet()).toEqual({ kind: 'document', id: documentId(3), set: { replaces: documentId(4) } })
})
