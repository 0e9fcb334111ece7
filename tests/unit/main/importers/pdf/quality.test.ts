import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { composeBlocks } from '../../../../../src/main/core/importers/pdf/compose-blocks.ts'
import { createEngine } from '../../../../../src/main/core/importers/pdf/engine.ts'
import { composeFlow } from '../../../../../src/main/core/importers/pdf/flow.ts'
import { readDocument } from '../../../../../src/main/core/importers/pdf/read-document.ts'
import { type ImportScore, type ImportTruth, scoreExtraction } from '../../../../helpers/import-metrics.ts'
import { fixturePath } from './fixture-path.ts'

/** The least that counts as no worse than measured (all figures but those named here were 1 when they were written). */
interface Floors {
  readonly words: number
  readonly paragraphs: number
  readonly tableCells: number
}

const perfect: Floors = { words: 0.999, paragraphs: 0.999, tableCells: 1 }

/** File, floors by the structure tree, floors by geometry alone. */
const files: readonly (readonly [string, Floors, Floors])[] = [
  ['en-1col-cr', perfect, perfect],
  ['en-1col-lo', perfect, perfect],
  ['en-2col-cr', perfect, perfect],
  ['en-2col-lo', perfect, perfect],
  // The last two references, a line each, run into one: nothing sets them apart.
  ['en-indent-cr', perfect, { ...perfect, paragraphs: 0.99 }],
  ['zh-1col-cr', perfect, perfect],
  ['zh-1col-lo', perfect, perfect],
  ['zh-2col-cr', perfect, perfect],
  // Drawn tables of seven kinds: wrapped, spanning and empty cells, headers printed again in the next column.
  ['en-tables2col-cr', perfect, perfect],
  ['zh-tables-cr', perfect, perfect],
  // Narrow justified columns; a paragraph of two lines in one column and one in the next.
  ['en-just2col-cr', perfect, perfect],
  // A row of the table is cut by the end of the column.
  ['zh-2col-lo', perfect, { words: 0.999, paragraphs: 0.975, tableCells: 0.9 }],
]

async function score(name: string, tags: boolean): Promise<{ path: string; score: ImportScore }> {
  const engine = await createEngine()
  const document = readDocument(engine, await readFile(fixturePath(`pdf/${name}.pdf`)), undefined, () => {})
  const flow = composeFlow(document, tags)
  const labels = document.pages.map((_, index) => String(index + 1))
  const { blocks } = composeBlocks(flow.drafts, labels, document.glyphs)
  const truth = JSON.parse(await readFile(fixturePath(`pdf/${name}.pdf.json`), 'utf8')) as ImportTruth
  return { path: flow.path, score: scoreExtraction({ blocks }, truth) }
}

function expectFloors(found: ImportScore, floors: Floors): void {
  expect(found.words).toBeGreaterThanOrEqual(floors.words)
  expect(found.paragraphs).toBeGreaterThanOrEqual(floors.paragraphs)
  expect(found.tableCells ?? 1).toBeGreaterThanOrEqual(floors.tableCells)
  expect(found).toMatchObject({ headings: 1, levels: 1, strayCjkSpaces: 0 })
  expect(found.listItems ?? 1).toBe(1)
  expect(found.footnotes ?? 1).toBe(1)
}

describe.each(files)('%s.pdf', (name, tagged, layout) => {
  it('is read by its structure tree as well as measured', async () => {
    const result = await score(name, true)
    expect(result.path).toBe('tagged')
    expectFloors(result.score, tagged)
  })

  it('is read by its geometry as well as measured', async () => {
    const result = await score(name, false)
    expect(result.path).toBe('layout')
    expectFloors(result.score, layout)
  })
})
