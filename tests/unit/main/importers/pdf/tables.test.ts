import { describe, expect, it } from 'vitest'
import { measureStyle } from '../../../../../src/main/core/importers/pdf/document-style.ts'
import { buildLines, type Line } from '../../../../../src/main/core/importers/pdf/lines.ts'
import type { Piece } from '../../../../../src/main/core/importers/pdf/pieces.ts'
import { makeRegion, type Region } from '../../../../../src/main/core/importers/pdf/reading-order.ts'
import { adoptHeader, findTable } from '../../../../../src/main/core/importers/pdf/tables.ts'
import { withoutReprints } from '../../../../../src/main/core/importers/pdf/tagged-content.ts'

/** Cells of 10-point text; each character is 5 points wide. */
function row(baseline: number, cells: readonly (readonly [string, number])[]): Piece[] {
  return cells.map(([text, left]) => ({
    text,
    glyphs: [...text].map((_, index) => index),
    page: 0,
    left,
    right: left + 5 * text.length,
    baseline,
    size: 10,
    style: { name: 'Test', bold: false, italic: false, mono: false },
    content: -1,
    artifact: false,
  }))
}

function regionOf(pieces: readonly Piece[], ruleHeights: readonly number[] = []): Region {
  const rules = ruleHeights.map((height) => ({ left: 0, right: 200, top: height, bottom: height + 0.5 }))
  return makeRegion(0, buildLines(pieces), rules)
}

function cellsOf(region: Region): string[][] | undefined {
  const table = findTable(region, 0, measureStyle([region]), undefined)
  return table?.draft.rows.map((cells) => cells.map((cell) => cell.text))
}

