import { describe, expect, test } from 'vitest'
import { importDocx } from '../../../../../src/main/core/importers/docx/import-docx.ts'
import { makePlainRuns } from '../../../../../src/main/core/importers/docx/plain-runs.ts'
import { splitBody } from '../../../../../src/main/core/importers/docx/split-body.ts'
import { findElements } from '../../../../../src/main/core/importers/docx/xml-elements.ts'
import { createRandom } from '../../../../bench/generate/random.ts'
import { importBytes } from '../../../../helpers/import-fixture.ts'
import { makeDocx, makeZip } from '../../../../helpers/make-zip.ts'

const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
/** Text that a zip cannot pack so small that it looks like a bomb. */
const random = createRandom(7)
const manyWords = (): string =>
  Array.from({ length: 1_200 }, () => random.between(1e9, 9e9).toString(36)).join(' ')
const body = (content: string): string => `<w:document><w:body>${content}<w:sectPr/></w:body></w:document>`

describe('splitBody', () => {
  test('cuts between plain paragraphs and loses nothing', () => {
    const content = Array.from({ length: 50 }, (_, index) => paragraph(`Number ${index}`)).join('')
    const parts = splitBody(body(content), 500, new Set())
    expect(parts.length).toBeGreaterThan(3)
    expect(
      parts
        .map((part) => part.slice(part.indexOf('<w:body>') + 8, part.lastIndexOf('</w:body>')))
        .join('')
        .replaceAll('<w:sectPr/>', ''),
    ).toBe(content)
  })

  test.each([
    ['a list', Array.from({ length: 9 }, () => paragraph('Item', '<w:numPr/>')).join('')],
    ['code', Array.from({ length: 9 }, () => paragraph('x = 1', '<w:pStyle w:val="Code"/>')).join('')],
    ['a table', `<w:tbl><w:tr><w:tc>${paragraph('Cell').repeat(9)}</w:tc></w:tr></w:tbl>`],
    [
      'a field',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${paragraph('Contents').repeat(9)}` +
        '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ],
    ['a deletion of paragraph marks', paragraph('Joined', '<w:rPr><w:del w:id="1"/></w:rPr>').repeat(9)],
    [
      'what one program shows and another does not',
      `<mc:AlternateContent><mc:Choice>${paragraph('Inside').repeat(9)}</mc:Choice></mc:AlternateContent>`,
    ],
    ['a content control', `<w:sdt><w:sdtContent>${paragraph('Inside').repeat(9)}</w:sdtContent></w:sdt>`],
  ])('does not cut %s', (_, content) => {
    expect(splitBody(body(content), 50, new Set(['Code']))).toEqual([body(content)])
  })
})

describe('importDocx of a long document', () => {
  const note = (id: number, text: string): string =>
    `<w:footnote w:id="${id}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:footnote>`
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

  test('keeps order, labels of lists and numbers of notes over its parts', async () => {
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const text = (index: number): string =>
      `<w:p><w:r><w:t>${index} ${manyWords()}</w:t></w:r><w:r><w:footnoteReference w:id="${index}"/></w:r></w:p>` +
      paragraph(`Item ${index}`, numbered)
    const numbers = Array.from({ length: 120 }, (_, index) => index + 1)
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const extraction = await importBytes(
      importDocx,
      makeZip({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/footnotes" Target="footnotes.xml"/><Relationship Id="r2" Type="${relations}/numbering" Target="numbering.xml"/></Relationships>`,
        'word/document.xml': `<w:document ${w}><w:body>${numbers.map(text).join('')}</w:body></w:document>`,
        'word/footnotes.xml': `<w:footnotes ${w}>${numbers.map((id) => note(id, `Note ${id}`)).join('')}</w:footnotes>`,
        'word/numbering.xml': `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      }),
    )
    const { blocks } = extraction.text
    const items = blocks.filter(({ kind }) => kind === 'listItem')
    const notes = blocks.filter(({ kind }) => kind === 'footnote')
    expect(items.map(({ label, text: item }) => [label, item])).toEqual(
      numbers.map((index) => [`${index}.`, `Item ${index}`]),
    )
    expect(notes.map(({ label, text: own }) => [label, own])).toEqual(
      numbers.map((index) => [String(index), `Note ${index}`]),
    )
    expect(blocks.slice(-120).every(({ kind }) => kind === 'footnote')).toBe(true)
  })

  test('tells how far it is, so that it is not taken for stuck', async () => {
    const seen: [number, number | null][] = []
    const bytes = makeDocx(Array.from({ length: 120 }, () => paragraph(manyWords())).join(''))
    const request = { path: '/nowhere/a.docx', fileName: 'a.docx', format: 'docx' as const }
    await importDocx(bytes, request, (done, total) => seen.push([done, total]))
    expect(seen.at(0)).toEqual([1, 3])
    expect(seen.at(-1)).toEqual([3, 3])
  })
})

describe('damaged XML', () => {
  test('with runs that never close takes linear time', () => {
    const xml = '<w:r><w:rPr><w:vanish/></w:rPr><w:rPr>'.repeat(60_000)
    const start = performance.now()
    expect(makePlainRuns(xml)).toEqual({ xml, hidden: [] })
    // A pattern from tag to tag took minutes for a tenth of this.
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('with many runs and one end takes linear time', () => {
    const start = performance.now()
    const found = [...findElements(`${'<w:r>'.repeat(400_000)}x</w:r>`, 'w:r')]
    expect(found.map(({ content }) => content)).toEqual(['x'])
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('with tags that never end takes linear time', () => {
    const start = performance.now()
    expect([...findElements('<w:r '.repeat(400_000), 'w:r')]).toEqual([])
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe('findElements', () => {
  test('finds the innermost elements with content', () => {
    const xml = '<w:r>a<w:r w:id="1">b</w:r></w:r><w:r/><w:rPr>c</w:rPr><w:r>d</w:r>'
    expect([...findElements(xml, 'w:r')].map(({ content }) => content)).toEqual(['b', 'd'])
  })
})

test('hidden text inside a shown text box is left out', () => {
  const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>'
  const xml = `<w:r><w:pict><w:txbxContent><w:p>${hidden}<w:r><w:t>shown</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>`
  expect(makePlainRuns(xml)).toEqual({ xml: xml.replace(hidden, ''), hidden: ['secret'] })
})
