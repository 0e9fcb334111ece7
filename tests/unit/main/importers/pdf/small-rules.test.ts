import { describe, expect, it } from 'vitest'
import { toImportError } from '../../../../../src/main/core/importers/pdf/engine-failure.ts'
import { parseFontStyle } from '../../../../../src/main/core/importers/pdf/font-style.ts'
import { isCaption } from '../../../../../src/main/core/importers/pdf/headings.ts'
import { isLeaderLine } from '../../../../../src/main/core/importers/pdf/leaders.ts'
import { findListMark } from '../../../../../src/main/core/importers/pdf/list-marks.ts'
import { parsePdfDate } from '../../../../../src/main/core/importers/pdf/metadata.ts'
import {
  findDivisionRank,
  findNumberingRank,
} from '../../../../../src/main/core/importers/pdf/numbered-headings.ts'
import { endsSentence, joinsWithoutSpace } from '../../../../../src/main/core/importers/pdf/scripts.ts'

describe('findListMark', () => {
  it.each([
    ['• An item', { label: '•', length: 2, kind: 'bullet' }],
    ['\uF0B7 An item of Word', { label: '\uF0B7', length: 2, kind: 'bullet' }],
    ['\uF06E A square of Wingdings', { label: '\uF06E', length: 2, kind: 'bullet' }],
    ['\uF06E\uF06F, two letters of Symbol', null],
    ['12. Twelve', { label: '12.', length: 4, kind: 'number' }],
    ['(3) Three', { label: '(3)', length: 4, kind: 'number' }],
    ['– a dash', { label: '–', length: 2, kind: 'dash' }],
    ['（一）政策', { label: '（一）', length: 3, kind: 'other' }],
    ['第十二条　本条例自公布之日起施行', { label: '第十二条', length: 5, kind: 'other' }],
    ['第十二条规定的', null],
    ['2023 was', null],
    ['1.2 Methods', null],
    ['A word', null],
  ])('reads %j', (text, mark) => {
    expect(findListMark(text)).toEqual(mark)
  })
})

describe('isCaption', () => {
  it.each([
    'Table 3. Main indicators',
    'Figure A-2: Waiting times',
    'TABLE 1',
    'Fig. 4 Coast',
    'Table 3.2a Grants',
    'Tableau 2 – Dépenses',
    '表2 重点任务分工',
    '附表1 主要指标',
    '图一 三次产业结构',
  ])('is true for %j', (text) => {
    expect(isCaption(text)).toBe(true)
  })

  it.each([
    'Table of contents',
    'Figures and tables',
    'Charting our path',
    'Mapping 5 rivers',
    'Chart 5 years of growth',
    'Map 2030: where we go',
    'Figure 8 racing circuits',
    'Table 1 officers meet the public',
    '图书馆建设',
    '表彰先进',
  ])('is false for %j', (text) => {
    expect(isCaption(text)).toBe(false)
  })
})

describe('parsePdfDate', () => {
  it.each([
    ["D:20231105093000+08'00'", '2023-11-05'],
    ['D:202311', '2023-11'],
    ['2023', '2023'],
    ['D:20231345', '2023'],
    ['D:00000101', null],
    ['yesterday', null],
    ['', null],
  ])('reads %j', (text, date) => {
    expect(parsePdfDate(text)).toBe(date)
  })
})

describe('endsSentence', () => {
  it.each(['It ends.', 'It ends.”', 'It ends (so).', 'Marked.3', '结束。', '结束。”', 'As follows:'])(
    'is true for %j',
    (text) => {
      expect(endsSentence(text)).toBe(true)
    },
  )

  it.each(['declined by 4.50', 'it goes on', 'goes on,', '继续，'])('is false for %j', (text) => {
    expect(endsSentence(text)).toBe(false)
  })
})

describe('joinsWithoutSpace', () => {
  it.each([
    ['中', '文', true],
    ['年', '2', true],
    ['A', '股', true],
    ['a', 'b', false],
    ['한', '국', false],
  ])('%s and %s: %s', (before, after, joins) => {
    expect(joinsWithoutSpace(before, after)).toBe(joins)
  })
})

describe('parseFontStyle', () => {
  it.each([
    ['ABCDEF+Arial-BoldMT', true, false],
    ['TimesNewRomanPS-BoldItalicMT', true, true],
    ['LiberationSans', false, false],
    ['SourceSansPro-Semibold', true, false],
    ['SimHei', true, false],
    ['Helvetica-Oblique', false, true],
  ])('%s', (name, bold, italic) => {
    expect(parseFontStyle(name, 0)).toMatchObject({ bold, italic })
  })
})

describe('findDivisionRank', () => {
  it.each([
    ['PART II — LEGAL BASIS', 0],
    ['Title IV', 0],
    ['Chapter 3: Sources of revenue', 1],
    ['Annex B Indicators', 1],
    ['Article 12. Scope', 2],
    ['Section 4 “Fit for purpose” homes', 2],
    ['Article 12 applies to all councils', null],
    ['Part of the grant', null],
    ['Article 3 Scope 14', null],
    ['Section 4 Homes, and Section 5 Roads.', null],
    ['Title in the land register', null],
  ])('%s', (text, rank) => {
    expect(findDivisionRank(text)).toBe(rank)
  })
})

describe('findNumberingRank', () => {
  it.each([
    ['第三章 财政', 0],
    ['一、总体要求', 2],
    ['（二）主要目标', 3],
    ['1．完善机制', 4],
    ['1.2 万人', null],
    ['2. Findings', null],
    ['一、要坚持改革，扩大开放。', null],
    ['总体要求', null],
  ])('%s', (text, rank) => {
    expect(findNumberingRank(text)).toBe(rank)
  })
})

it('knows the lines of a table of contents', () => {
  expect(isLeaderLine('2.1 Scope . . . . . . . 14')).toBe(true)
  expect(isLeaderLine('The plan ... was kept.')).toBe(false)
})

describe('toImportError', () => {
  it('calls a stopped engine too complex a file', () => {
    const aborted = Object.assign(new Error('Aborted(). Build with -sASSERTIONS'), { name: 'RuntimeError' })
    expect(toImportError(aborted)).toMatchObject({ code: 'tooComplex' })
  })

  it('tells want of memory apart', () => {
    const aborted = Object.assign(new Error('Aborted(Cannot enlarge memory)'), { name: 'RuntimeError' })
    expect(toImportError(aborted)).toMatchObject({ code: 'memoryLimit' })
  })

  it('leaves other errors alone', () => {
    const bug = new TypeError('x is undefined')
    expect(toImportError(bug)).toBe(bug)
  })
})
