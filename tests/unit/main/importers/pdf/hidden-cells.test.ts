import { describe, expect, it } from 'vitest'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import { buildTinyPdf, showLines } from '../../../../helpers/tiny-pdf.ts'

type Line = readonly [x1: number, y1: number, x2: number, y2: number]

/** Returns the rows of the page's table: `columns` are where its texts begin, `texts` goes from top to bottom. */
async function rowsOf(
  lines: readonly Line[],
  columns: readonly number[],
  texts: Readonly<Record<number, readonly string[]>>,
  {
    size = 10,
    page = [300, 400],
  }: { readonly size?: number; readonly page?: readonly [number, number] } = {},
): Promise<string[]> {
  const drawing = lines.map(([x1, y1, x2, y2]) => `0.5 w ${x1} ${y1} m ${x2} ${y2} l S`).join('\n')
  const words = Object.entries(texts)
    .reverse()
    .flatMap(([y, cells]) =>
      cells.map((text, index) => ({ text, x: columns[index] ?? 0, y: Number(y), size })),
    )
  const content = `${drawing}\n${showLines(words.filter(({ text }) => text !== ''))}`
  const bytes = buildTinyPdf([{ content, entries: `/MediaBox [0 0 ${page.join(' ')}]` }])
  const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
  const { text } = await importPdf(bytes, request, () => {})
  return text.blocks.filter(({ kind }) => kind === 'tableRow').map((block) => block.text)
}

const across = (left: number, right: number, ...ys: number[]): Line[] => ys.map((y) => [left, y, right, y])
const down = (bottom: number, top: number, ...xs: number[]): Line[] => xs.map((x) => [x, bottom, x, top])

describe('cells of a drawn table that no line parts', () => {
  it('are told by the walls of the header where the rows below have none', async () => {
    const lines = [
      ...across(40, 240, 260, 280, 300, 320),
      ...down(300, 320, 110, 175),
      ...down(260, 320, 40, 240),
    ]
    const rows = await rowsOf(lines, [44, 125, 190], {
      306: ['Country', '2019', '2020'],
      286: ['North', '12.5', '13.1'],
      266: ['South', '8', '7.9'],
    })
    expect(rows).toEqual(['Country\t2019\t2020', 'North\t12.5\t13.1', 'South\t8\t7.9'])
  })

  it('are the lines of a row in which each has a figure', async () => {
    const lines = [...across(40, 240, 240, 300, 320), ...down(240, 320, 40, 140, 240)]
    const rows = await rowsOf(lines, [44, 150, 200], {
      306: ['Age group', 'People', 'Share'],
      288: ['Under 20', '3,500', '0.2'],
      274: ['20 to 64', '9,100', '0.6'],
      260: ['65 and over', '2,700', ''],
      246: ['All', '15,300', '1'],
    })
    expect(rows.slice(1).map((row) => row.split('\t')[0])).toEqual([
      'Under 20',
      '20 to 64',
      '65 and over',
      'All',
    ])
  })

  it('are two columns between one pair of walls where figures stand apart', async () => {
    const lines = [...across(40, 240, 240, 260, 280, 300, 320), ...down(240, 320, 40, 110, 240)]
    const rows = await rowsOf(lines, [44, 120, 190], {
      306: ['Age', 'Men', 'Women'],
      286: ['0-19', '1,087', '1,022'],
      266: ['20-64', '2,586', '2,568'],
      246: ['65+', '3,867', '3,576'],
    })
    expect(rows.slice(1)).toEqual(['0-19\t1,087\t1,022', '20-64\t2,586\t2,568', '65+\t3,867\t3,576'])
  })

  it('are beside the rows of a column without lines', async () => {
    const lines = [
      ...across(40, 140, 240, 320),
      ...across(140, 240, 240, 260, 280, 300, 320),
      ...down(240, 320, 40, 140, 240),
    ]
    const rows = await rowsOf(lines, [44, 150], {
      306: ['Salaries', '373,250'],
      286: ['Staff travel', '94,000'],
      266: ['Equipment', '10,000'],
      246: ['Total', '477,250'],
    })
    expect(rows).toEqual(['Salaries\t373,250', 'Staff travel\t94,000', 'Equipment\t10,000', 'Total\t477,250'])
  })

  it('are looked for in one pass over a table that fills a very long page', async () => {
    const [rows, height] = [1600, 9600]
    const ys = Array.from({ length: rows }, (_, row) => 20 + 6 * row)
    const lines = [...across(20, 380, ...ys, 20 + height), ...down(20, 20 + height, 20, 140, 260, 380)]
    const texts = Object.fromEntries(ys.map((y) => [y + 1, ['North', '12', '13']]))
    const drawn = await rowsOf(lines, [24, 144, 264], texts, { size: 4, page: [400, height + 40] })
    expect(drawn).toHaveLength(rows)
  })

  it('stay whole where prose stands in several lines side by side', async () => {
    const lines = [...across(40, 260, 260, 300, 320), ...down(260, 320, 40, 150, 260)]
    const rows = await rowsOf(lines, [44, 154], {
      306: ['Aim', 'Measure'],
      288: ['Homes near work', 'Grants to builders'],
      276: ['and schools in', 'who keep rents low'],
      264: ['every district', 'for ten years'],
    })
    expect(rows).toEqual([
      'Aim\tMeasure',
      'Homes near work and schools in every district\tGrants to builders who keep rents low for ten years',
    ])
  })
})
