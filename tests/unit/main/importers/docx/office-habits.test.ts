import { describe, expect, test } from 'vitest'
import { importDocx } from '../../../../../src/main/core/importers/docx/import-docx.ts'
import { numberParagraphs } from '../../../../../src/main/core/importers/docx/number-paragraphs.ts'
import { readNumberedStyles } from '../../../../../src/main/core/importers/docx/numbered-styles.ts'
import { readNumbering } from '../../../../../src/main/core/importers/docx/numbering.ts'
import { readParagraphStyles } from '../../../../../src/main/core/importers/docx/paragraph-styles.ts'
import { importBytes, outlineOf } from '../../../../helpers/import-fixture.ts'
import { makeDocx } from '../../../../helpers/make-zip.ts'

const outline = async (body: string): Promise<string[]> =>
  outlineOf(await importBytes(importDocx, makeDocx(body)))
const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`
const bold = (text: string): string => run(text, '<w:b/>')

test('a Word document of pictures alone is said to hold no text, and how many pictures', async () => {
  const picture = '<w:p><w:r><w:drawing><pic:pic><a:blip r:embed="rId1"/></pic:pic></w:drawing></w:r></w:p>'
  await expect(importBytes(importDocx, makeDocx(picture + picture))).rejects.toMatchObject({
    code: 'noText',
    details: { pictures: 2 },
  })
  expect(await outline(`${picture}${paragraph(run('Page 1'))}`)).toEqual(['paragraph: Page 1'])
})

describe('a Word document without heading styles', () => {
  const sentence = 'The Department reviewed 443 appeals between 2009 and 2024.'

  test('has headings where short paragraphs are wholly bold, and a title above them', async () => {
    expect(
      await outline(
        [
          paragraph(bold('Annual Housing Review')),
          paragraph(run('14 March 2023')),
          paragraph(bold('1. '), bold('Introduction')),
          paragraph(bold('Accountability. '), run(sentence)),
          paragraph(bold('1.1 Scope')),
          paragraph(run(sentence)),
          paragraph(bold('Table 1: Rents')),
          paragraph(bold('2. Findings')),
          paragraph(run(sentence)),
        ].join(''),
      ),
    ).toEqual([
      'heading 1: Annual Housing Review',
      'paragraph: 14 March 2023',
      'heading 2: 1. Introduction',
      `paragraph: Accountability. ${sentence}`,
      'heading 3: 1.1 Scope',
      `paragraph: ${sentence}`,
      'paragraph: Table 1: Rents',
      'heading 2: 2. Findings',
      `paragraph: ${sentence}`,
    ])
  })

  test('has headings where Chinese numbers say so', async () => {
    const body = [
      '关于推进水环境治理的意见',
      '一、总体要求',
      '（一）指导思想',
      '各地要切实负起责任。',
      '二、主要任务',
    ]
    expect(await outline(body.map((text) => paragraph(run(text))).join(''))).toEqual([
      'heading 1: 关于推进水环境治理的意见',
      'heading 2: 一、总体要求',
      'heading 3: （一）指导思想',
      'paragraph: 各地要切实负起责任。',
      'heading 2: 二、主要任务',
    ])
  })

  test('has for title the line that says what kind of official paper it is', async () => {
    const body = [
      '某市人民政府办公室文件',
      '关于加强养老服务的通知',
      '各县（市、区）人民政府：',
      '为加强养老服务，经市政府同意，现将有关事项通知如下，请认真贯彻执行。',
      '一、总体目标',
      '到2025年，养老服务体系更加完善。',
      '二、主要任务',
    ]
    const outlined = await outline(body.map((text) => paragraph(run(text))).join(''))
    expect(outlined.filter((line) => line.startsWith('heading'))).toEqual([
      'heading 1: 关于加强养老服务的通知',
      'heading 2: 一、总体目标',
      'heading 2: 二、主要任务',
    ])
  })

  test.each(['请各单位于月底前提交总结报告', '各单位要认真总结', '经研究，现提出以下意见', '现印发工作方案'])(
    'has no such title where a line says %s',
    async (line) => {
      const body = [
        '养老服务工作安排',
        line,
        '一、总体目标',
        '到2025年，养老服务体系更加完善。',
        '二、主要任务',
      ]
      const outlined = await outline(body.map((text) => paragraph(run(text))).join(''))
      expect(outlined.slice(0, 2)).toEqual(['heading 1: 养老服务工作安排', `paragraph: ${line}`])
    },
  )

  test.each(['经济社会发展规划', '现代农业发展规划'])('has the title %s', async (title) => {
    const body = ['某市人民政府办公室文件', title, '一、总体目标', '到2025年，养老服务体系更加完善。']
    const outlined = await outline(body.map((text) => paragraph(run(text))).join(''))
    expect(outlined).toContain(`heading 1: ${title}`)
  })

  test('has no such title below its first heading, nor in a letter without headings', async () => {
    const inside = ['一、请各单位提交报告', '工作报告', '二、时间要求', '月底以前。']
    expect(await outline(inside.map((text) => paragraph(run(text))).join(''))).toContain(
      'paragraph: 工作报告',
    )
    const letter = ['情况说明', '本人因病请假三天。']
    expect(await outline(letter.map((text) => paragraph(run(text))).join(''))).toEqual([
      'paragraph: 情况说明',
      'paragraph: 本人因病请假三天。',
    ])
  })

  test('has none where one remark is bold', async () => {
    expect(await outline(paragraph(bold('Draft')) + paragraph(run(sentence)))).toEqual([
      'paragraph: Draft',
      `paragraph: ${sentence}`,
    ])
  })
})

describe('what Word shows in the place of its codes', () => {
  test('is text: simple fields, and what ruby stands over', async () => {
    const field = `<w:fldSimple w:instr=" SEQ Table "><w:r><w:t>3</w:t></w:r></w:fldSimple>`
    const ruby =
      '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    expect(
      await outline(paragraph(run('Table '), field, run(': Rents')) + paragraph(ruby, run('字'))),
    ).toEqual(['paragraph: Table 3: Rents', 'paragraph: 汉字'])
  })

  test('is the number that a style gives its paragraphs', () => {
    const lists = readNumbering(
      '<w:numbering><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
        '<w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num></w:numbering>',
    )
    const styles = readNumberedStyles(
      readParagraphStyles(
        '<w:styles><w:style w:type="paragraph" w:styleId="LN"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="LN2"><w:basedOn w:val="LN"/></w:style>' +
          '<w:style w:type="paragraph" w:styleId="Off"><w:basedOn w:val="LN"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style></w:styles>',
      ),
    )
    const inner = readNumberedStyles(
      readParagraphStyles(
        '<w:styles><w:style w:type="paragraph" w:styleId="LB"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="LB2"><w:basedOn w:val="LB"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
      ),
    )
    expect(inner.get('LB2')).toEqual({ list: '4', level: 1 })
    const xml = ['LN', 'LN2', 'Off', 'Normal']
      .map((id) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr></w:p>`)
      .join('')
    expect([...numberParagraphs(xml, lists, styles).labels.values()]).toEqual(['1.', '2.'])
  })
})

