import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clickMenu } from './helpers/dialogs.ts'
import { recordedRequests, recordRequests, strayRequests } from './helpers/requests.ts'
import { expect, test } from './helpers/test.ts'

test.describe('the real pages', () => {
  test('show the welcome page without a word of complaint or a request to anywhere', async ({ start }) => {
    const { app, page } = await start({ pages: 'built' })
    await recordRequests(app)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.reload()
    await expect(page.getByRole('heading').first()).toBeVisible()
    await page.waitForTimeout(500)
    expect(complaints).toEqual([])
    const recorded = await recordedRequests(app)
    expect(recorded.filter(({ answered }) => answered).length).toBeGreaterThan(2)
    expect(strayRequests(recorded)).toEqual([])
  })

  test('show the sample library and keep its view between starts', async ({ start }) => {
    const titled = /Linzhou|Briefmark/
    const first = await start({ pages: 'built', args: ['--sample'] })
    await expect(first.page.locator('body')).toContainText('Linzhou')
    await expect(first.page).toHaveTitle(titled)
    await expect
      .poll(() => first.page.evaluate(async () => (await indexedDB.databases()).length))
      .toBeGreaterThan(0)
    expect(await first.quit()).toBe(0)
    const second = await start({ pages: 'built', args: ['--sample'] })
    await expect(second.page.locator('body')).toContainText('Linzhou')
    expect(second.output()).not.toContain('VIOLATION')
  })

  test('run the commands of the menu and import files that the system opens', async ({ start, folder }) => {
    const path = join(folder, 'zoning.md')
    writeFileSync(path, '# Zoning\n\nThe council heard the plan and put it off to the next meeting.\n')
    const { app, page } = await start({ pages: 'built', args: ['--sample', path] })
    await expect(page.locator('body')).toContainText('Linzhou')
    await expect(page.locator('body')).toContainText(/zoning/i)
    await clickMenu(app, 'app.keys')
    await expect(page.getByRole('dialog')).toBeVisible()
  })
})
