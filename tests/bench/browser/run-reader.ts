import type { ReaderRun } from '../pages/reader.ts'
import { median } from '../statistics.ts'
import { measureRendererMemory } from './renderer-memory.ts'
import type { Site } from './site.ts'

/** Medians of a design's runs by the name of what was measured. */
export type Figures = Readonly<Record<string, number>>

async function runOnce(site: Site, run: ReaderRun): Promise<Figures> {
  return site.withPage('reader.html', async (page, browser) => {
    const empty = await measureRendererMemory(browser, page)
    const figures = await page.evaluate((input) => window.runReader(input), run)
    return { ...figures, memory: (await measureRendererMemory(browser, page)) - empty }
  })
}

/** Runs designs one after another, each in a fresh browser, several times; returns the medians in the runs' order. */
export async function runReaders(
  site: Site,
  runs: readonly ReaderRun[],
  repetitions: number,
): Promise<Figures[]> {
  const all: Figures[][] = runs.map(() => [])
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [index, run] of runs.entries()) {
      const begin = performance.now()
      all[index]?.push(await runOnce(site, run))
      const seconds = Math.round((performance.now() - begin) / 1000)
      process.stderr.write(`  ${run.design} ${run.script} ${run.scale}x, ${repetition + 1}: ${seconds} s\n`)
    }
  }
  return all.map((figures) => {
    const names = Object.keys(figures[0] ?? {})
    return Object.fromEntries(
      names.map((name) => [name, median(figures.map((one) => one[name] ?? Number.NaN))]),
    )
  })
}
