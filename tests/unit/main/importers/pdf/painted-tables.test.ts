import { describe, expect, it } from 'vitest'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import type { Block } from '../../../../../src/shared/text/blocks.ts'
import { buildTinyPdf, showLines } from '../../../../helpers/tiny-pdf.ts'

type Words = Parameters<typeof showLines>[0]

async function blocksOf(drawing: readonly string[], words: Words): Promise<Block[]> {
  const bytes = buildTinyPdf([{ content: `${drawing.join('\n')}\n0 0 0 rg\n${showLines(words)}` }])
  const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
  return [...(await importPdf(bytes, request, () => {})).text.blocks]
}

/** A painted rectangle without an outline. */
function fill(left: number, bottom: number, right: number, top: number, colour = '0.9 0.9 1'): string {
  return `${colour} rg ${left} ${bottom} ${right - left} ${top - bottom} re f`
}

/** Cells beside each other, their edges at these places. */
function fillRow(xs: readonly number[], bottom: number, top: number, colour?: string): string[] {
  return xs.slice(1).map((right, index) => fill(xs[index] ?? 0, bottom, right, top, colour))
}

function cell(text: string, x: number, y: number): Words[number] {
  return { text, x, y }
}

const rowsOf = (blocks: readonly Block[]): string[] =>
  blocks.filter(({ kind }) => kind === 'tableRow').map(({ text }) => text)

const kindsOf = (blocks: readonly Block[]): [string, string][] => blocks.map(({ kind, text }) => [kind, text])

describe('a table told by its backgrounds alone', () => {
  it('has the rows that are painted and those between, above and below them', async () => {
    const drawing = [...fillRow([40, 120, 240], 300, 320), ...fillRow([40, 120, 240], 260, 280)]
    const blocks = await blocksOf(drawing, [
      cell('The text in front of the table, as wide as the page.', 40, 365),
      cell('Area', 44, 326),
      cell('Measure', 124, 326),
      cell('North', 44, 306),
      cell('Grants', 124, 306),
      cell('South', 44, 286),
      cell('Loans', 124, 286),
      cell('East', 44, 266),
      cell('Bonds', 124, 266),
      cell('West', 44, 246),
      cell('Taxes', 124, 246),
      cell('The text after the table, as wide as the page.', 40, 210),
    ])
    expect(kindsOf(blocks)).toEqual([
      ['paragraph', 'The text in front of the table, as wide as the page.'],
      ['tableRow', 'Area\tMeasure'],
      ['tableRow', 'North\tGrants'],
      ['tableRow', 'South\tLoans'],
      ['tableRow', 'East\tBonds'],
      ['tableRow', 'West\tTaxes'],
      ['paragraph', 'The text after the table, as wide as the page.'],
    ])
  })

  it('may have a painted header only; wrapped lines stay in their rows', async () => {
    const blocks = await blocksOf(fillRow([40, 120, 240], 300, 322, '0.1 0.2 0.4'), [
      cell('Area', 44, 307),
      cell('Measure', 124, 307),
      cell('North', 44, 285),
      cell('grants to the regions', 124, 285),
      cell('in the north', 124, 273),
      cell('South', 44, 245),
      cell('loans to small firms', 124, 251),
      cell('and to farms', 124, 239),
      cell('The text after the table goes over both.', 40, 205),
    ])
    expect(kindsOf(blocks)).toEqual([
      ['tableRow', 'Area\tMeasure'],
      ['tableRow', 'North\tgrants to the regions in the north'],
      ['tableRow', 'South\tloans to small firms and to farms'],
      ['paragraph', 'The text after the table goes over both.'],
    ])
  })

  it('may have gaps between painted cells, and a cell over several columns', async () => {
    const edges = [
      [40, 98],
      [102, 168],
      [172, 240],
    ] as const
    const drawing = [
      fill(40, 326, 240, 344),
      ...[304, 282].flatMap((y) => edges.map(([left, right]) => fill(left, y, right, y + 18))),
    ]
    const blocks = await blocksOf(drawing, [
      cell('Spending by year', 100, 331),
      cell('North', 44, 309),
      cell('1.2', 150, 309),
      cell('3.4', 222, 309),
      cell('South', 44, 287),
      cell('5.6', 150, 287),
      cell('7.8', 222, 287),
    ])
    expect(rowsOf(blocks)).toEqual(['Spending by year\t\t', 'North\t1.2\t3.4', 'South\t5.6\t7.8'])
  })

  it('has columns by the white in its rows when these are painted from end to end', async () => {
    const drawing = [300, 260].map((y) => fill(40, y, 240, y + 20))
    const blocks = await blocksOf(drawing, [
      cell('North', 44, 306),
      cell('Grants to regions', 124, 306),
      cell('South', 44, 286),
      cell('Loans', 124, 286),
      cell('Far East', 44, 266),
      cell('Bonds', 124, 266),
    ])
    expect(rowsOf(blocks)).toEqual(['North\tGrants to regions', 'South\tLoans', 'Far East\tBonds'])
  })
})

