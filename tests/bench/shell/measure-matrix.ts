import type { Locator, Page } from '@playwright/test'

/** Long enough for all that an action sets going. */
const settledMs = 1500

/** What a person does in the matrix, and the longest task in milliseconds that it caused. */
export interface MatrixCost {
  readonly action: string
  readonly longest: number
}

/** Installs, in the page, what notes tasks of 50 ms and more. Runs inside the browser. */
function watchTasks(): void {
  const tasks: number[] = []
  Object.assign(window, { benchTasks: tasks })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask' })
}

/** Works through the matrix of `makeStudy` with the mouse; returns what each action cost. The library is open. */
export async function measureMatrix(page: Page): Promise<MatrixCost[]> {
  const costs: MatrixCost[] = []
  await page.evaluate(watchTasks)
  /** Finding what to press costs the page time too, so that it comes first. */
  const press = async (action: string, target: Locator) => {
    await target.waitFor()
    await page.waitForTimeout(settledMs)
    const box = await target.boundingBox()
    if (box === null) throw new Error(`${action}: nothing to press`)
    await page.evaluate((name) => {
      performance.mark(name)
      return (window as unknown as { benchTasks: number[] }).benchTasks.splice(0)
    }, `act:${action}`)
    await page.mouse.click(box.x + Math.min(box.width / 2, 60), box.y + box.height / 2)
    await page.waitForTimeout(settledMs)
    const tasks = await page.evaluate(() => (window as unknown as { benchTasks: number[] }).benchTasks)
    costs.push({ action, longest: Math.max(0, ...tasks) })
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
