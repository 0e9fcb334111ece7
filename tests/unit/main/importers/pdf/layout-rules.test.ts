import { describe, expect, it } from 'vitest'
import { splitColumns } from '../../../../../src/main/core/importers/pdf/columns.ts'
import { buildLines } from '../../../../../src/main/core/importers/pdf/lines.ts'
import type { Piece } from '../../../../../src/main/core/importers/pdf/pieces.ts'
import { settleListMarks } from '../../../../../src/main/core/importers/pdf/stray-marks.ts'
import { findColumns, findHeadedColumns } from '../../../../../src/main/core/importers/pdf/table-columns.ts'

const style = { name: 'Test', bold: false, italic: false, mono: false }

/** A piece of 10-point text; each character is 5 points wide unless `right` says otherwise. */
function piece(text: string, left: number, baseline: number, more: Partial<Piece> = {}): Piece {
  const right = left + 5 * text.trimEnd().length
  const glyphs = [...text].map((_, index) => index)
  return {
    text,
    glyphs,
    page: 0,
    left,
    right,
    baseline,
    size: 10,
    style,
    content: -1,
    artifact: false,
    ...more,
  }
}

function textsOf(pieces: readonly Piece[]): string[] {
  return buildLines(pieces).map((line) => line.text.text)
}

describe('buildLines', () => {
  it('puts a space where a gap is wider than one', () => {
    expect(textsOf([piece('of', 0, 100), piece('the', 13, 100)])).toEqual(['of the'])
    expect(textsOf([piece('of', 0, 100), piece('fer', 11, 100)])).toEqual(['offer'])
  })

  it('takes a raised number after a word out of the text and remembers it', () => {
    const [line] = buildLines([piece('the audit.', 0, 100), piece('3', 50, 96, { size: 6, right: 53 })])
    expect([line?.text.text, line?.noteMarks]).toEqual(['the audit.', ['3']])
  })

  it('takes raised numbers as large as browsers set them for note marks, on their own line', () => {
    const mark = piece('12', 50, 96.5, { size: 8.3, right: 58 })
    const [line, ...more] = buildLines([piece('the audit.', 0, 100), mark, piece('It found', 0, 112)])
    expect([line?.text.text, line?.noteMarks]).toEqual(['the audit.', ['12']])
    expect(more.map(({ text }) => text.text)).toEqual(['It found'])
    const smaller = piece('12', 60, 100, { size: 8.3, right: 68 })
    expect(textsOf([piece('the audit of', 0, 100, { right: 56 }), smaller])).toEqual(['the audit of 12'])
  })

  it('keeps a number that begins a line of a note with it, beside the raised label', () => {
    const lines = [
      piece('2', 0, 86, { size: 6, right: 3 }),
      piece('1968', 3.5, 90, { size: 8, right: 20 }),
      piece(' was the year.', 20, 90, { size: 8, right: 70 }),
      ...[20, 32, 44].map((y) => piece('The text that the note is about', 0, y)),
    ]
    const note = buildLines(lines).at(-1)
    expect([note?.text.text, note?.noteLabel]).toEqual(['1968 was the year.', '2'])
  })

  it.each([
    ['10', '6', '10⁶', []],
    ['10', '−12', '10⁻¹²', []],
    ['500 km', '2', '500 km²', []],
    ['E = mc', '2', 'E = mc²', []],
    ['1,250', '1', '1,250¹', ['1']],
    ['in 2023', '2', 'in 2023²', ['2']],
    ['in 2023', '1,2', 'in 2023¹,²', ['1', '2']],
    ['units', '2', 'units', ['2']],
    ['地区', '2', '地区', ['2']],
  ])('never lets %j and a raised %j run together, and loses no exponent', (text, raised, expected, marks) => {
    for (const size of [6, 8.3]) {
      const left = 5 * text.length
      const [line] = buildLines([
        piece(text, 0, 100, { right: left }),
        piece(raised, left, 96, { size, right: left + 3 * raised.length }),
      ])
      expect([line?.text.text, line?.noteMarks]).toEqual([expected, marks])
    }
  })

  it('reads the raised number at the start of a line as the label of a note', () => {
    const [line] = buildLines([piece('2', 0, 96, { size: 6, right: 3 }), piece('See chapter 4.', 4, 100)])
    expect([line?.text.text, line?.noteLabel]).toEqual(['See chapter 4.', '2'])
  })

  it('finds the label of a note from whose text justification has drawn it apart', () => {
    const lines = [
      piece('Paid in full until the end.', 0, 90, { right: 60 }),
      piece('3', 10, 98.5, { size: 6.5, right: 13.5 }),
      piece('See the annex of the report', 20, 102, { right: 240 }),
    ]
    const [above, note] = buildLines(lines)
    expect([above?.noteMarks, note?.noteLabel]).toEqual([[], '3'])
  })

  it('reads words printed twice for boldness once', () => {
    expect(textsOf([piece('Summary', 0, 100), piece('Summary', 0.3, 100)])).toEqual(['Summary'])
  })

  it('drops stray spaces between Chinese characters', () => {
    expect(textsOf([piece('能源 ', 0, 100), piece('结构', 13, 100)])).toEqual(['能源结构'])
  })

  it('divides a line at wide gaps', () => {
    const [line] = buildLines([piece('North', 0, 100), piece('12.4', 60, 100), piece('15.8', 100, 100)])
    expect(line?.segments.map(({ left, right }) => [left, right])).toEqual([
      [0, 25],
      [60, 80],
      [100, 120],
    ])
  })
})

