import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { MatrixView } from '../../../../src/renderer/features/compare/matrix/MatrixView.tsx'
import type { Operation } from '../../../../src/shared/log/entry.ts'
import { matrixMessages } from '../../../../src/shared/messages/compare-matrix.ts'
import { settingsId } from '../../../../src/shared/model/settings.ts'
import { type LibraryHarness, openHarness } from '../../../helpers/library-harness.tsx'
import { annotationId, coderId, documentId, passage, tagId } from '../../../helpers/view-entries.ts'

let harness: LibraryHarness

afterEach(async () => {
  await harness.close()
})

const tag = (number: number, name: string, parent: number | null = null): Operation => ({
  kind: 'tag',
  id: tagId(number),
  set: { name, parent: parent === null ? null : tagId(parent), colour: number, description: '' },
})
const report = (number: number, title: string, date: string): Operation => ({
  kind: 'document',
  id: documentId(number),
  set: {
    sha256: String(number).repeat(64),
    title,
    file: `${title}.pdf`,
    date,
    language: 'en',
    format: 'pdf',
    textHash: '0'.repeat(32),
    characters: 1000,
  },
})
const coder = (number: number, name: string): Operation => ({
  kind: 'coder',
  id: coderId(number),
  set: { name, shape: 'disc', colour: number },
})

const study = [
  tag(1, 'Economy'),
  tag(2, 'GDP', 1),
  tag(3, 'Jobs', 1),
  tag(4, 'Housing'),
  report(1, 'Port plan', '2023'),
  report(2, 'Water plan', '2024-05-01'),
  coder(1, 'Ada'),
  coder(2, 'Bo'),
  passage(1, 5, { tags: [2, 3] }),
  passage(2, 50, { tags: [2], coder: 2 }),
  passage(3, 90, { tags: [4], document: 2 }),
  passage(4, 120, { document: 2 }),
]

const size = { width: 1000, height: 700 }
const open = async (operations: readonly Operation[] = study, theme: 'light' | 'dark' = 'light') => {
  harness = await openHarness(
    <MatrixView place={{ kind: 'compare', view: 'matrix' }} onPlace={() => {}} />,
    operations,
    { size, theme },
  )
}
const grid = () => page.getByRole('treegrid')
/** The table as it is drawn: one line per row. */
const drawn = () =>
  [...document.querySelectorAll('[role="treegrid"] [role="row"]')].map((row) =>
    [...row.querySelectorAll('[data-cell]')].map((cell) => cell.textContent?.trim()).join(' | '),
  )
