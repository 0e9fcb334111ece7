import { describe, expect, it } from 'vitest'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import { buildTinyPdf, showLines } from '../../../../helpers/tiny-pdf.ts'

const prose = Array.from({ length: 12 }, (_, line) => ({
  text: `line ${line} of the review of grants to the north of the country`,
  x: 40,
  y: 250 - 12 * line,
}))

async function titleOf(lines: Parameters<typeof showLines>[0], info = ''): Promise<string | undefined> {
  const bytes = buildTinyPdf([{ content: showLines([...lines, ...prose]) }], { info })
  const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
  return (await importPdf(bytes, request, () => {})).text.metadata.title
}

describe('the title of a PDF that names none', () => {
  it('is the largest heading above the text of the first page', async () => {
    const lines = [
      { text: 'Department of Grants', x: 40, y: 370, size: 12 },
      { text: 'Review of Grants 2023', x: 40, y: 330, size: 20 },
      { text: 'Summary', x: 40, y: 280, size: 14 },
    ]
    expect(await titleOf(lines)).toBe('Review of Grants 2023')
    expect(await titleOf(lines, '/Title (Review)')).toBe('Review')
    expect(await titleOf(lines, '/Title (review final.xlsx)')).toBe('Review of Grants 2023')
  })

  it.each([
    'Table of contents',
    'Executive summary',
    '2 Findings of the review',
    'Annex B: Grants by region',
  ])('is not %j', async (text) => {
    expect(await titleOf([{ text, x: 40, y: 330, size: 20 }])).toBeUndefined()
  })

  it('is no heading below text', async () => {
    const long = { text: 'a word '.repeat(25), x: 40, y: 390, size: 2 }
    expect(await titleOf([long, { text: 'Review of Grants', x: 40, y: 330, size: 20 }])).toBeUndefined()
  })
})