describe('settleListMarks', () => {
  const texts = (pieces: readonly Piece[]): string[] => settleListMarks(pieces).map(({ text }) => text)

  it('moves a mark before the piece on its right', () => {
    expect(texts([piece('Grants', 20, 100), piece('Loans', 20, 112), piece('•', 10, 100)])).toEqual([
      '•',
      'Grants',
      'Loans',
    ])
  })

  it('leaves the hyphen at the end of a line, though another column stands right of it', () => {
    const pieces = [
      piece('appli', 0, 100),
      piece('-', 25, 100),
      piece('cants', 0, 112),
      piece('fee', 50, 100),
    ]
    expect(texts(pieces)).toEqual(['appli', '-', 'cants', 'fee'])
  })
})

describe('buildLines with raised letters', () => {
  it('leaves the end of an ordinal with its number', () => {
    const raised = (text: string, left: number): Piece =>
      piece(text, left, 95, { size: 6.5, right: left + 6 })
    expect(
      textsOf([
        piece('from the 3', 0, 100),
        raised('rd ', 50),
        piece('to the 5', 60, 100),
        raised('th', 100),
        piece('year', 110, 100),
        piece('of the plan and all of its parts', 0, 112),
      ]),
    ).toEqual(['from the 3rd to the 5th year', 'of the plan and all of its parts'])
  })
})

describe('raised letters that count notes', () => {
  const raised = (text: string, left: number): Piece => piece(text, left, 95, { size: 6, right: left + 3 })

  it.each([
    ['of the plan', 'a', 'of the plan', ['a']],
    ['since 2019', 'ii', 'since 2019', ['ii']],
    ['at the XIX', 'e', 'at the XIXe', []],
    ['is 2', 'e', 'is 2e', []],
    ['so that x', 'i', 'so that xi', []],
    ['so is exp', 'i', 'so is expi', []],
    ['in 30 min', 'a', 'in 30 min', ['a']],
    ['of 1024', 'b', 'of 1024b', []],
  ])('reads %j with a raised %j', (text, letter, expected, marks) => {
    const line = piece(text, 0, 100)
    const [read] = buildLines([line, raised(letter, line.right), piece('and all of its parts', 0, 112)])
    expect([read?.text.text, read?.noteMarks]).toEqual([expected, marks])
  })
})

describe('a raised letter that begins a line', () => {
  it('stands apart from the note that it counts', () => {
    const letter = piece('b', 0, 95, { size: 6, right: 3 })
    expect(textsOf([letter, piece('Without loans', 3, 100)])).toEqual(['b Without loans'])
  })
})

