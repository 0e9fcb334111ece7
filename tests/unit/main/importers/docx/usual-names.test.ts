import { describe, expect, test } from 'vitest'
import { importDocx } from '../../../../../src/main/core/importers/docx/import-docx.ts'
import { sniffFile } from '../../../../../src/main/core/importers/sniff.ts'
import { importBytes, outlineOf } from '../../../../helpers/import-fixture.ts'
import { makeZip } from '../../../../helpers/make-zip.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const metadata = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

function relations(targets: Readonly<Record<string, string>>): string {
  const all = Object.entries(targets).map(
    ([type, target], index) => `<Relationship Type="${type}" Target="${target}" Id="rId${index}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

const styles = `<w:styles ${w}><w:style w:type="paragraph" w:styleId="U1"><w:name w:val="heading 1"/></w:style></w:styles>`
const body =
  '<w:p><w:pPr><w:pStyle w:val="U1"/></w:pPr><w:r><w:t>Water</w:t></w:r></w:p>' +
  '<w:p><w:r><w:t>Rents rose</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
const footnotes = `<w:footnotes ${w}><w:footnote w:id="2"><w:p><w:r><w:t>By a tenth.</w:t></w:r></w:p></w:footnote></w:footnotes>`
const core =
  '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>Ministry</dc:creator></cp:coreProperties>'

/** A package as Word in the browser writes it: numbers behind the names, targets from the root. */
function makePackage(folder: string): Uint8Array {
  return makeZip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
    '_rels/.rels': relations({
      [metadata]: 'docProps/core7.xml',
      [`${office}/officeDocument`]: `/${folder}document2.xml`,
    }),
    'docProps/core7.xml': core,
    [`${folder}document2.xml`]: `<w:document ${w}><w:body>${body}</w:body></w:document>`,
    [`${folder}_rels/document2.xml.rels`]: relations({
      [`${office}/styles`]: `/${folder}styles2.xml`,
      [`${office}/footnotes`]: 'footnotes3.xml',
    }),
    [`${folder}styles2.xml`]: styles,
    [`${folder}footnotes3.xml`]: footnotes,
  })
}

describe('a package whose parts have other names than Word gives them', () => {
  test.each(['word/', 'word/inner/'])('is read by its relations, in %s', async (folder) => {
    const bytes = makePackage(folder)
    expect(sniffFile(bytes, 'report.docx')).toEqual({ format: 'docx' })
    const extraction = await importBytes(importDocx, bytes)
    expect(outlineOf(extraction)).toEqual([
      'heading 1: Water',
      'paragraph: Rents rose.',
      'footnote 1: By a tenth.',
    ])
    expect(extraction.text.metadata).toMatchObject({ title: 'Water', issuer: 'Ministry' })
  })

  test.each([
    ['an unknown kind', { styles: 'styles.xml', constructor: 'styles.xml' }],
    ['the text itself', { styles: 'styles.xml', footnotes: 'document.xml' }],
  ])('is read whatever else its relations name: %s', async (_, related) => {
    const types = Object.entries(related).map(([kind, target]) => [`${office}/${kind}`, target])
    const bytes = makeZip({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>',
      '_rels/.rels': relations({ [`${office}/officeDocument`]: 'word/document.xml' }),
      'word/document.xml': `<w:document ${w}><w:body>${body.replace(/<w:footnoteReference[^>]*>/, '')}</w:body></w:document>`,
      'word/_rels/document.xml.rels': relations(Object.fromEntries(types)),
      'word/styles.xml': styles,
      'word/footnotes.xml': footnotes,
    })
    expect(outlineOf(await importBytes(importDocx, bytes)).slice(0, 2)).toEqual([
      'heading 1: Water',
      'paragraph: Rents rose.',
    ])
  })

  test('is damaged without the part that the relation names', async () => {
    const bytes = makeZip({
      '_rels/.rels': relations({ [`${office}/officeDocument`]: 'word/lost.xml' }),
      'word/styles.xml': styles,
    })
    await expect(importBytes(importDocx, bytes)).rejects.toMatchObject({ code: 'damaged' })
  })
})
