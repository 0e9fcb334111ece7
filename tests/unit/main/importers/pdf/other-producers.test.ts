import { describe, expect, it } from 'vitest'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import { outlineOf } from '../../../../helpers/import-fixture.ts'
import { buildTinyPdf, showLines, type TinyPdfOptions } from '../../../../helpers/tiny-pdf.ts'

type Words = Parameters<typeof showLines>[0]

async function readBlocks(words: Words, drawing = '', options: TinyPdfOptions = {}): Promise<string[]> {
  const bytes = buildTinyPdf([{ content: `${showLines(words)}\n${drawing}` }], options)
  const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
  return outlineOf(await importPdf(bytes, request, () => {}))
}

/** Lines of text from edge to edge, so that size and leading of the body are known. */
function prose(top: number): Words {
  return [
    'The review covers every district that applied for',
    'a grant before the end of the year, and those which',
    'were refused one in either of the two years before.',
  ].map((text, index) => ({ text, x: 30, y: top - 12 * index }))
}
const proseText =
  'paragraph: The review covers every district that applied for a grant before the end of the year, and those which ' +
  'were refused one in either of the two years before.'

describe('a table of contents', () => {
  it('has a paragraph for each of its lines, though numbers, titles and pages stand in columns', async () => {
    const entries: Words = [
      ['1', 'Aims of the review', '', '3'],
      ['1.1', 'Scope', ' . . . . . . . . . . .', '3'],
      ['1.2', 'Terms', ' . . . . . . . . . . .', '5'],
      ['2', 'Findings', '', '8'],
      ['2.1', 'Grants', ' . . . . . . . . . .', '8'],
      ['2.2', 'Loans', ' . . . . . . . . . . .', '11'],
    ].flatMap(([number = '', title = '', dots = '', page = ''], index) => {
      const y = 300 - 12 * index
      return [
        { text: number, x: 30, y },
        { text: title + dots, x: 60, y },
        { text: page, x: dots === '' ? 230 : 150, y },
      ]
    })
    const blocks = await readBlocks([...prose(370), ...entries])
    expect(blocks.filter((block) => block.startsWith('tableRow'))).toEqual([])
    expect(blocks.filter((block) => /: [12]\.[12] /.test(block))).toHaveLength(4)
  })
})

describe('a table with leaders', () => {
  const rowsOf = (lines: readonly (readonly string[])[], columns: readonly number[]): Words =>
    lines.flatMap((cells, row) =>
      cells.map((text, index) => ({ text, x: columns[index] ?? 0, y: 300 - 12 * row })),
    )

  it('keeps its rows where the numbers are sums, which fall as well as rise', async () => {
    const budget = [
      ['1', 'Salaries . . . . . . . .', '310'],
      ['2', 'Travel . . . . . . . . .', '120'],
      ['3', 'Rent . . . . . . . . . .', '240'],
      ['4', 'Supplies . . . . . . . .', '95'],
    ]
    const blocks = await readBlocks([...prose(370), ...rowsOf(budget, [30, 60, 180])])
    expect(blocks.filter((block) => block.startsWith('tableRow'))).toHaveLength(4)
  })

  it('keeps its rows where there are two on each line', async () => {
    const years = [
      ['Salaries . . . . . .', '310 . . . . . .', '320'],
      ['Travel . . . . . . .', '320 . . . . . .', '330'],
      ['Rent . . . . . . . .', '330 . . . . . .', '340'],
    ]
    const blocks = await readBlocks([...prose(370), ...rowsOf(years, [30, 120, 210])])
    expect(blocks.filter((block) => block.startsWith('tableRow'))).toHaveLength(3)
  })
})

