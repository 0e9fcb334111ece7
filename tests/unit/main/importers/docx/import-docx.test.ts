import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importDocx } from '../../../../../src/main/core/importers/docx/import-docx.ts'
import {
  importBytes,
  importFixture,
  listImportFixtures,
  outlineOf,
  readTruth,
} from '../../../../helpers/import-fixture.ts'
import { type ImportTruth, scoreExtraction } from '../../../../helpers/import-metrics.ts'
import { makeDocx } from '../../../../helpers/make-zip.ts'

const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const style = (id: string, name: string, rest = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`

describe('importDocx on the fixtures', () => {
  const files = listImportFixtures('docx', '.docx')

  test('finds all six', () => {
    expect(files).toHaveLength(6)
  })

  test.each(files)('reads %s exactly as its truth says', async (file) => {
    const truth = readTruth<ImportTruth & { readonly mustNotContain?: readonly string[] }>('docx', file)
    const { text } = await importBytes(importDocx, readFileSync(importFixture('docx', file)))
    const perfect = {
      words: 1,
      paragraphs: 1,
      headings: 1,
      levels: 1,
      tableCells: 1,
      listItems: 1,
      footnotes: 1,
    }
    expect(scoreExtraction(text, truth)).toMatchObject(perfect)
    expect(text.metadata.title).toBe(truth.title)
    const all = text.blocks.map((block) => block.text).join('\n')
    for (const phrase of truth.mustNotContain ?? []) expect(all).not.toContain(phrase)
  })

  test('reads every feature of features.docx', async () => {
    const extraction = await importBytes(importDocx, readFileSync(importFixture('docx', 'features.docx')))
    expect(outlineOf(extraction)).toEqual([
      'heading 1: Quarterly review 季度评估',
      'paragraph: The budget was increased by 5%.',
      'paragraph: Revenue reached 12.4 million in 2023.',
      'heading 2: Lists 列表',
      'listItem 0 1.: First item',
      'listItem 1 (a): Nested item 嵌套项',
      'listItem 0 2.: Second item',
      'listItem 0: Bullet one',
      'listItem 1: Bullet nested',
      'tableRow: Merged header 合并表头',
      'tableRow: East 东部\t1.5',
      'tableRow: 2.5',
      'paragraph: Line one\nLine two after break\tTabbed',
      'paragraph: See the report and softhyphen, non‑breaking, H2O and x2',
      'paragraph: Big bold fake heading',
      'heading 3: 标题三 Heading three',
      'paragraph: 最后一段，结束。',
      'footnote 1: First footnote text. 脚注一。',
    ])
    expect(extraction.text.dropped).toEqual([
      { text: 'Please check this figure. 请核对。', reason: 'comment' },
    ])
    expect(extraction.text.metadata).toEqual({
      title: '修订与批注 Tracked changes and comments',
      issuer: '张三 Zhang San',
      date: '2026-11-23',
    })
  })
})

describe('importDocx: headings', () => {
  test('knows localised names, inherited outline levels and those of a single paragraph', async () => {
    const styles = [
      style('1', '标题 1', '<w:outlineLvl w:val="0"/>'),
      style('a3', '章标题', '<w:outlineLvl w:val="1"/>'),
      style('a4', '小章标题', '<w:basedOn w:val="a3"/>'),
      style('toc', 'toc 1', '<w:basedOn w:val="1"/>'),
      style('body', 'Body', '<w:outlineLvl w:val="9"/>'),
    ].join('')
    const body = [
      paragraph('第一章', '<w:pStyle w:val="1"/>'),
      paragraph('第一节', '<w:pStyle w:val="a3"/>'),
      paragraph('第二节', '<w:pStyle w:val="a4"/><w:jc w:val="left"/>'),
      paragraph('目录行', '<w:pStyle w:val="toc"/>'),
      paragraph('直接大纲', '<w:outlineLvl w:val="2"/>'),
      paragraph('正文。', '<w:pStyle w:val="body"/>'),
    ].join('')
    expect(outlineOf(await importBytes(importDocx, makeDocx(body, styles)))).toEqual([
      'heading 1: 第一章',
      'heading 2: 第一节',
      'heading 2: 第二节',
      'paragraph: 目录行',
      'heading 3: 直接大纲',
      'paragraph: 正文。',
    ])
  })

  test('a title takes level 1, moves the headings down and wins over a leftover property', async () => {
    const styles = style('T', 'Title') + style('H', 'heading 1')
    const body =
      paragraph('The report', '<w:pStyle w:val="T"/>') +
      paragraph('Part', '<w:pStyle w:val="H"/>') +
      paragraph('Text.')
    const extraction = await importBytes(
      importDocx,
      makeDocx(body, styles, '<dc:title>Template</dc:title><dc:creator>Admin</dc:creator>'),
    )
    expect(outlineOf(extraction)).toEqual(['heading 1: The report', 'heading 2: Part', 'paragraph: Text.'])
    expect(extraction.text.metadata).toEqual({ title: 'The report' })
  })

  test('keeps spaces, no-break spaces and page breaks as they were typed', async () => {
    const body = `${paragraph('a  b\u00A0c')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraph('next')}`
    expect(outlineOf(await importBytes(importDocx, makeDocx(body)))).toEqual([
      'paragraph: a  b\u00A0c',
      'pageBreak: ',
      'paragraph: next',
    ])
  })
})

describe('importDocx: runs', () => {
  test('keeps the text of formulas', async () => {
    const fraction =
      '<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t xml:space="preserve">b &lt; c</m:t></m:r></m:den></m:f>'
    const body =
      '<w:p><w:r><w:t xml:space="preserve">Energy </w:t></w:r><m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath></w:p>' +
      `<w:p><m:oMathPara><m:oMathParaPr><m:jc m:val="left"/></m:oMathParaPr><m:oMath>${fraction}</m:oMath></m:oMathPara></w:p>`
    expect(outlineOf(await importBytes(importDocx, makeDocx(body)))).toEqual([
      'paragraph: Energy E=mc',
      'paragraph: a/b < c',
    ])
  })

  test('leaves out hidden text and lists it', async () => {
    const hiddenRun = '<w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:t>secret &amp; gone</w:t></w:r>'
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r>'
    const before =
      '<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t> again</w:t></w:r>'
    const extraction = await importBytes(importDocx, makeDocx(`<w:p>${shown}${hiddenRun}${before}</w:p>`))
    expect(outlineOf(extraction)).toEqual(['paragraph: shown again'])
    expect(extraction.text.dropped).toEqual([{ text: 'secret & gone', reason: 'hidden' }])
  })
})

describe('importDocx: hostile files', () => {
  test.each([
    ['bomb-text.docx', 'tooLarge'],
    ['xxe.docx', 'damaged'],
    ['deep.docx', 'tooLarge'],
  ])('refuses %s as %s', async (file, code) => {
    await expect(importBytes(importDocx, readFileSync(importFixture('hostile', file)))).rejects.toMatchObject(
      { code },
    )
  })

  test('says whether the unpacked size or its share is too large', async () => {
    const text = 'The quick brown fox. '.repeat(150_000)
    await expect(importBytes(importDocx, makeDocx(paragraph(text)))).rejects.toMatchObject({
      details: { excess: 'ratio', limit: 200 },
    })
    const bomb = readFileSync(importFixture('hostile', 'bomb-text.docx'))
    await expect(importBytes(importDocx, bomb)).rejects.toMatchObject({
      details: { excess: 'unpacked', limit: 64 * 1024 * 1024 },
    })
  })

  test('a cut zip, one without a text, and nested beyond the stack', async () => {
    const whole = readFileSync(importFixture('docx', 'features.docx'))
    await expect(importBytes(importDocx, whole.subarray(0, 9_000))).rejects.toMatchObject({ code: 'damaged' })
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${paragraph('x')}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`
    await expect(importBytes(importDocx, makeDocx(deep))).rejects.toMatchObject({ code: 'tooComplex' })
  })
})