describe('findTable', () => {
  it('reads rows whose cells stand at their middle, wrapped ones beside single ones', () => {
    const region = regionOf([
      ...row(100, [
        ['Commitment', 0],
        ['Lead', 120],
        ['Status', 180],
      ]),
      ...row(118, [['The coastal erosion', 0]]),
      ...row(124, [
        ['Housing', 120],
        ['Delayed', 180],
      ]),
      ...row(130, [['survey of all coasts', 0]]),
      ...row(148, [
        ['School meals', 0],
        ['Education', 120],
        ['Complete', 180],
      ]),
      ...row(166, [['Flood barriers', 0]]),
      ...row(172, [['Under', 180]]),
      ...row(178, [
        ['along the estuary', 0],
        ['Transport', 120],
      ]),
      ...row(184, [['review', 180]]),
      ...row(190, [['and the harbour', 0]]),
      ...row(208, [['Source: the treasury, and a survey of councils.', 0]]),
    ])
    expect(cellsOf(region)).toEqual([
      ['Commitment', 'Lead', 'Status'],
      ['The coastal erosion survey of all coasts', 'Housing', 'Delayed'],
      ['School meals', 'Education', 'Complete'],
      ['Flood barriers along the estuary and the harbour', 'Transport', 'Under review'],
    ])
    expect(findTable(region, 0, measureStyle([region]), undefined)?.lineCount).toBe(10)
  })

  it('keeps rows apart of which only the header stands further off', () => {
    const names = ['default', 'classic', 'material', 'level']
    const region = regionOf([
      ...row(100, [
        ['Option', 0],
        ['Link', 80],
        ['Place', 140],
      ]),
      ...names.flatMap((name, index) =>
        row(120 + 14 * index, [
          [name, 0],
          ['Fig. 1', 80],
          ['Page 2', 140],
        ]),
      ),
    ])
    const style = { ...measureStyle([region]), leading: 16 }
    const rows = findTable(region, 0, style, undefined)?.draft.rows.map((cells) => cells[0]?.text)
    expect(rows).toEqual(['Option', ...names])
  })

  describe('begins a table whose cells stand at the middle of their rows neither', () => {
    const single = (y: number) =>
      row(y, [
        ['School meals', 0],
        ['EUR', 120],
        ['1,968', 180],
        ['4.2', 240],
      ])
    const wrapped = (y: number) => [
      ...row(y, [
        ['Growth in the', 0],
        ['EUR', 120],
      ]),
      ...row(y + 6, [
        ['1,489', 180],
        ['0.2', 240],
      ]),
      ...row(y + 12, [
        ['primary sector', 0],
        ['million', 120],
      ]),
    ]
    const rest = [...single(130), ...wrapped(148), ...single(178), ...single(196)]

    it('inside a row', () => {
      const single4 = ['School meals', 'EUR', '1,968', '4.2']
      const wrapped4 = ['Growth in the primary sector', 'EUR million', '1,489', '0.2']
      const region = regionOf([...wrapped(100), ...rest])
      expect(cellsOf(region)).toEqual([wrapped4, single4, wrapped4, single4, single4])
    })

    it('at its caption', () => {
      const caption = row(82, [
        ['Table 1.', 0],
        ['Grants', 120],
        ['in', 180],
        ['2023', 240],
      ])
      const region = regionOf([...caption, ...wrapped(100), ...wrapped(130), ...wrapped(160)])
      expect(findTable(region, 0, measureStyle([region]), undefined)).toBeNull()
    })
  })

  it('reads rows and columns', () => {
    const region = regionOf([
      ...row(100, [
        ['Region', 0],
        ['2019', 80],
        ['2021', 140],
      ]),
      ...row(115, [
        ['North', 0],
        ['12.4', 80],
        ['15.8', 140],
      ]),
      ...row(130, [
        ['South', 0],
        ['22.7', 80],
        ['25.2', 140],
      ]),
    ])
    expect(cellsOf(region)).toEqual([
      ['Region', '2019', '2021'],
      ['North', '12.4', '15.8'],
      ['South', '22.7', '25.2'],
    ])
  })

  it('puts wrapped lines into the row that the rules draw', () => {
    const region = regionOf(
      [
        ...row(100, [
          ['North', 0],
          ['12.4', 80],
          ['Green', 140],
        ]),
        ...row(112, [
          ['Coast', 0],
          ['bonds', 140],
        ]),
        ...row(124, [
          ['South', 0],
          ['22.7', 80],
          ['Grants', 140],
        ]),
        ...row(136, [
          ['East', 0],
          ['8.1', 80],
          ['Loans', 140],
        ]),
      ],
      [90, 115, 127, 139],
    )
    expect(cellsOf(region)).toEqual([
      ['North Coast', '12.4', 'Green bonds'],
      ['South', '22.7', 'Grants'],
      ['East', '8.1', 'Loans'],
    ])
  })

  it('needs no more than two rows where each has a rule below it', () => {
    const pieces = [
      ...row(100, [
        ['Region', 0],
        ['2019', 80],
        ['2021', 140],
      ]),
      ...row(115, [
        ['North', 0],
        ['12.4', 80],
        ['15.8', 140],
      ]),
    ]
    expect(cellsOf(regionOf(pieces, [104, 119]))).toEqual([
      ['Region', '2019', '2021'],
      ['North', '12.4', '15.8'],
    ])
    expect(cellsOf(regionOf(pieces))).toBeUndefined()
  })

  it('does not take lines for rows whose words are drawn apart evenly', () => {
    const region = regionOf(
      [
        ...row(100, [
          ['government', 0],
          ['service', 70],
          ['board', 125],
        ]),
        ...row(112, [
          ['productivity', 0],
          ['evidence', 70],
          ['local', 120],
          ['law', 155],
        ]),
        ...row(124, [
          ['counted', 0],
          ['transport', 50],
          ['works', 110],
          ['acts', 150],
        ]),
      ].map((piece) => ({ ...piece, right: piece.text === 'board' ? 150 : piece.right })),
    )
    expect(cellsOf(region)).toBeUndefined()
  })

  it('does not take justified lines for rows', () => {
    const region = regionOf([
      ...row(100, [
        ['the first', 0],
        ['of three', 60],
        ['loose lines', 140],
      ]),
      ...row(112, [
        ['whose words', 0],
        ['stand far', 75],
        ['from each', 150],
      ]),
      ...row(124, [
        ['other and not', 0],
        ['one', 90],
        ['under the other', 120],
      ]),
    ])
    expect(cellsOf(region)).toBeUndefined()
  })

  it('takes the line above, whose words are centred, for the header', () => {
    const region = regionOf([
      ...row(115, [
        ['North', 0],
        ['12.4', 80],
        ['15.8', 140],
      ]),
      ...row(130, [
        ['South', 0],
        ['22.7', 80],
        ['25.2', 140],
      ]),
      ...row(145, [
        ['East', 0],
        ['8.1', 80],
        ['7.9', 140],
      ]),
    ])
    const style = measureStyle([region])
    const table = findTable(region, 0, style, undefined)
    const [header] = buildLines(
      row(100, [
        ['Region', 5],
        ['2021', 142],
      ]),
    )
    if (table === null || header === undefined) throw new Error('no table')
    expect(adoptHeader(table, header, 2, style)).toBe(true)
    expect(table.draft.rows[0]?.map((cell) => cell.text)).toEqual(['Region', '', '2021'])
  })
})

describe('withoutReprints', () => {
  const line = (text: string, page: number, baseline: number): Line => {
    const [built] = buildLines(row(baseline, [[text, 0]]))
    if (built === undefined) throw new Error('no line')
    return { ...built, page }
  }

  it('keeps a header cell once', () => {
    const kept = withoutReprints([line('Region', 0, 700), line('Region', 1, 60)])
    expect(kept.map(({ page }) => page)).toEqual([0])
  })

  it('keeps a cell that goes on over the page', () => {
    const kept = withoutReprints([line('Green', 0, 700), line('bonds', 1, 60)])
    expect(kept.map(({ text }) => text.text)).toEqual(['Green', 'bonds'])
  })
})
