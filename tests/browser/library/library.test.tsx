import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Operation } from '../../../src/shared/log/entry.ts'
import { type AppHarness, openApp } from '../../helpers/app-harness.tsx'
import { coderId, documentId, passage } from '../../helpers/view-entries.ts'

let app: AppHarness

afterEach(() => app.close())

const report = (number: number, title: string, date: string, issuer = '', language = 'en'): Operation => ({
  kind: 'document',
  id: documentId(number),
  set: {
    sha256: 'a'.repeat(64),
    file: `${number}.pdf`,
    format: 'pdf',
    title,
    date,
    issuer,
    language,
    pages: number,
  },
})
const reports: Operation[] = [
  report(1, 'Work report 2023', '2023-01-17', 'Municipal Government'),
  report(2, 'Budget statement', '2024-02-02', 'Finance Bureau'),
  report(3, '霖州市政府工作报告（2024年）', '2024-01-18', '霖州市人民政府', 'zh-Hans'),
  { kind: 'coder', id: coderId(1), set: { name: 'Ada', shape: 'disc', colour: 1 } },
  passage(1, 5, {}),
  passage(2, 25, {}),
]
const row = (name: RegExp) => page.getByRole('row', { name })
/** As they are seen. */
const titles = () =>
  [...document.querySelectorAll('[role="row"] [role="gridcell"]:nth-child(2)')].map((cell) =>
    [...cell.querySelectorAll('span > span:not([class*="whole"])')].map((part) => part.textContent).join(''),
  )
const showsTitles = (...expected: string[]) => vi.waitFor(() => expect(titles()).toEqual(expected))
const lastSet = () => app.main.entries().at(-1)?.ops[0]

const openReports = async (operations = reports, options = {}) => {
  app = await openApp({ operations, ...options })
  await expect.element(page.getByRole('grid')).toBeVisible()
}

test.each(['light', 'dark'] as const)(
  'shows documents, the newest first, without accessibility faults (%s)',
  async (theme) => {
    await openReports(reports, { preferences: { theme } })
    await showsTitles('Budget statement', '霖州市政府工作报告（2024年）', 'Work report 2023')
    await expect.element(row(/Work report 2023/)).toMatchAriaInlineSnapshot(`
    - row "PDF Work report 2023 Municipal Government 17 Jan 2023 English 1 2 Ada":
      - gridcell "PDF":
        - img "PDF"
      - gridcell "Work report 2023"
      - gridcell "Municipal Government"
      - gridcell "17 Jan 2023"
      - gridcell "English"
      - gridcell "1"
      - gridcell "2"
      - gridcell "Ada":
        - img "Ada": A
  `)
    await app.checkAccessibility()
  },
)

test('sorts by a column and back', async () => {
  await openReports()
  await page.getByRole('button', { name: 'Passages' }).click()
  await vi.waitFor(() => expect(titles()[0]).toBe('Work report 2023'))
  await page.getByRole('button', { name: 'Date' }).click()
  await page.getByRole('button', { name: 'Date' }).click()
  await showsTitles('Work report 2023', '霖州市政府工作报告（2024年）', 'Budget statement')
  expect(page.getByRole('columnheader', { name: 'Date' }).element().getAttribute('aria-sort')).toBe(
    'ascending',
  )
})

test('filters over title and issuer, and says when nothing fits', async () => {
  await openReports()
  const filter = page.getByLabelText('Filter documents')
  await filter.fill('finance')
  await showsTitles('Budget statement')
  await filter.fill('人民政府')
  await showsTitles('霖州市政府工作报告（2024年）')
  await filter.fill('harbour')
  await expect.element(page.getByText('No document fits “harbour”')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await vi.waitFor(() => expect(titles()).toHaveLength(3))
})

test('is worked by keyboard alone', async () => {
  await openReports()
  const grid = page.getByRole('grid').element() as HTMLElement
  grid.focus()
  await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
  await expect.element(page.getByText('2 of 3 selected')).toBeVisible()
  await userEvent.keyboard('{End}')
  await expect.element(page.getByText('1 of 3 selected')).toBeVisible()
  const active = grid.getAttribute('aria-activedescendant') ?? ''
  expect(document.getElementById(active)?.textContent).toContain('Work report 2023')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'Close Work report 2023' })).toBeInTheDocument()
})

test('deletes with undo, and says what went with it', async () => {
  await openReports()
  await row(/Work report 2023/).click()
  await userEvent.keyboard('{Delete}')
  await expect.element(page.getByText('Deleted “Work report 2023” with its 2 passages')).toBeVisible()
  await vi.waitFor(() => expect(titles()).toHaveLength(2))
  await page.getByRole('button', { name: 'Undo' }).click()
  await vi.waitFor(() => expect(titles()).toHaveLength(3))
})

test('edits details and refuses a date that does not exist', async () => {
  await openReports()
  await row(/Budget statement/).click()
  await userEvent.keyboard('{F2}')
  const dialog = page.getByRole('dialog', { name: 'Details' })
  await dialog.getByLabelText('Date').fill('2024-02-30')
  await dialog.getByLabelText('Title', { exact: true }).fill('Budget Statement 2024')
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog.getByText('Write the date as 2024, 2024-03 or 2024-03-18.')).toBeVisible()
  await app.checkAccessibility()
  await dialog.getByLabelText('Date').fill('2024-02')
  await userEvent.keyboard('{Enter}')
  await expect.element(row(/Budget Statement 2024/)).toBeVisible()
  expect(lastSet()).toMatchObject({
    kind: 'document',
    set: { title: 'Budget Statement 2024', date: '2024-02' },
  })
})

test('draws only rows in sight of ten thousand', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => report(index + 1, `Report ${index + 1}`, '2024'))
  await openReports(many)
  await expect.element(page.getByText('10,000 documents').first()).toBeVisible()
  expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(80)
  ;(page.getByRole('grid').element() as HTMLElement).focus()
  await userEvent.keyboard('{End}')
  await expect.element(row(/Report 10000/)).toBeVisible()
})

test('an empty library says how to begin', async () => {
  app = await openApp()
  await expect.element(page.getByRole('heading', { name: 'No reports yet' })).toBeVisible()
  await app.checkAccessibility()
})
