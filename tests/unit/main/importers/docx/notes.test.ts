import { expect, test } from 'vitest'
import { importDocx } from '../../../../../src/main/core/importers/docx/import-docx.ts'
import { importBytes } from '../../../../helpers/import-fixture.ts'
import { makeZip } from '../../../../helpers/make-zip.ts'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
type Kind = 'footnote' | 'endnote'

const text = (content: string): string => `<w:r><w:t xml:space="preserve">${content}</w:t></w:r>`
const mark = (kind: Kind, id: number): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`
const notes = (kind: Kind, ...contents: string[]): string =>
  `<w:${kind}s ${w}>${contents.map((content, index) => `<w:${kind} w:id="${index + 1}"><w:p>${text(content)}</w:p></w:${kind}>`).join('')}</w:${kind}s>`

/** Returns a document of one paragraph with four notes, labelled in turn: footnote, endnote, endnote, footnote. */
function makeNoted(sectionProperties: string, settings: string): Uint8Array {
  return makeZip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/footnotes" Target="footnotes.xml"/><Relationship Id="r2" Type="${relations}/endnotes" Target="endnotes.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${w}><w:body><w:p>${text('Rents rose')}${mark('footnote', 1)}${text(' and fell')}${mark('endnote', 1)}${text(' and rose')}${mark('endnote', 2)}${text(' again.')}${mark('footnote', 2)}</w:p><w:sectPr>${sectionProperties}</w:sectPr></w:body></w:document>`,
    'word/settings.xml': `<w:settings ${w}>${settings}</w:settings>`,
    'word/footnotes.xml': notes('footnote', 'Survey 2023.', 'Ministry of Finance.'),
    'word/endnotes.xml': notes('endnote', 'About the south.', 'About the budget.'),
  })
}

// The defaults are those of ECMA-376-1, 17.11.17 and 17.11.18: decimal footnotes, endnotes in small Roman numbers.
test.each([
  ['as Word does when nothing is said', '', '', ['1', 'i', 'ii', '2']],
  [
    'in the formats of the section, from its first number',
    '<w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr><w:endnotePr><w:numFmt w:val="decimal"/><w:numStart w:val="5"/></w:endnotePr>',
    '<w:footnotePr><w:numFmt w:val="upperRoman"/></w:footnotePr>',
    ['a', '5', '6', 'b'],
  ],
  [
    'in the formats of the settings where the section names none',
    '',
    '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/><w:footnote w:id="-1"/></w:footnotePr><w:endnotePr><w:numFmt w:val="upperRoman"/></w:endnotePr>',
    ['①', 'I', 'II', '②'],
  ],
])('numbers footnotes and endnotes apart, %s', async (_, section, settings, labels) => {
  const { blocks } = (await importBytes(importDocx, makeNoted(section, settings))).text
  expect(blocks.map(({ kind, label, text: content }) => [kind, label, content])).toEqual([
    ['paragraph', undefined, 'Rents rose and fell and rose again.'],
    ['footnote', labels[0], 'Survey 2023.'],
    ['footnote', labels[1], 'About the south.'],
    ['footnote', labels[2], 'About the budget.'],
    ['footnote', labels[3], 'Ministry of Finance.'],
  ])
})