describe('backgrounds that make no table', () => {
  it('leaves boxes of text, one below the other, as they are', async () => {
    const drawing = [300, 260, 220].map((y) => fill(40, y, 260, y + 32))
    const blocks = await blocksOf(drawing, [
      ...[300, 260, 220].flatMap((y) => [
        cell('A note of some words that fills its line', 46, y + 20),
        cell('and goes on below, up to here.', 46, y + 8),
      ]),
    ])
    expect(rowsOf(blocks)).toEqual([])
  })

  it('leaves two boxes side by side as they are', async () => {
    const drawing = fillRow([40, 145], 280, 340).concat(fillRow([149, 254], 280, 340))
    const blocks = await blocksOf(drawing, [
      cell('What speaks for it', 44, 325),
      cell('is the price', 44, 312),
      cell('What speaks against', 153, 325),
      cell('it is the delay', 153, 312),
    ])
    expect(rowsOf(blocks)).toEqual([])
  })

  it('leaves marked words as they are', async () => {
    const blocks = await blocksOf(
      [fill(40, 302, 70, 314), fill(73, 302, 110, 314)],
      [
        cell('Growth in every region is what the plan', 40, 305),
        cell('promises for the years that follow the', 40, 293),
        cell('reform, and what nobody has seen yet.', 40, 281),
      ],
    )
    expect(kindsOf(blocks)).toEqual([
      [
        'paragraph',
        'Growth in every region is what the plan promises for the years that follow the reform, and what nobody has seen yet.',
      ],
    ])
  })

  it('leaves the parts of stacked bars as they are', async () => {
    const bars = [
      [40, 90, 160, 240],
      [40, 120, 200, 240],
      [40, 70, 135, 240],
    ]
    const blocks = await blocksOf(
      bars.flatMap((xs, index) => fillRow(xs, 300 - 24 * index, 316 - 24 * index)),
      bars.flatMap((xs, index) =>
        xs.slice(0, 2).map((x, part) => cell(`${index}${part}%`, x + 4, 304 - 24 * index)),
      ),
    )
    expect(rowsOf(blocks)).toEqual([])
  })

  it('leaves headings between painted headers of other tables as they are', async () => {
    const drawing = [330, 270, 210].map((y) => fill(40, y, 260, y + 16))
    const blocks = await blocksOf(
      drawing,
      [330, 270, 210].flatMap((y, index) => [
        cell('Field', 44, y + 5),
        cell('Explanation', 124, y + 5),
        cell('data', 44, y - 11),
        cell(`What it holds ${index}`, 124, y - 11),
        { text: `8.${index}`, x: 40, y: y - 33, size: 12, bold: true },
        { text: 'Saving', x: 80, y: y - 33, size: 12, bold: true },
      ]),
    )
    expect(blocks.filter(({ text }) => /8\.\d/.test(text)).map(({ text }) => text)).toEqual([
      '8.0 Saving',
      '8.1 Saving',
      '8.2 Saving',
    ])
  })

  it('leaves white boxes as they are', async () => {
    const drawing = [300, 280, 260].flatMap((y) => fillRow([40, 120, 240], y, y + 20, '1 1 1'))
    const blocks = await blocksOf(drawing, [
      cell('North', 44, 306),
      cell('Grants', 124, 306),
      cell('South', 44, 286),
      cell('Loans', 124, 286),
      cell('East', 44, 266),
      cell('Bonds', 124, 266),
    ])
    expect(rowsOf(blocks)).toEqual([])
  })
})
