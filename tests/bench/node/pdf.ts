import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createForkRunner } from '../../../src/main/core/importers/fork-import.ts'
import type { Site } from '../browser/site.ts'
import type { Row } from '../row.ts'
import { median, times } from '../statistics.ts'
import { printReport } from './print-report.ts'
import { isInstalled, timeProcess } from './time-process.ts'

const here = (name: string) => join(import.meta.dirname, name)
const builtImport = resolve(import.meta.dirname, '../../../out/main/import-process.js')
const repetitions = 3

/** pdf.js brings a native canvas along, so it is no dependency: PDFJS_DIST names a folder of pdfjs-dist. */
function findPdfjs(): string | null {
  const given = process.env.PDFJS_DIST
  return given !== undefined && existsSync(given) ? resolve(given) : null
}

/** Imports a file as the built program does, in a process of its own. Returns the milliseconds from asking to having it all. */
async function timeImport(path: string): Promise<{ readonly ms: number; readonly pages: number }> {
  if (!existsSync(builtImport)) throw new Error('Build the program first: npm run build')
  const run = createForkRunner({ entry: builtImport })
  const begin = performance.now()
  const { text } = await run(
    { path, fileName: 'report.pdf', format: 'pdf' },
    { signal: new AbortController().signal, report: () => undefined },
  )
  return { ms: performance.now() - begin, pages: text.pages ?? 0 }
}

/** T12: pages a second from PDF to blocks, each run a process of its own, beside pdftotext and pdf.js. */
export async function measurePdf(site: Site): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'briefmark-bench-pdf-'))
  try {
    const file = join(folder, 'report.pdf')
    const bytes = await printReport(site)
    await writeFile(file, bytes)
    const { pages } = await timeImport(file)
    const pdfjs = findPdfjs()
    const hasPoppler = isInstalled('pdftotext')
    const ours: number[] = []
    const poppler: number[] = []
    const peer: number[] = []
    for (let repetition = 0; repetition < repetitions; repetition++) {
      ours.push((await timeImport(file)).ms)
      if (hasPoppler) poppler.push(timeProcess('pdftotext', [file, '-']))
      if (pdfjs !== null) peer.push(timeProcess(process.execPath, [here('extract-pdfjs.mjs'), pdfjs, file]))
    }
    const speed = (all: readonly number[]) => (pages * 1000) / median(all)
    const row = (what: string, all: readonly number[], target: number, missing: string): Row => {
      const ratio = speed(ours) / speed(all)
      const measured = `${Math.round(speed(ours))} against ${Math.round(speed(all))} pages/s, ${times(ratio)}`
      const isMeasured = all.length > 0
      return {
        id: 'T12',
        what: `PDF → blocks of ${pages} pages: ours against ${what}`,
        measured: isMeasured ? measured : missing,
        target: `≥ ${target}x`,
        ok: isMeasured ? ratio >= target : null,
      }
    }
    return [
      row('pdftotext', poppler, 0.25, 'pdftotext is not installed'),
      row('pdf.js with fonts and structure', peer, 1.3, 'PDFJS_DIST is not set'),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
