import { describe, expect, test } from 'vitest'
import { importDocx } from '../../../../../src/main/core/importers/docx/import-docx.ts'
import { formatWordNumber } from '../../../../../src/main/core/importers/docx/number-format.ts'
import { numberParagraphs } from '../../../../../src/main/core/importers/docx/number-paragraphs.ts'
import { readNumbering } from '../../../../../src/main/core/importers/docx/numbering.ts'
import { importBytes, outlineOf } from '../../../../helpers/import-fixture.ts'
import { makeDocx } from '../../../../helpers/make-zip.ts'

const level = (index: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = readNumbering(
  `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '第%1章')}${level(1, 'decimal', '%1.%2')}${level(2, 'bullet', '•')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '(%1)', 3)}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>',
)

/** Returns the labels of paragraphs that are given as list and level. */
function labelsOf(...paragraphs: readonly (readonly [number, number])[]): string[] {
  const xml = paragraphs.map(
    ([list, depth]) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr></w:p>`,
  )
  return [...numberParagraphs(xml.join(''), numbering).labels.values()]
}

describe('numberParagraphs', () => {
  test('counts levels, begins again below a new number, and prints no bullets', () => {
    expect(labelsOf([1, 0], [1, 1], [1, 1], [1, 2], [1, 0], [1, 1])).toEqual([
      '第一章',
      '一.1',
      '一.2',
      '第二章',
      '二.1',
    ])
  })

  test('starts where the list says, goes on in a list of the same kind, and restarts where told', () => {
    expect(labelsOf([2, 0], [2, 0])).toEqual(['(c)', '(d)'])
    expect(labelsOf([1, 0], [3, 0], [4, 0], [4, 0])).toEqual(['第一章', '第二章', '第七章', '第八章'])
  })

  test('prints all numbers as digits where the level says so', () => {
    const legal = readNumbering(
      `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2').replace('<w:lvlText', '<w:isLgl/><w:lvlText')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    )
    const item = (depth: number): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`
    const { labels } = numberParagraphs(item(0) + item(0) + item(1), legal)
    expect([...labels.values()]).toEqual(['I.', 'II.', '2.1'])
  })

  test('tells mammoth of the number that a style gives, and that a paragraph takes away', () => {
    const style = new Map([['LB', { list: '1', level: 1 }]])
    const [own, off] = [
      '<w:pPr><w:pStyle w:val="LB"/></w:pPr>',
      '<w:pPr><w:pStyle w:val="LB"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>',
    ].map((xml) => numberParagraphs(xml, numbering, style).xml)
    expect(own).toContain('<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>')
    expect(off).toContain('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>')
  })

  test('leaves paragraphs without a number as they are', () => {
    const xml = '<w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p><w:p><w:pPr/></w:p>'
    expect(numberParagraphs(xml, numbering)).toEqual({ xml, labels: new Map() })
  })
})

test('paragraphs below headings that a style numbers have the numbers of these', async () => {
  const style = (id: string, name: string, depth: number): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
  const lists = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  const body = [
    ['H', 'Aims'],
    ['B', 'Rents'],
    ['H', 'Findings'],
    ['B', 'Costs'],
    ['B', 'Loans'],
  ].map(([id, text]) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`)
  const bytes = makeDocx(body.join(''), style('H', 'heading 1', 0) + style('B', 'Numbered', 1), '', lists)
  const outline = outlineOf(await importBytes(importDocx, bytes))
  expect(outline).toEqual([
    'heading 1: Aims',
    'listItem 1 1.1: Rents',
    'heading 1: Findings',
    'listItem 1 2.1: Costs',
    'listItem 1 2.2: Loans',
  ])
})

test.each([
  [1, 'decimal', '1'],
  [4, 'decimalZero', '04'],
  [28, 'lowerLetter', 'bb'],
  [9, 'upperRoman', 'IX'],
  [10, 'chineseCounting', '十'],
  [12, 'chineseCountingThousand', '十二'],
  [105, 'chineseCountingThousand', '一百零五'],
  [120, 'japaneseCounting', '一百二十'],
  [3, 'decimalEnclosedCircle', '③'],
  [3, 'chineseLegalSimplified', '叁'],
  [21, 'chineseLegalSimplified', '贰拾壹'],
  [2, 'ideographTraditional', '乙'],
  [11, 'ideographTraditional', '11'],
  [12, 'decimalFullWidth', '１２'],
  [3, 'decimalEnclosedParen', '⑶'],
  [2, 'ganada', '나'],
  [1, 'ordinal', '1st'],
  [12, 'ordinal', '12th'],
  [23, 'ordinal', '23rd'],
  [5, 'none', ''],
  [0, 'upperRoman', '0'],
])('prints %i as %s: %s', (value, format, printed) => {
  expect(formatWordNumber(value, format)).toBe(printed)
})
