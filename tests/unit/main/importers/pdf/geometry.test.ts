import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../../../src/main/core/importers/importer.ts'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import { type PageLayout, pageLayoutSchema } from '../../../../../src/shared/model/page-layout.ts'
import { buildTinyPdf, showLines } from '../../../../helpers/tiny-pdf.ts'
import { fixturePath } from './fixture-path.ts'

type Run = PageLayout['pages'][number]['runs'][number]

async function importBytes(bytes: Uint8Array): Promise<Extraction & { layout: PageLayout }> {
  const extraction = await importPdf(bytes, { path: '', fileName: 'a.pdf', format: 'pdf' }, () => {})
  if (extraction.layout === undefined) throw new Error('no layout')
  return { ...extraction, layout: extraction.layout }
}

/** A page of 300 × 400 points with "Hello" 20 points high at (100, 300) from the lower left corner. */
function importHello(entries: string): Promise<Extraction & { layout: PageLayout }> {
  const content = showLines([{ text: 'Hello', x: 100, y: 300, size: 20 }])
  return importBytes(buildTinyPdf([{ content, entries }]))
}

function onlyRun(layout: PageLayout): Run {
  const runs = layout.pages.flatMap((page) => page.runs)
  expect(runs).toHaveLength(1)
  return runs[0] as Run
}

describe.each(['en-1col-cr', 'en-2col-lo', 'zh-2col-cr', 'zh-1col-lo'])('layout of %s.pdf', (name) => {
  it('places every code unit once, on its page, in order', async () => {
    const { text, layout } = await importBytes(await readFile(fixturePath(`pdf/${name}.pdf`)))
    expect(pageLayoutSchema.parse(layout)).toEqual(layout)
    const covered = text.blocks.map((block) => new Uint8Array(block.text.length))
    for (const page of layout.pages) {
      for (const run of page.runs) {
        expect(run.top).toBeGreaterThanOrEqual(0)
        expect(run.bottom).toBeLessThanOrEqual(page.height)
        expect(run.bottom - run.top).toBeGreaterThan(2)
        expect(run.bottom - run.top).toBeLessThan(60)
        expect(run.edges).toEqual([...run.edges].sort((a, b) => a - b))
        expect(run.edges[0]).toBeGreaterThanOrEqual(0)
        expect(run.edges.at(-1)).toBeLessThanOrEqual(page.width)
        for (let unit = 0; unit < run.edges.length - 1; unit++) {
          const cells = covered[run.block]
          if (cells !== undefined) cells[run.start + unit] = (cells[run.start + unit] ?? 0) + 1
        }
      }
    }
    covered.forEach((units, block) => {
      expect([block, units.every((count) => count === 1)]).toEqual([block, true])
    })
  })
})

describe('page coordinates', () => {
  it('count from the top left corner of the page', async () => {
    const { layout } = await importHello('')
    const run = onlyRun(layout)
    expect(layout.pages[0]).toMatchObject({ width: 300, height: 400 })
    expect(run.edges).toHaveLength(6)
    expect(run.edges[0]).toBeCloseTo(100, 0)
    // Helvetica: H 722, e 556, l 222, l 222, o 556 thousandths of 20 points.
    expect(run.edges[5]).toBeCloseTo(145.6, 0)
    expect(run.top).toBeLessThan(90)
    expect(run.top).toBeGreaterThan(75)
    expect(run.bottom).toBeGreaterThan(100)
    expect(run.bottom).toBeLessThan(110)
  })

  it('count from the corner of the crop box', async () => {
    const { layout } = await importHello('/CropBox [50 100 250 380]')
    expect(layout.pages[0]).toMatchObject({ width: 200, height: 280 })
    const run = onlyRun(layout)
    expect(run.edges[0]).toBeCloseTo(50, 0)
    expect(run.bottom).toBeGreaterThan(80)
    expect(run.bottom).toBeLessThan(90)
  })

  it('follow a page that is shown turned', async () => {
    // Turned by 90° clockwise twice: upside down, so the text runs to the left; it is read all the same.
    const { layout, text } = await importHello('/Rotate 180')
    expect(text.blocks.map((block) => block.text)).toEqual(['Hello'])
    const edges = layout.pages[0]?.runs.flatMap((run) => run.edges) ?? []
    expect(Math.min(...edges)).toBeCloseTo(154.4, 0)
    expect(Math.max(...edges)).toBeCloseTo(200, 0)
  })

  it('follow a sideways page whose text is upright when shown', async () => {
    // The text runs up the paper; /Rotate 90 turns it upright.
    const content = 'BT /F1 20 Tf 0 1 -1 0 100 50 Tm (Hello) Tj ET'
    const { layout, text } = await importBytes(buildTinyPdf([{ content, entries: '/Rotate 90' }]))
    expect(layout.pages[0]).toMatchObject({ width: 400, height: 300 })
    expect(text.blocks.map((block) => block.text)).toEqual(['Hello'])
    const run = onlyRun(layout)
    expect(run.edges[0]).toBeCloseTo(50, 0)
    expect(run.bottom).toBeGreaterThan(100)
    expect(run.top).toBeLessThan(100)
  })

  it('reads sideways text on an upright page, a run for each character', async () => {
    const content = 'BT /F1 20 Tf 0 1 -1 0 100 50 Tm (Hello) Tj ET'
    const { layout, text } = await importBytes(buildTinyPdf([{ content }]))
    expect(text.blocks.map((block) => block.text)).toEqual(['Hello'])
    expect(layout.pages[0]?.runs).toHaveLength(5)
  })

  it('leave out text outside the crop box', async () => {
    const content = showLines([
      { text: 'Inside', x: 100, y: 300 },
      { text: 'Print mark', x: 10, y: 390 },
    ])
    const { text } = await importBytes(buildTinyPdf([{ content, entries: '/CropBox [50 50 250 350]' }]))
    expect(text.blocks.map((block) => block.text)).toEqual(['Inside'])
  })
})
