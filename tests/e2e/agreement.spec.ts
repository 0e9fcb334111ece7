import type { Page } from '@playwright/test'
import { measureTitles } from '../../src/shared/messages/agreement-data.ts'
import { renderCoefficient, agreementMessages as words } from '../../src/shared/messages/compare-agreement.ts'
import { expect, test } from './app.ts'
import { expectAccessible } from './expect-accessible.ts'
import { download, openLibrary } from './person.ts'

interface FigureJson {
  readonly measure: keyof typeof measureTitles
  readonly tag: string | null
  readonly value: number | null
  readonly interval: readonly [number, number] | null
}

async function openAgreement(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compare' }).first().click()
  await page.getByRole('radio', { name: 'Agreement' }).click()
  await expect(page.getByRole('table', { name: words.table })).toBeVisible()
}

/** The figures of one measure by tag, as the table names them for readers. */
const spoken = (page: Page, measure: keyof typeof measureTitles) =>
  page
    .getByRole('table', { name: words.table })
    .getByRole('button', { name: new RegExp(`^${measureTitles[measure]}, `) })
    .evaluateAll((buttons) => buttons.map((button) => button.querySelector('.sr')?.textContent))

test('shows the figures and intervals of the command line, and takes them along', async ({
  page,
  app,
  sample,
}) => {
  const { figures }: { figures: readonly FigureJson[] } = JSON.parse(
    await app.cli('agreement', sample, '--coders', 'Ada,Jonas', '--json'),
  )
  await openLibrary(page, app, sample)
  await openAgreement(page)
  for (const measure of ['alpha-nominal', 'percent', 'cohen-kappa', 'gwet-ac1'] as const) {
    const ofMeasure = figures.filter((figure) => figure.measure === measure)
    expect(ofMeasure.length).toBeGreaterThan(5)
    const [together, ...alone] = ofMeasure
    const expected = [...alone, together].map((figure) => {
      const subject = words.titleOf(measureTitles[measure], figure?.tag ?? words.allTogether)
      const [low, high] = figure?.interval ?? [0, 0]
      const interval = words.intervalWords(renderCoefficient(low), renderCoefficient(high))
      return words.openFigure(subject, `${renderCoefficient(figure?.value ?? 0)}, ${interval}`)
    })
    await expect.poll(() => spoken(page, measure)).toEqual(expected)
  }
  await expectAccessible(page, 'agreement')

  await page.getByRole('button', { name: words.export }).click()
  const csv = await download(page, () => page.getByRole('menuitem', { name: words.csv }).click())
  expect(csv.name).toBe('Linzhou study – agreement.csv')
  const lines = csv.content.trim().split('\r\n')
  expect(lines).toHaveLength(figures.length + 1)
  const kappa = figures.find(({ measure, tag }) => measure === 'cohen-kappa' && tag === null)
  expect(csv.content).toContain(`All tags,"Ada, Jonas",Cohen’s κ,${kappa?.value?.toFixed(3)},,`)
  await page.getByRole('button', { name: words.export }).click()
  const markdown = await download(page, () => page.getByRole('menuitem', { name: words.markdown }).click())
  expect(markdown.content).toContain('bootstrap of units, 1000 rounds, seed 1')

  await page.getByRole('radio', { name: words.view.confusion }).click()
  const confusion = page.getByRole('grid', { name: words.confusion })
  // A table is drawn in pieces.
  await confusion.waitFor()
  const shown = await confusion
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((td) => td.textContent)))
  await page.getByRole('button', { name: words.export }).click()
  const mixed = await download(page, () => page.getByRole('menuitem', { name: words.confusionCsv }).click())
  expect(mixed.name).toBe('Linzhou study – tags mixed up.csv')
  const [head, ...written] = mixed.content.trim().split('\r\n')
  expect(head).toContain('"Ada (rows), Jonas (columns), sentences"')
  // No tag of the sample has a comma in its name.
  expect(written.map((line) => line.split(',').slice(1))).toEqual(shown)
})

test('goes from a figure to the places that lower it, and from there to the coders', async ({
  page,
  app,
  sample,
}) => {
  await openLibrary(page, app, sample)
  await openAgreement(page)
  await page
    .getByRole('table', { name: words.table })
    .getByRole('button', { name: /^Cohen’s κ, Themes \/ Health and ageing/ })
    .click()
  const panel = page.getByRole('complementary', { name: /^Where coders differ: Themes \/ Health and ageing/ })
  await expect(panel.getByText('2 places')).toBeVisible()
  await expectAccessible(page, 'where coders differ')
  await panel
    .getByRole('button', { name: /^Compare coders at “/ })
    .first()
    .click()
  await expect(page.getByRole('radio', { name: 'Coders' })).toBeChecked()
})

test('explains the measures by keyboard', async ({ page, app, sample }) => {
  await openLibrary(page, app, sample)
  await openAgreement(page)
  const help = page.getByRole('button', { name: words.help })
  await help.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: words.help })
  await expect(dialog.getByRole('heading', { name: measureTitles['cohen-kappa'] })).toBeVisible()
  await expectAccessible(page, 'help on measures')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(help).toBeFocused()
})
