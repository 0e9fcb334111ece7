import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Site } from '../browser/site.ts'
import { studySize } from '../generate/coded-study.ts'
import type { Row } from '../row.ts'
import { ms } from '../statistics.ts'
import { makeStudy } from './make-study.ts'
import { measureMatrix } from './measure-matrix.ts'
import { startShell } from './start-shell.ts'

/** The passage matrix of 100,000 passages in the built program: the longest task that an action causes. */
export async function measureMatrixRows(site: Site): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'briefmark-bench-matrix-'))
  const [home, library] = [join(folder, 'home'), join(folder, 'study')]
  await mkdir(home)
  await makeStudy(home, library)
  const shell = await startShell(home, library)
  try {
    return await site.withBrowser(async (browser) => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(shell.url)
      await page.getByText(`${studySize.documents} documents`).first().waitFor({ timeout: 120_000 })
      await page.waitForFunction(() => document.querySelector('[role="progressbar"]') === null)
      const costs = await measureMatrix(browser, page)
      const worst = costs.reduce((most, cost) => (cost.longest > most.longest ? cost : most))
      const over = costs.filter(({ longest }) => longest > 50).length
      return [
        {
          id: 'Matrix',
          what: 'Longest task in the matrix of 100,000 passages, 200 documents, 300 tags: opening, columns, order, folding, quotes, filter (processor time)',
          measured:
            over === 0
              ? `under 50 ms in ${costs.length} actions`
              : `${ms(worst.longest)} (${worst.action}), ${over} of ${costs.length} over`,
          target: '≤ 50 ms',
          ok: over === 0,
        },
      ]
    })
  } finally {
    await shell.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
