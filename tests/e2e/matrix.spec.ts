import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { download, openLibrary, text } from './person.ts'

interface MatrixJson {
  readonly columns: readonly { readonly label: string; readonly total: number }[]
  readonly rows: readonly {
    readonly path: string | null
    readonly total: number
    readonly counts: readonly { readonly total: number }[]
  }[]
  readonly total: number
}

const grid = (page: Page) => page.getByRole('treegrid')

async function openMatrix(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compare' }).first().click()
  await page.getByRole('radio', { name: 'Matrix' }).click()
  await expect(grid(page)).toBeVisible()
}

/** The table's numbers by row: the sum first, then each column in sight. */
const numbers = (page: Page) =>
  grid(page)
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .slice(1)
        .map((row) => [...row.querySelectorAll('[role="gridcell"]')].map((cell) => Number(cell.textContent))),
    )

test('counts as the command line does, and takes the table along', async ({ page, app, sample }) => {
  const json: MatrixJson = JSON.parse(
    await app.cli('matrix', sample, '--columns', 'document', '--format', 'json'),
  )
  expect(json.total).toBeGreaterThan(50)
  await openLibrary(page, app, sample)
  await openMatrix(page)
  await expect
    .poll(() => numbers(page))
    .toEqual([
      ...json.rows
        .filter(({ total }) => total > 0)
        .map(({ total, counts }) => [total, ...counts.map((cell) => cell.total)]),
      [json.total, ...json.columns.map(({ total }) => total)],
    ])

  await page.getByRole('button', { name: 'Export' }).click()
  const csv = await download(page, () => page.getByRole('menuitem', { name: 'CSV…' }).click())
  expect(csv.name).toBe('Linzhou study – tags by document.csv')
  expect(csv.content).toBe(
    `\uFEFF${await app.cli('matrix', sample, '--columns', 'document', '--format', 'csv')}`,
  )
  await page.getByRole('button', { name: 'Export' }).click()
  const markdown = await download(page, () => page.getByRole('menuitem', { name: 'Markdown…' }).click())
  expect(markdown.content).toBe(await app.cli('matrix', sample, '--columns', 'document'))
})

test('opens a cell by keyboard, and a quote in its document', async ({ page, app, sample }) => {
  await openLibrary(page, app, sample)
  await openMatrix(page)
  await grid(page).focus()
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  const quotes = page.getByRole('region', { name: 'Quotes: Claims / Commitment' })
  await expect(quotes.getByText('10 passages in 2 of 3 documents')).toBeVisible()
  await expect(quotes.getByText('para. 16')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(quotes).toBeHidden()
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await quotes
    .getByRole('button', { name: /^Open in “/ })
    .first()
    .click()
  await expect(text(page)).toBeVisible()
})