describe('a Word document from which parts were taken', () => {
  test('is read without its pictures and notes', async () => {
    const picture =
      '<w:r><w:drawing><pic:pic><pic:blipFill><a:blip r:embed="rId98"/></pic:blipFill></pic:pic></w:drawing></w:r>'
    const body = paragraph(
      run('Rents rose'),
      picture,
      '<w:r><w:footnoteReference w:id="5"/></w:r><w:hyperlink r:id="rId99">',
      run(' again.'),
      '</w:hyperlink>',
    )
    expect(await outline(body)).toEqual(['paragraph: Rents rose again.'])
  })

  test('breaks lines at carriage returns', async () => {
    expect(await outline(paragraph(run('One'), '<w:r><w:cr/></w:r>', run('Two')))).toEqual([
      'paragraph: One\nTwo',
    ])
  })
})

describe('a drop cap', () => {
  const cap = (kind: string): string =>
    `<w:p><w:pPr><w:keepNext/><w:framePr w:dropCap="${kind}" w:lines="3" w:wrap="around"/></w:pPr>${run('D')}</w:p>`

  test('is the first letter of the paragraph after it', async () => {
    const body = [cap('drop'), paragraph(run('espite the drought, yields rose.')), paragraph(run('Next.'))]
    expect(await outline(body.join(''))).toEqual([
      'paragraph: Despite the drought, yields rose.',
      'paragraph: Next.',
    ])
  })

  test('stays where no paragraph follows it directly', async () => {
    const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.join('')}</w:tc>`
    const text = paragraph(run('Yields rose.'))
    const table = `<w:tbl><w:tr>${cell(text, cap('drop'))}${cell(text)}</w:tr></w:tbl>`
    expect(await outline(cap('drop'))).toEqual(['paragraph: D'])
    expect(await outline([cap('drop'), table, text, cap('drop')].join(''))).toEqual([
      'paragraph: D',
      'tableRow: Yields rose.\nD\tYields rose.',
      'paragraph: Yields rose.',
      'paragraph: D',
    ])
  })

  test('is a few letters; more of them are a paragraph', async () => {
    const note = cap('margin').replace('>D<', '>See the annex<')
    const quoted = cap('drop').replace('>D<', '>&quot;D<')
    const body = [note, paragraph(run('Yields rose.')), quoted, paragraph(run('rought," they said.'))]
    expect(await outline(body.join(''))).toEqual([
      'paragraph: See the annex',
      'paragraph: Yields rose.',
      'paragraph: "Drought," they said.',
    ])
  })

  test('is one in the margin too; a frame without one is a paragraph', async () => {
    const body = [
      cap('margin'),
      paragraph(run('uring 2023 costs fell.')),
      cap('none'),
      paragraph(run('Next.')),
    ]
    expect(await outline(body.join(''))).toEqual([
      'paragraph: During 2023 costs fell.',
      'paragraph: D',
      'paragraph: Next.',
    ])
  })
})
