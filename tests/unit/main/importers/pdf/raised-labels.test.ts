import { describe, expect, it } from 'vitest'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import { buildTinyPdf, showLines } from '../../../../helpers/tiny-pdf.ts'

describe('the raised number with which a line begins', () => {
  it('stays in the text of a paragraph that is no note', async () => {
    const prose = [
      'The office asked all the councils of the region.',
      'Most of them answered within a month.',
    ]
    const lines = prose.map((text, line) => ({ text, x: 40, y: 360 - 12 * line }))
    const estimate = [
      { text: '1', x: 40, y: 324, size: 6 },
      { text: 'Estimate of the office.', x: 44, y: 320 },
    ]
    const bytes = buildTinyPdf([{ content: showLines([...lines, ...estimate]) }])
    const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
    const { text } = await importPdf(bytes, request, () => {})
    expect(text.blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: '1 Estimate of the office.' })
  })
})
