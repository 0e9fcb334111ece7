import { describe, expect, it } from 'vitest'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import type { Block } from '../../../../../src/shared/text/blocks.ts'
import { buildTinyPdf, showLines } from '../../../../helpers/tiny-pdf.ts'

const prose = [
  { text: 'The ministry reported on grants to the regions', x: 40, y: 300 },
  { text: 'and on what the audits found in each of them.', x: 40, y: 288 },
]

async function blocksOf(content: string): Promise<Block[]> {
  const courier = '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>'
  const bytes = buildTinyPdf([{ content: `${showLines(prose)}\n${content}`, entries: typewriter }], {
    objects: { 900: courier },
  })
  const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
  return [...(await importPdf(bytes, request, () => {})).text.blocks]
}

/** Replaces the page's fonts: the last entry of a name counts. */
const typewriter = '/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 900 0 R >> >>'

function showCode(lines: readonly (readonly [string, number, number])[]): string {
  return lines.map(([text, x, y]) => `BT /F3 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`).join('\n')
}

describe('code', () => {
  it('keeps its line breaks, indents and blank lines', async () => {
    const blocks = await blocksOf(
      showCode([
        ['for region in grants:', 40, 270],
        ['total += region', 64, 258],
        ['- not a list', 64, 246],
        ['print total', 40, 222],
      ]),
    )
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', `${prose[0]?.text} ${prose[1]?.text}`],
      ['code', 'for region in grants:\n    total += region\n    - not a list\n\nprint total'],
    ])
  })

  it('is no single line in typewriter type', async () => {
    const blocks = await blocksOf(showCode([['www.example.org', 40, 270]]))
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
  })
})

describe('bold lines', () => {
  it('are headings but where they name a table or a figure', async () => {
    const blocks = await blocksOf(
      showLines([
        { text: 'What the audits found', x: 40, y: 262, bold: true },
        { text: 'Grants rose in most regions of the country in 2023.', x: 40, y: 248 },
        { text: 'Figure 2. Grants by region', x: 90, y: 220, bold: true },
      ]),
    )
    expect(blocks.slice(1).map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'What the audits found'],
      ['paragraph', 'Grants rose in most regions of the country in 2023.'],
      ['paragraph', 'Figure 2. Grants by region'],
    ])
  })
})

describe('small capitals', () => {
  it('make a heading of the size of their initials', async () => {
    const heading = showLines([
      { text: 'S', x: 40, y: 270, size: 10 },
      { text: 'COPE OF THE ', x: 46.8, y: 270, size: 7.5 },
      { text: 'R', x: 101, y: 270, size: 10 },
      { text: 'EVIEW', x: 108.3, y: 270, size: 7.5 },
    ])
    const after = showLines([
      { text: 'It covers all regions and all years since the reform', x: 40, y: 250 },
      { text: 'of the grants.', x: 40, y: 238 },
    ])
    const blocks = await blocksOf(`${heading}\n${after}`)
    expect(blocks.map(({ kind, text }) => [kind, text]).slice(1)).toEqual([
      ['heading', 'SCOPE OF THE REVIEW'],
      ['paragraph', 'It covers all regions and all years since the reform of the grants.'],
    ])
  })
})