const focusGrid = async () => {
  await expect.element(grid()).toBeVisible()
  ;(grid().element() as HTMLElement).focus()
}
const quotes = () => page.getByRole('region', { name: /^Quotes: / })
const choose = async (menu: string | RegExp, entry: string) => {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

test.each(['light', 'dark'] as const)(
  'counts distinct passages, without accessibility faults: %s',
  async (theme) => {
    await open(study, theme)
    await vi.waitFor(() =>
      expect(drawn()).toEqual([
        'Tag | Total | Port plan2023 | Water plan2024-05-01',
        'Economy | 2 | 2 | 0',
        'GDP | 2 | 2 | 0',
        'Jobs | 1 | 1 | 0',
        'Housing | 1 | 0 | 1',
        'No tag | 1 | 0 | 1',
        'All passages | 4 | 2 | 2',
      ]),
    )
    await grid().getByText('Economy').click()
    await expect.element(quotes().getByRole('blockquote').first()).toBeVisible()
    await harness.checkAccessibility()
  },
)

test('says how many passages do not stand in the present text', async () => {
  await open([...study, { kind: 'document', id: documentId(2), set: { textHash: '1'.repeat(32) } }])
  await expect.element(page.getByText(matrixMessages.astray(2))).toBeVisible()
  harness.main.write('wotherwriter-0', [
    { kind: 'document', id: documentId(2), set: { textHash: '0'.repeat(32) } },
  ])
  await expect.element(page.getByText(matrixMessages.astray(2))).not.toBeInTheDocument()
})

test('Escape closes the filter from the field in it', async () => {
  await open()
  await page.getByRole('button', { name: matrixMessages.filter, exact: true }).click()
  const field = page.getByRole('dialog').getByRole('textbox')
  await field.fill('gdp')
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('changes its columns, counting, order and shares', async () => {
  await open()
  await choose(/^Columns/, 'Coders')
  await vi.waitFor(() => expect(drawn()[1]).toBe('Economy | 2 | 1 | 1'))
  await choose('Show', 'Count the tags below too')
  await vi.waitFor(() => expect(drawn()[1]).toBe('Economy | 0 | 0 | 0'))
  await choose('Show', 'Count the tags below too')
  await choose('Show', 'Share of the column, in %')
  await vi.waitFor(() => expect(drawn()[1]).toBe('Economy | 50% | 33.3% | 100%'))
  await choose('Show', 'Share of the column, in %')
  await page.getByRole('columnheader', { name: 'Ada' }).click()
  await vi.waitFor(() =>
    expect(drawn().slice(1, 5)).toEqual([
      'Economy | 2 | 1 | 1',
      'GDP | 2 | 1 | 1',
      'Jobs | 1 | 1 | 0',
      'Housing | 1 | 1 | 0',
    ]),
  )
  await expect
    .element(page.getByRole('columnheader', { name: 'Ada' }))
    .toHaveAttribute('aria-sort', 'descending')
})

test('is worked by keyboard: arrows, folding, Enter and Escape', async () => {
  await open()
  await focusGrid()
  await userEvent.keyboard('{ArrowLeft}')
  await vi.waitFor(() => expect(drawn()).toHaveLength(5))
  await userEvent.keyboard('{ArrowRight}')
  await vi.waitFor(() => expect(drawn()).toHaveLength(7))
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{Enter}')
  await expect.element(page.getByRole('region', { name: 'Quotes: Economy / GDP' })).toBeVisible()
  await expect.element(quotes().getByText('xxxxxxxxxx').first()).toBeVisible()
  expect(document.activeElement).toBe(grid().element())
  await userEvent.keyboard('{Escape}')
  await vi.waitFor(() => expect(quotes().elements()).toEqual([]))
  expect(document.activeElement).toBe(grid().element())
})

test('opens a quote in its document', async () => {
  await open()
  await grid().getByText('Housing').click()
  await quotes().getByRole('button', { name: 'Open in “Water plan”' }).click()
  expect(harness.openDocument).toHaveBeenCalledWith(documentId(2), { annotation: annotationId(3) })
})

test('follows passages as they change', async () => {
  await open()
  await vi.waitFor(() => expect(drawn()[4]).toBe('Housing | 1 | 0 | 1'))
  harness.main.write('wotherwriter-0', [passage(5, 200, { tags: [4] })])
  await vi.waitFor(() => expect(drawn()[4]).toBe('Housing | 2 | 1 | 1'))
  harness.main.write('wotherwriter-0', [
    {
      kind: 'annotation',
      id: annotationId(3),
      document: documentId(2),
      coder: coderId(1),
      set: { deleted: true },
    },
  ])
  await vi.waitFor(() => expect(drawn()[4]).toBe('Housing | 1 | 1 | 0'))
})

test('counts nothing that blind coding hides', async () => {
  await open([...study, { kind: 'settings', id: settingsId, set: { blindCoding: true } }])
  // Nobody gave a name: nothing may be seen.
  await expect.element(page.getByRole('heading', { name: 'No passages yet' })).toBeVisible()
  await expect.element(page.getByText(/Coding is blind here/)).toBeVisible()
})

test('says what to do without reports, without passages, and with one document', async () => {
  await open([tag(1, 'Economy')])
  await expect.element(page.getByRole('heading', { name: 'No reports yet' })).toBeVisible()
  await harness.close()
  await open([tag(1, 'Economy'), report(1, 'Port plan', '')])
  await expect.element(page.getByRole('heading', { name: 'No passages yet' })).toBeVisible()
  await harness.close()
  await open([tag(1, 'Economy'), report(1, 'Port plan', ''), coder(1, 'Ada'), passage(1, 5, { tags: [1] })])
  await page.getByRole('button', { name: 'Columns by coder' }).click()
  await vi.waitFor(() => expect(drawn()[0]).toBe('Tag | Total | Ada'))
})
