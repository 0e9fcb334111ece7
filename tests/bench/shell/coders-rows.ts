import type { Browser, Locator, Page } from '@playwright/test'
import { compareCodersMessages } from '../../../src/shared/messages/compare-coders.ts'
import type { Site } from '../browser/site.ts'
import type { Row } from '../row.ts'
import { type ActionCost, longestTask, longestTaskOfPress } from './longest-task.ts'
import { taskRow, workInCoders } from './work-in-coders.ts'

const words = compareCodersMessages.view

/** What a person does in the comparison of coders, in order; returns the longest task of each. */
async function work(browser: Browser, page: Page): Promise<ActionCost[]> {
  const costs: ActionCost[] = []
  const act = async (action: string, does: () => Promise<void>) => {
    costs.push({ action, longest: await longestTask(browser, page, does) })
  }
  const press = async (action: string, target: Locator) => {
    costs.push({ action, longest: await longestTaskOfPress(browser, page, target) })
  }
  const scroll = async () => {
    for (let turn = 0; turn < 15; turn++) {
      await page.mouse.wheel(0, 500)
      await page.waitForTimeout(60)
    }
  }
  const type = async (keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await page.waitForTimeout(500)
    }
  }
  await act('opening', () => page.keyboard.press('Control+4'))
  await page.getByRole('complementary', { name: words.queue }).getByRole('listitem').first().waitFor()
  await page.getByRole('region', { name: words.texts, exact: true }).hover()
  await act('scrolling', scroll)
  await act('next and previous', () => type([']', ']', ']', '[']))
  await act('settling', () => type(['1', '1', '1']))
  const rule = page.getByRole('button', { name: new RegExp(`^${words.match}: `) })
  await press('rules', rule)
  await press('another rule', page.getByRole('option', { name: words.matchAny }))
  await press('one text', page.getByRole('radio', { name: words.overlay }))
  return costs
}

/** The comparison of coders in the built program: the longest task of the window while a person works in it. */
export async function measureCodersView(site: Site): Promise<Row[]> {
  const costs = await workInCoders(site, 2, work)
  return [
    taskRow(
      'CodersView',
      'Longest task of the window comparing two coders, 10,000 passages each on 1 MB (processor time)',
      costs,
    ),
  ]
}
