import type { Page } from '@playwright/test'
import type {} from '../pages/storage.ts'
import type { Row } from '../row.ts'
import { median, ms, times } from '../statistics.ts'
import type { Site } from './site.ts'

const repetitions = 3
type Figures = Readonly<Record<string, number>>

/** T10 and T11: layers in IndexedDB beside one row per annotation with three indexes. */
export async function measureStorage(site: Site): Promise<Row[]> {
  const all: Record<'layers' | 'rows', Figures[]> = { layers: [], rows: [] }
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const kind of ['layers', 'rows'] as const) {
      const run = (page: Page) => page.evaluate((of) => window.runStorage(of), kind)
      all[kind].push(await site.withPage('storage.html', run))
    }
  }
  const of = (kind: 'layers' | 'rows', figure: string) =>
    median(all[kind].map((one) => one[figure] ?? Number.NaN))
  const against = (id: string, what: string, figure: string, limit: number): Row => {
    const [ours, rows] = [of('layers', figure), of('rows', figure)]
    return {
      id,
      what: `${what}, against one row per annotation`,
      measured: `${ms(ours)} against ${ms(rows)}, ${times(ours / rows)}`,
      target: `≤ ${limit}x`,
      ok: ours / rows <= limit,
    }
  }
  const growth = (what: string, figure: string): Row => {
    const [huge, small] = [of('layers', `${figure}Huge`), of('layers', `${figure}Small`)]
    return {
      id: 'T11',
      what: `${what} a layer of 20,000, against a layer of 50`,
      measured: `${ms(huge)} against ${ms(small)}, ${times(huge / small)}`,
      target: '≤ 2x',
      ok: huge / small <= 2,
    }
  }
  return [
    against('T10', 'Read 5,000 annotations of a document', 'open5', 0.12),
    against('T10', 'Read 20,000 annotations of a document', 'open20', 0.17),
    against('T11', 'Build the view of 100,000 annotations', 'build', 0.1),
    growth('Add one to', 'add'),
    growth('Change one in', 'change'),
  ]
}