describe('splitColumns', () => {
  const words = 'words of a full line that fill it'
  const column = (left: number): Piece[] => [1, 2, 3, 4, 5].map((row) => piece(words, left, row * 12))

  it('reads the left column before the right', () => {
    const rows = [1, 2, 3, 4, 5].flatMap((row) => [piece(words, 0, row * 12), piece(words, 200, row * 12)])
    const regions = splitColumns(rows)
    expect(regions.map((region) => [region.length, region[0]?.left])).toEqual([
      [5, 0],
      [5, 200],
    ])
  })

  it('reads a title across the columns first', () => {
    const title = piece(
      'A title that runs across both of the columns of the page, from edge to edge of it',
      0,
      0,
    )
    const regions = splitColumns([title, ...column(0), ...column(200)])
    expect(regions.map((region) => region.length)).toEqual([1, 5, 5])
  })

  it('does not take the columns of a table for columns of text', () => {
    const rows = [1, 2, 3, 4, 5].flatMap((row) => [
      piece('North', 0, row * 12),
      piece('12.4', 150, row * 12),
      piece('15.8', 250, row * 12),
    ])
    expect(splitColumns(rows)).toHaveLength(1)
  })

  it('reads three columns one after the other, though the file has them line by line', () => {
    const rows = [1, 2, 3, 4, 5].flatMap((row) => [0, 190, 380].map((left) => piece(words, left, row * 12)))
    expect(splitColumns(rows).map((region) => [region.length, region[0]?.left])).toEqual([
      [5, 0],
      [5, 190],
      [5, 380],
    ])
  })

  it('takes close columns of figures for no columns of text', () => {
    const rows = [1, 2, 3, 4, 5].flatMap((row) =>
      ['1.9990', '0.2268', '0.1628', '4.2550'].map((text, index) => piece(text, 45 * index, row * 12)),
    )
    expect(splitColumns(rows)).toHaveLength(1)
  })

  it.each([3, 4])('takes no %i columns whose lines all begin with a capital for text', (count) => {
    const texts = [
      'Plant street trees in every district',
      'Ministry of Roads and Water',
      'Finished in the autumn term',
    ]
    const rows = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((row) =>
      Array.from({ length: count }, (_, index) =>
        piece(texts[(row + index) % 3] ?? '', 190 * index, row * 14),
      ),
    )
    expect(splitColumns(rows)).toHaveLength(1)
  })

  it('keeps a table whole that stands across the columns below them', () => {
    const rows = [6, 7, 8, 9].flatMap((row) => [
      piece('North', 0, row * 12),
      piece('12.4', 100, row * 12),
      piece('15.8', 230, row * 12),
      piece('17.0', 300, row * 12),
    ])
    const regions = splitColumns([...column(0), ...column(200), ...rows])
    expect(regions.map((region) => region.length)).toEqual([5, 5, 16])
  })

  it('leaves the short end of a text across the columns with it', () => {
    const note = piece('A note that runs across both of the columns of the page, from edge to edge', 0, 84)
    const end = piece('of the page.', 0, 96)
    const regions = splitColumns([...column(0), ...column(200), note, end])
    expect(regions.map((region) => region.length)).toEqual([5, 5, 2])
  })
})

describe('findColumns', () => {
  it('follows the white that runs down between close columns', () => {
    const lines = buildLines(
      [1, 2, 3].flatMap((row) => [
        piece('Region', 0, row * 12),
        piece('2019', 40, row * 12),
        piece('2021', 67, row * 12),
      ]),
    )
    expect(findColumns(lines)).toEqual([
      { left: 0, right: 30 },
      { left: 40, right: 60 },
      { left: 67, right: 87 },
    ])
  })
})

describe('findHeadedColumns', () => {
  const row = (baseline: number, ...cells: [string, number][]): Piece[] =>
    cells.map(([text, left]) => piece(text, left, baseline))

  it('leaves two cells of a row apart where only one name stands above them', () => {
    const lines = buildLines([
      ...row(100, ['District', 0], ['Share', 60]),
      ...row(112, ['North', 0], ['41.2', 100], ['44.0', 150]),
      ...row(124, ['East', 0], ['52.7', 100], ['51.9', 150]),
      ...row(136, ['West', 0], ['not known', 100], ['12.9', 148]),
    ])
    expect(findHeadedColumns(lines).map(({ left }) => left)).toEqual([0, 60, 100, 148])
  })
})
