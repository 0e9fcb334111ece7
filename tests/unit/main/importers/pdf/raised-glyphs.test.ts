import { describe, expect, it } from 'vitest'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import { outlineOf } from '../../../../helpers/import-fixture.ts'
import { buildTinyPdf, showLines } from '../../../../helpers/tiny-pdf.ts'

type Words = Parameters<typeof showLines>[0]

/** A font whose glyphs for the digits 1 to 3 are raised, as OpenType's "sups" feature makes them; they mean digits. */
const toUnicode =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def ' +
  '1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <31> <0031> <32> <0032> <33> <0033> endbfchar ' +
  'endcmap CMapName currentdict /CMap defineresource pop end end'
const raisedFont = {
  4: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 900 0 R /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [49 /onesuperior /twosuperior /threesuperior] >> >>',
  900: `<< /Length ${toUnicode.length} >>\nstream\n${toUnicode}\nendstream`,
}

async function readBlocks(words: Words): Promise<string[]> {
  const bytes = buildTinyPdf([{ content: showLines(words) }], { objects: raisedFont })
  return outlineOf(await importPdf(bytes, { path: '', fileName: 'report.pdf', format: 'pdf' }, () => {}))
}

const raised = (text: string, x: number, y: number): Words[number] => ({ text, x, y, bold: true })

describe('digits that the font raises', () => {
  // Helvetica: "The audit took a year." is 98.6 points wide at 10 points, "An area of 40 km" 74.8.
  it('mark notes, and those on the baseline do not', async () => {
    const blocks = await readBlocks([
      { text: 'The audit took a year.', x: 30, y: 360 },
      raised('1', 128.6, 360),
      { text: 'It began in May 2021.', x: 30, y: 348 },
    ])
    expect(blocks).toEqual(['paragraph: The audit took a year. It began in May 2021.'])
  })

  it('are not those on the baseline of a page that is turned', async () => {
    // Upright when shown: the page is turned to the right, its text to the left.
    const content = 'BT /F1 10 Tf 0 1 -1 0 40 30 Tm (The plan was made in Art.12 of the law.) Tj ET'
    const bytes = buildTinyPdf([{ content, entries: '/Rotate 90' }])
    const extraction = await importPdf(bytes, { path: '', fileName: 'report.pdf', format: 'pdf' }, () => {})
    expect(outlineOf(extraction)).toEqual(['paragraph: The plan was made in Art.12 of the law.'])
  })

  it('stay with the figure or the unit that they raise to a power', async () => {
    const blocks = await readBlocks([
      { text: 'An area of 40 km', x: 30, y: 360 },
      raised('2', 104.8, 360),
      { text: 'was built upon.', x: 112, y: 360 },
    ])
    expect(blocks).toEqual(['paragraph: An area of 40 km² was built upon.'])
  })
})

describe('superscript characters', () => {
  it('mark notes after punctuation and where a line begins with the same number', async () => {
    const blocks = await readBlocks([
      { text: 'The review of the grants\xB9 took a year.\xB2', x: 30, y: 360 },
      { text: 'All of the councils of the region answered.', x: 30, y: 348 },
      { text: '\xB9 Paid until 2019.', x: 30, y: 40, size: 8 },
      { text: '\xB2 See the annex.', x: 30, y: 30, size: 8 },
    ])
    expect(blocks).toEqual([
      'paragraph: The review of the grants took a year. All of the councils of the region answered.',
      'footnote 1: Paid until 2019.',
      'footnote 2: See the annex.',
    ])
  })

  it('are signs of their own after a space, and powers after a figure', async () => {
    const blocks = await readBlocks([
      { text: 'The sign \xB2 means a square, as in 10\xB2 or in m\xB2.', x: 30, y: 360 },
    ])
    expect(blocks).toEqual(['paragraph: The sign ² means a square, as in 10² or in m².'])
  })

  it('are part of a name when no line begins with that number', async () => {
    const blocks = await readBlocks([
      { text: 'The network is run by GOsa\xB2 in all schools.', x: 30, y: 360 },
    ])
    expect(blocks).toEqual(['paragraph: The network is run by GOsa² in all schools.'])
  })
  it('are powers after a bracket and after letters of other scripts when no line begins with that number', async () => {
    // The glyphs of "k" and "m" mean Cyrillic letters.
    const cyrillic = toUnicode.replace(
      /3 beginbfchar .* endbfchar/,
      '2 beginbfchar <6B> <043A> <6D> <043C> endbfchar',
    )
    const font = {
      3: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 900 0 R /Encoding /WinAnsiEncoding >>',
      900: `<< /Length ${cyrillic.length} >>\nstream\n${cyrillic}\nendstream`,
    }
    const content = showLines([{ text: '40 km\xB2 and (a + b)\xB2 or [c]\xB3', x: 30, y: 360 }])
    const bytes = buildTinyPdf([{ content }], { objects: font })
    const extraction = await importPdf(bytes, { path: '', fileName: 'report.pdf', format: 'pdf' }, () => {})
    expect(outlineOf(extraction)).toEqual(['paragraph: 40 км² and (a + b)² or [c]³'])
  })
})
