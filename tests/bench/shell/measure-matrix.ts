import type { Browser, Locator, Page } from '@playwright/test'
import { type ActionCost, longestTaskOfPress } from './longest-task.ts'

/** Works through the matrix of `makeStudy` with the mouse; returns what each action cost. The library is open. */
export async function measureMatrix(browser: Browser, page: Page): Promise<ActionCost[]> {
  const costs: ActionCost[] = []
  const press = async (action: string, target: Locator) => {
    costs.push({ action, longest: await longestTaskOfPress(browser, page, target) })
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const entry = (name: string) => page.getByRole('menuitem', { name, exact: true })
  const head = (name: string | RegExp) => page.getByRole('columnheader', { name }).first()
  const view = (name: string | RegExp) => page.getByRole('radio', { name })
  const row = (name: string) => page.getByRole('rowheader', { name, exact: true })

  await page.getByRole('button', { name: 'Compare' }).first().click()
  await page.getByRole('radio', { name: 'Agreement' }).waitFor()
  await press('open', view('Matrix'))
  await page.getByRole('treegrid').waitFor()
  for (const columns of ['Coders', 'Years', 'Issuing bodies', 'Documents']) {
    await press('menu', button(/^Columns/))
    await press(`columns: ${columns}`, entry(columns))
  }
  await press('sort by sum', head('Total'))
  await press('sort by column', head(/2001/))
  await press('sort by name', head('Tag'))
  await press('fold one', row('Topic 1').locator('[data-fold]'))
  await press('menu', button('Show'))
  await press('fold all', entry('Fold all'))
  await press('menu', button('Show'))
  await press('unfold all', entry('Unfold all'))
  await press('menu', button('Show'))
  await press('shares', entry('Share of the column, in %'))
  await press('open a row', row('Topic 1'))
  await press('close the quotes', button(/^Close the quotes/))
  await press('menu', button(/^Columns/))
  await press('columns: Coders', entry('Coders'))
  await press('open a cell', page.locator('[data-cell="0 2"]'))
  await press('more quotes', button('Show 20 more').first())
  await press('close the quotes', button(/^Close the quotes/))
  await press('menu', button(/^Columns/))
  await press('columns: Documents', entry('Documents'))
  await press('filter', button('Filter'))
  const option = (name: string) => page.getByRole('option', { name, exact: true })
  await press('filter by a tag', option('Topic 1'))
  await press('filter by two tags', option('Topic 2'))
  await press('filter: documents', view('Documents'))
  await press('filter by a document', page.getByRole('option').first())
  await press('filter: coders', view(/^Coders/).last())
  await press('filter by a coder', page.getByRole('option').first())
  return costs
}