describe('what programs write in an order of their own', () => {
  it('list marks that come after all of the text stand before their items', async () => {
    const blocks = await readBlocks([
      ...prose(370),
      { text: 'Grants to small firms', x: 50, y: 320 },
      { text: 'Loans to cities', x: 50, y: 308 },
      { text: 'Tax relief', x: 65, y: 296 },
      { text: 'Advice', x: 65, y: 284 },
      { text: '1.', x: 38, y: 320 },
      { text: '2.', x: 38, y: 308 },
      { text: '-', x: 55, y: 296 },
      { text: '-', x: 55, y: 284 },
    ])
    expect(blocks).toEqual([
      proseText,
      'listItem 0 1.: Grants to small firms',
      'listItem 0 2.: Loans to cities',
      'listItem 1: Tax relief',
      'listItem 1: Advice',
    ])
  })

  it('a sign that was set later into a gap of the line stands in that gap', async () => {
    const drawing =
      'BT /F1 10 Tf 1 0 0 1 30 334 Tm [(called) -1200 (green) -1200 (finance by the two ministries)] TJ ET'
    const quotes = showLines([
      { text: '"', x: 65, y: 334 },
      { text: '"', x: 103, y: 334 },
    ])
    const blocks = await readBlocks(prose(370), `${drawing}\n${quotes}`)
    expect(blocks.at(-1)).toMatch(/called "? ?green/)
    expect(blocks.at(-1)?.match(/called ?" ?green ?" ?finance/)).not.toBeNull()
  })
})

describe('a table without lines', () => {
  const row = (y: number, cells: readonly [string, number][]): string =>
    `BT /F1 10 Tf 1 0 0 1 30 ${y} Tm [${cells.map(([text, gap]) => `(${text}) ${-gap}`).join(' ')}] TJ ET`

  it('whose rows are one text object each is read by the white between its columns', async () => {
    const drawing = [
      row(320, [
        ['Region', 5000],
        ['2019', 2000],
        ['2021', 0],
      ]),
      row(303, [
        ['North   ', 5000],
        ['4,67', 2000],
        ['2,00', 0],
      ]),
      row(291, [
        ['South   ', 5000],
        ['2,28', 2000],
        ['5,50', 0],
      ]),
      row(279, [
        ['Coast   ', 5000],
        ['7,17', 2000],
        ['3,07', 0],
      ]),
    ].join('\n')
    expect(await readBlocks(prose(370), drawing)).toEqual([
      proseText,
      'tableRow: Region\t2019\t2021',
      'tableRow: North\t4,67\t2,00',
      'tableRow: South\t2,28\t5,50',
      'tableRow: Coast\t7,17\t3,07',
    ])
  })

  it('joins a wrapped cell to its row where the rows stand a little further apart', async () => {
    const cells = (texts: readonly string[], y: number): Words =>
      texts.flatMap((text, index) => (text === '' ? [] : [{ text, x: 30 + 90 * index, y }]))
    const blocks = await readBlocks([
      ...prose(370),
      ...cells(['Region', '2019', '2021'], 320),
      ...cells(['The northern', '4,679', '2,005'], 306),
      ...cells(['districts'], 294),
      ...cells(['The coastal', '1,255', '5,698'], 280),
      ...cells(['Municipalities'], 268),
      ...cells(['Eastmark', '273', '912'], 254),
    ])
    expect(blocks.slice(1)).toEqual([
      'tableRow: Region\t2019\t2021',
      'tableRow: The northern districts\t4,679\t2,005',
      'tableRow: The coastal Municipalities\t1,255\t5,698',
      'tableRow: Eastmark\t273\t912',
    ])
  })
})

describe('notes', () => {
  it('at the foot of the page are notes though they are numbered like a list', async () => {
    const blocks = await readBlocks([
      ...prose(370),
      { text: '1. See the annual report of the Audit Office.', x: 30, y: 60, size: 8 },
      { text: '2. Figures for 2020 are provisional.', x: 30, y: 50, size: 8 },
    ])
    expect(blocks).toEqual([
      proseText,
      'footnote 1: See the annual report of the Audit Office.',
      'footnote 2: Figures for 2020 are provisional.',
    ])
  })

  it('gathered at the end are told by the numbers raised in the text, not by their size', async () => {
    const blocks = await readBlocks([
      { text: 'The grant was paid in full.', x: 30, y: 370 },
      { text: '1', x: 144.5, y: 374, size: 6 },
      ...prose(345),
      { text: 'The loan was not.', x: 30, y: 300 },
      { text: '2', x: 109.5, y: 304, size: 6 },
      { text: '1 See the annual report.', x: 30, y: 280 },
      { text: '2 See the second volume.', x: 30, y: 260 },
    ])
    expect(blocks).toEqual([
      'paragraph: The grant was paid in full.',
      proseText,
      'paragraph: The loan was not.',
      'footnote 1: See the annual report.',
      'footnote 2: See the second volume.',
    ])
  })

  it('gathered at the end are notes on both sides of a page break', async () => {
    const pages = [
      [
        { text: 'The grant was paid in full.', x: 30, y: 370 },
        { text: '1', x: 144.5, y: 374, size: 6 },
        ...prose(345),
        { text: 'The loan was not.', x: 30, y: 300 },
        { text: '2', x: 109.5, y: 304, size: 6 },
        { text: '1 See the annual report of the', x: 30, y: 30, size: 8 },
      ],
      [
        { text: 'office that audits grants.', x: 30, y: 370, size: 8 },
        { text: '2 See the second volume.', x: 30, y: 358, size: 8 },
      ],
    ]
    const bytes = buildTinyPdf(pages.map((words) => ({ content: showLines(words) })))
    const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
    expect(outlineOf(await importPdf(bytes, request, () => {}))).toEqual([
      'paragraph: The grant was paid in full.',
      proseText,
      'paragraph: The loan was not.',
      'footnote 1: See the annual report of the office that audits grants.',
      'footnote 2: See the second volume.',
    ])
  })
})

describe('the front of a document', () => {
  const front: Words = [
    { text: 'Ministry of Regional Affairs', x: 80, y: 385, size: 12 },
    { text: 'Flood Policy', x: 100, y: 360, size: 20, bold: true },
    { text: '14 March 2023', x: 110, y: 335, size: 12 },
    { text: 'Costs', x: 30, y: 300, size: 14, bold: true },
    ...prose(280),
  ]

  it('has a title, and no headings in who wrote it and when', async () => {
    expect(await readBlocks(front)).toEqual([
      'paragraph: Ministry of Regional Affairs',
      'heading 1: Flood Policy',
      'paragraph: 14 March 2023',
      'heading 2: Costs',
      proseText,
    ])
  })

  it('puts the title above an outline that begins with the chapters', async () => {
    const blocks = await readBlocks(front, '', {
      catalog: '/Outlines 900 0 R',
      objects: {
        900: '<< /Type /Outlines /First 901 0 R /Last 901 0 R /Count 1 >>',
        901: '<< /Title (Costs) /Parent 900 0 R /Dest [10 0 R /Fit] >>',
      },
    })
    expect(blocks.filter((block) => block.startsWith('heading'))).toEqual([
      'heading 1: Flood Policy',
      'heading 2: Costs',
    ])
  })
})

describe('numbered paragraphs that are indented as all paragraphs are', () => {
  it('go on at the edge, and end before the next indented one', async () => {
    // Lines of about 240 points; the first of each paragraph is indented by 15.
    const clause = (number: string, y: number): Words => [
      { text: `(${number}) The council publishes the accounts of each year`, x: 45, y },
      { text: 'before the summer and sends them to the office of the', x: 30, y: y - 12 },
      { text: 'auditor.', x: 30, y: y - 24 },
    ]
    const text =
      'The council publishes the accounts of each year before the summer and sends them to the office of the auditor.'
    const blocks = await readBlocks([
      ...clause('1', 370),
      ...clause('2', 334),
      { text: 'Any member may ask for a copy of these accounts.', x: 45, y: 298 },
      { text: 'It is sent within a week of the day of the request.', x: 30, y: 286 },
      ...clause('3', 274),
      ...clause('4', 238),
    ])
    expect(blocks).toEqual([
      `listItem 0 (1): ${text}`,
      `listItem 0 (2): ${text}`,
      'paragraph: Any member may ask for a copy of these accounts. It is sent within a week of the day of the request.',
      `listItem 0 (3): ${text}`,
      `listItem 0 (4): ${text}`,
    ])
  })
})

describe('bullets that are pictures', () => {
  it('begin list items, one to each line', async () => {
    const form =
      '<< /Type /XObject /Subtype /Form /BBox [0 0 5 5] /Resources << >> /Length 26 >>\nstream\n0 0 5 5 re 0.2 0.2 0.7 rg f\nendstream'
    const items = ['Grants for the coastal districts', 'Loans for the councils', 'Advice']
    const drawing = items.map((_, index) => `q 1 0 0 1 30 ${301 - 12 * index} cm /B Do Q`).join('\n')
    const content = showLines([
      ...prose(370),
      ...items.map((text, index) => ({ text, x: 42, y: 300 - 12 * index })),
    ])
    const resources = '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /B 900 0 R >> >>'
    const bytes = buildTinyPdf([{ content: `${content}\n${drawing}`, entries: resources }], {
      objects: { 900: form },
    })
    const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
    const blocks = outlineOf(await importPdf(bytes, request, () => {}))
    expect(blocks.filter((block) => block.startsWith('listItem'))).toHaveLength(3)
  })
})

describe('the divisions of a law', () => {
  it('are headings in the type of the body, but not where a larger heading has begun them', async () => {
    const article: Words = [{ text: 'Chapter 2. Costs', x: 30, y: 320 }, ...prose(300)]
    expect(await readBlocks([...prose(370), ...article])).toContain('heading 1: Chapter 2. Costs')
    const begun: Words = [{ text: 'Chapter 2', x: 30, y: 390, size: 16 }, ...prose(365), ...article]
    expect(await readBlocks(begun)).toEqual([
      'heading 1: Chapter 2',
      proseText,
      'paragraph: Chapter 2. Costs',
      proseText,
    ])
  })
})
