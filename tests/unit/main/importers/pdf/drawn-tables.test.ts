import { describe, expect, it } from 'vitest'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import type { Block } from '../../../../../src/shared/text/blocks.ts'
import { buildTinyPdf, showLines } from '../../../../helpers/tiny-pdf.ts'

type Words = Parameters<typeof showLines>[0]

async function blocksOf(drawing: string, words: Words): Promise<Block[]> {
  const bytes = buildTinyPdf([{ content: `${drawing}\n${showLines(words)}` }])
  const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
  return [...(await importPdf(bytes, request, () => {})).text.blocks]
}

/** Lines at these places, from edge to edge, half a point thick. */
function drawGrid(xs: readonly number[], ys: readonly number[]): string {
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)]
  const rules = ys.map((y) => `${left} ${y} m ${right} ${y} l S`)
  const bars = xs.map((x) => `${x} ${bottom} m ${x} ${top} l S`)
  return ['0.5 w', ...rules, ...bars].join('\n')
}

function cell(text: string, x: number, y: number): Words[number] {
  return { text, x, y }
}

const rowsOf = (blocks: readonly Block[]): string[] =>
  blocks.filter(({ kind }) => kind === 'tableRow').map(({ text }) => text)

describe('a table with lines drawn around its cells', () => {
  it('is read by its cells, however few and close they are', async () => {
    const blocks = await blocksOf(drawGrid([40, 63, 86], [300, 315, 330]), [
      cell('The table:', 40, 350),
      cell('Area', 41, 320),
      cell('2022', 64, 320),
      cell('Skills', 41, 305),
      cell('10', 64, 305),
      cell('The text after it.', 40, 280),
    ])
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'The table:'],
      ['tableRow', 'Area\t2022'],
      ['tableRow', 'Skills\t10'],
      ['paragraph', 'The text after it.'],
    ])
  })

  it('has wrapped cells whole where the others are centred beside them', async () => {
    const blocks = await blocksOf(drawGrid([40, 100, 200], [240, 280, 320]), [
      cell('North', 42, 296),
      cell('grants to the', 102, 308),
      cell('regions in', 102, 296),
      cell('the north', 102, 284),
      cell('South', 42, 262),
      cell('loans to small', 102, 268),
      cell('firms', 102, 256),
    ])
    expect(rowsOf(blocks)).toEqual([
      'North\tgrants to the regions in the north',
      'South\tloans to small firms',
    ])
  })

  it('has a cell over several columns in the first, and leaves the others empty', async () => {
    const drawing = [
      '0.5 w',
      ...[270, 290, 310].map((y) => `40 ${y} m 190 ${y} l S`),
      ...[40, 190].map((x) => `${x} 270 m ${x} 310 l S`),
      ...[90, 140].map((x) => `${x} 270 m ${x} 290 l S`),
    ]
    const blocks = await blocksOf(drawing.join('\n'), [
      cell('Spending by year', 70, 296),
      cell('Area', 42, 276),
      cell('2021', 92, 276),
      cell('2022', 142, 276),
    ])
    expect(rowsOf(blocks)).toEqual(['Spending by year\t\t', 'Area\t2021\t2022'])
  })

  it('may have each cell in a border of its own', async () => {
    const frames = [40, 92].flatMap((x) => [300, 322].map((y) => `${x} ${y} 50 20 re S`))
    const blocks = await blocksOf(['0.5 w', ...frames].join('\n'), [
      cell('Area', 44, 327),
      cell('Total', 96, 327),
      cell('North', 44, 305),
      cell('12.4', 96, 305),
    ])
    expect(rowsOf(blocks)).toEqual(['Area\tTotal', 'North\t12.4'])
  })

  it('has a row for each line of text when only the columns and the header are parted', async () => {
    const blocks = await blocksOf(drawGrid([40, 90, 140, 190], [250, 300, 315]), [
      ...['Area', '2021', '2022'].map((text, index) => cell(text, 42 + 50 * index, 304)),
      ...['North', '1.2', '3.4'].map((text, index) => cell(text, 42 + 50 * index, 288)),
      ...['South', '5.6', '7.8'].map((text, index) => cell(text, 42 + 50 * index, 274)),
      ...['East', '9.1', '2.3'].map((text, index) => cell(text, 42 + 50 * index, 260)),
    ])
    expect(rowsOf(blocks)).toEqual([
      'Area\t2021\t2022',
      'North\t1.2\t3.4',
      'South\t5.6\t7.8',
      'East\t9.1\t2.3',
    ])
  })
})

describe('drawn lines that make no table', () => {
  it('leaves text in a frame as it is', async () => {
    const blocks = await blocksOf(drawGrid([40, 240], [300, 340]), [
      cell('A box with a first line of text', 50, 325),
      cell('and a second.', 50, 313),
    ])
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'A box with a first line of text and a second.'],
    ])
  })

  it('leaves labels between the lines of a chart as they are', async () => {
    const blocks = await blocksOf(drawGrid([40, 80, 120, 160, 200], [220, 240, 260, 280, 300, 320]), [
      cell('Growth', 100, 285),
      cell('Debt', 60, 245),
    ])
    expect(rowsOf(blocks)).toEqual([])
  })
})
