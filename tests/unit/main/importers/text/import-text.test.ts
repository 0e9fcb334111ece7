import { describe, expect, test } from 'vitest'
import { importText } from '../../../../../src/main/core/importers/text/import-text.ts'
import { importBytes, outlineOf } from '../../../../helpers/import-fixture.ts'

const outline = async (text: string): Promise<string[]> => outlineOf(await importBytes(importText, text))

const wrapped = `The Changing Budget

The office confirmed that efficient allocation of regional funds depends on
long-term fiscal planning and on well-defined indicators. Interviews suggest
that cross-border co-operation remains difficult when respon-
sibilities are fragmented.

The responsibilities of ministries were set out in the act of 2019, which was
amended twice and is now under review by the committee on public finance.
`

describe('importText: paragraphs', () => {
  test('joins wrapped English with spaces and mends a hyphen that the file itself proves', async () => {
    expect(await outline(wrapped)).toEqual([
      'heading 1: The Changing Budget',
      'paragraph: The office confirmed that efficient allocation of regional funds depends on long-term fiscal planning and on well-defined indicators. Interviews suggest that cross-border co-operation remains difficult when responsibilities are fragmented.',
      'paragraph: The responsibilities of ministries were set out in the act of 2019, which was amended twice and is now under review by the committee on public finance.',
    ])
  })

  test('joins wrapped Chinese without spaces and starts paragraphs at the indent', async () => {
    const text = [
      '　　地方政府专项债券的使用效率，直接关系到稳增长政策',
      '的实施效果，也关系到财政的可持续性，需要建立完善的监',
      '督机制。',
      '　　调查发现，部分地区在落实政策过程中存在层层加码的',
      '问题，基层干部反映强烈，有必要在制度层面加以规范和引',
      '导。',
    ].join('\r\n')
    expect(await outline(text)).toEqual([
      'paragraph: 地方政府专项债券的使用效率，直接关系到稳增长政策的实施效果，也关系到财政的可持续性，需要建立完善的监督机制。',
      'paragraph: 调查发现，部分地区在落实政策过程中存在层层加码的问题，基层干部反映强烈，有必要在制度层面加以规范和引导。',
    ])
  })

  test('keeps one paragraph per line where lines are sentences of any length', async () => {
    const text =
      'On January 15 the delegation deliberated on the report.\nDeputies agree with the goals and the measures laid out in it, and said so at length.\nShort one.'
    expect(await outline(text)).toEqual([
      'paragraph: On January 15 the delegation deliberated on the report.',
      'paragraph: Deputies agree with the goals and the measures laid out in it, and said so at length.',
      'paragraph: Short one.',
    ])
  })

  test('drops rules, keeps emoji and right-to-left text, and breaks pages at form feeds', async () => {
    expect(
      await outline('Rents rose 👩‍👩‍👧 again.\n-----\n\nأعلنت الحكومة عن التقرير.\n\f\nNext page.'),
    ).toEqual([
      'paragraph: Rents rose 👩‍👩‍👧 again.',
      'paragraph: أعلنت الحكومة عن التقرير.',
      'pageBreak: ',
      'paragraph: Next page.',
    ])
  })
})

describe('importText: characters that no view shows', () => {
  test('vertical tab and next line end lines; other controls leave nothing behind', async () => {
    expect(
      await outline(
        'Rents rose in the north,\vfell in the south,\u0085and stayed in the east.\n\nA bell\u0007 rings.\u0000\n',
      ),
    ).toEqual([
      'paragraph: Rents rose in the north,',
      'paragraph: fell in the south,',
      'paragraph: and stayed in the east.',
      'paragraph: A bell rings.',
    ])
  })
})

describe('importText: headings', () => {
  test('ranks the ways of numbering Chinese headings', async () => {
    const text =
      '某市工作报告\n第一章 总体情况\n一、主要成绩\n（一）经济运行\n全市生产总值增长百分之五，主要指标好于预期。\n（二）坚持改革开放，不断增强发展动力。全年新增企业一千家。'
    expect(await outline(text)).toEqual([
      'heading 1: 某市工作报告',
      'heading 2: 第一章 总体情况',
      'heading 3: 一、主要成绩',
      'heading 4: （一）经济运行',
      'paragraph: 全市生产总值增长百分之五，主要指标好于预期。',
      'paragraph: （二）坚持改革开放，不断增强发展动力。全年新增企业一千家。',
    ])
  })

  test('takes "1. Title" before text for a heading, beside another number for a list', async () => {
    const text =
      'A Review of Funds\n\n1. Introduction\n\nText of the introduction, with a full stop.\n\n1.1 Background\n\nMore text stands here.\n\nWe recommend:\n\n1. More staff\n2. More money\n\nCONCLUSIONS\n\nThat is all of it.'
    expect(await outline(text)).toEqual([
      'heading 1: A Review of Funds',
      'heading 2: 1. Introduction',
      'paragraph: Text of the introduction, with a full stop.',
      'heading 3: 1.1 Background',
      'paragraph: More text stands here.',
      'paragraph: We recommend:',
      'listItem 0 1.: More staff',
      'listItem 0 2.: More money',
      'heading 2: CONCLUSIONS',
      'paragraph: That is all of it.',
    ])
  })

  test('a first sentence is no title, nor is a number that begins no list an item', async () => {
    expect(await outline('The delegation met today.\n\n5. May 2024 was the date.')).toEqual([
      'paragraph: The delegation met today.',
      'paragraph: 5. May 2024 was the date.',
    ])
  })
})

describe('importText: lists and tables', () => {
  test('finds bullets, numbers in brackets and the depth of the indent', async () => {
    expect(await outline('- one\n  - inner\n- two\n\n（1）第一项内容。\n（2）第二项内容。\n• dot')).toEqual([
      'listItem 0 -: one',
      'listItem 1 -: inner',
      'listItem 0 -: two',
      'listItem 0 （1）: 第一项内容。',
      'listItem 0 （2）: 第二项内容。',
      'listItem 0 •: dot',
    ])
  })

  test('reads lines with the same number of tabs as rows', async () => {
    expect(await outline('Region\t2019\t2021\nNorth\t12.4\t15.8\n\nA line\twith one tab.')).toEqual([
      'tableRow: Region\t2019\t2021',
      'tableRow: North\t12.4\t15.8',
      'paragraph: A line\twith one tab.',
    ])
  })
})

describe('importText: printed pages', () => {
  test('leaves the number of a page out where the page ends', async () => {
    const { text } = await importBytes(
      importText,
      'First page ends here.\n\n       - 1 -\n\fSecond page goes on.\n\n       - 2 -\n',
    )
    expect(text.blocks.map((block) => block.text)).toEqual([
      'First page ends here.',
      '',
      'Second page goes on.',
    ])
    expect(text.dropped).toEqual([
      { text: '- 1 -', reason: 'pageInfo' },
      { text: '- 2 -', reason: 'pageInfo' },
    ])
  })

  test('keeps such a line within a page, and where there are no pages', async () => {
    expect(await outline('See\n\nPage 3\n\nof the annex.')).toContain('paragraph: Page 3')
    expect(await outline('One.\n\nPage 3\n\nTwo.\n\fThree.')).toContain('paragraph: Page 3')
    expect(await outline('One.\n\nPage 3')).toContain('paragraph: Page 3')
  })
})
