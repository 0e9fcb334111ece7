import type { Browser, Locator, Page } from '@playwright/test'
import { agreementMessages as words } from '../../../src/shared/messages/compare-agreement.ts'
import type { Site } from '../browser/site.ts'
import type { Row } from '../row.ts'
import { type ActionCost, longestTask, longestTaskOfPress } from './longest-task.ts'
import { taskRow, workInCoders } from './work-in-coders.ts'

/** What a person does in the view of agreement, in order; returns the longest task of each. */
async function work(browser: Browser, page: Page): Promise<ActionCost[]> {
  const costs: ActionCost[] = []
  const press = async (action: string, target: Locator) => {
    costs.push({ action, longest: await longestTaskOfPress(browser, page, target) })
  }
  await page.getByRole('button', { name: 'Compare' }).first().click()
  const agreement = page.getByRole('radio', { name: 'Agreement' })
  await agreement.waitFor()
  const box = await agreement.boundingBox()
  if (box === null) throw new Error('nothing to press')
  const opening = await longestTask(browser, page, async () => {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    // Reading, sending to the worker, and the figures that come back.
    await page.waitForTimeout(6000)
  })
  costs.push({ action: 'opening', longest: opening })
  await press('units', page.getByRole('button', { name: new RegExp(`^${words.unit}: `) }))
  await press('other units', page.getByRole('option', { name: words.units.word }))
  await press('measures', page.getByRole('button', { name: new RegExp(`^${words.measures}: `) }))
  await press('another measure', page.getByRole('option', { selected: false }).first())
  return costs
}

/** The view of agreement in the built program: the longest task of the window while a person works in it. */
export async function measureAgreementView(site: Site): Promise<Row[]> {
  const costs = await workInCoders(site, 4, work)
  return [
    taskRow(
      'AgreementView',
      'Longest task of the window with the agreement of four coders, 10,000 passages each on 1 MB (processor time)',
      costs,
    ),
  ]
}
