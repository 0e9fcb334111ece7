import { describe, expect, it } from 'vitest'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import { outlineOf } from '../../../../helpers/import-fixture.ts'
import { buildTinyPdf, showLines } from '../../../../helpers/tiny-pdf.ts'

type Words = Parameters<typeof showLines>[0]

async function readRows(rows: readonly (readonly (readonly [string, number])[])[]): Promise<string[]> {
  const prose: Words = [
    'The review covers every district that applied for',
    'a grant before the end of the year, and those which',
    'were refused one in either of the two years before.',
  ].map((text, index) => ({ text, x: 30, y: 370 - 12 * index }))
  const cells = rows.flatMap((row, index) => row.map(([text, x]) => ({ text, x, y: 310 - 14 * index })))
  const bytes = buildTinyPdf([{ content: showLines([...prose, ...cells]) }])
  const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
  const blocks = outlineOf(await importPdf(bytes, request, () => {}))
  return blocks.filter((block) => block.startsWith('tableRow'))
}

describe('two columns without lines', () => {
  it('are a table where labels stand beside figures of one width', async () => {
    // Figures of four characters end at one place; a long label comes near its figure.
    const rows = await readRows([
      [
        ['District', 30],
        ['Share', 196],
      ],
      [
        ['North', 30],
        ['41.2', 200],
      ],
      [
        ['The districts beside the long border', 30],
        ['38.0', 200],
      ],
      [
        ['East', 30],
        ['52.7', 200],
      ],
      [
        ['West', 30],
        ['12.9', 200],
      ],
    ])
    expect(rows).toEqual([
      'tableRow: District\tShare',
      'tableRow: North\t41.2',
      'tableRow: The districts beside the long border\t38.0',
      'tableRow: East\t52.7',
      'tableRow: West\t12.9',
    ])
  })

  it('are a table with spaces between thousands, and none with several figures in a row', async () => {
    const rowsOf = (...figures: string[]): Promise<string[]> =>
      readRows(
        ['North', 'East', 'West'].map((name, index) => [
          [name, 30],
          [figures[index] ?? '', 200],
        ]),
      )
    expect(await rowsOf('1 410 200', '98 310', '12 400.5')).toHaveLength(3)
    expect(await rowsOf('41 20 3', '98 31 1', '12 40 7')).toEqual([])
  })

  it('are contents where the numbers are pages', async () => {
    const contents = ['Aims', 'Findings', 'Costs', 'Annex'].map(
      (title, index) =>
        [
          [title, 30],
          [String(11 + 7 * index), 200],
        ] as const,
    )
    expect(await readRows(contents)).toEqual([])
    expect(
      await readRows([
        [
          ['Contents', 30],
          ['Page', 196],
        ],
        ...contents,
      ]),
    ).toEqual([])
    expect(
      await readRows([
        [
          ['District', 30],
          ['Schools', 190],
        ],
        ...contents,
      ]),
    ).toHaveLength(5)
  })
})

describe('the header of a table', () => {
  it('names columns at the right of which the figures stand', async () => {
    const rows = await readRows([
      [
        ['District', 30],
        ['2021', 100],
        ['2022', 160],
        ['2023', 220],
      ],
      [
        ['North', 30],
        ['41.2', 130],
        ['44.0', 190],
        ['47.1', 250],
      ],
      [
        ['East', 30],
        ['52.7', 130],
        ['51.9', 190],
        ['50.3', 250],
      ],
      [
        ['West', 30],
        ['12.9', 130],
        ['13.3', 190],
        ['15.8', 250],
      ],
    ])
    expect(rows).toEqual([
      'tableRow: District\t2021\t2022\t2023',
      'tableRow: North\t41.2\t44.0\t47.1',
      'tableRow: East\t52.7\t51.9\t50.3',
      'tableRow: West\t12.9\t13.3\t15.8',
    ])
  })

  it('is no caption, though its number stands apart', async () => {
    const rows = await readRows([
      [
        ['Table 2', 80],
        ['Grants and loans', 130],
      ],
      [
        ['District', 30],
        ['2021', 100],
        ['2022', 160],
        ['2023', 220],
      ],
      [
        ['North', 30],
        ['41.2', 100],
        ['44.0', 160],
        ['47.1', 220],
      ],
      [
        ['East', 30],
        ['52.7', 100],
        ['51.9', 160],
        ['50.3', 220],
      ],
      [
        ['West', 30],
        ['12.9', 100],
        ['13.3', 160],
        ['15.8', 220],
      ],
    ])
    expect(rows[0]).toBe('tableRow: District\t2021\t2022\t2023')
  })
})
