import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../../../../src/main/core/importers/importer.ts'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import { extractedTextSchema } from '../../../../../src/shared/text/blocks.ts'
import { normaliseText } from '../../../../../src/shared/text/normalise.ts'
import { buildTinyPdf, showLines, type TinyPage, type TinyPdfOptions } from '../../../../helpers/tiny-pdf.ts'
import { fixturePath } from './fixture-path.ts'

function importBytes(bytes: Uint8Array, password?: string): Promise<Extraction> {
  const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
  return importPdf(bytes, password === undefined ? request : { ...request, password }, () => {})
}

async function importFixture(name: string, password?: string): Promise<Extraction> {
  return importBytes(await readFile(fixturePath(name)), password)
}

function importTiny(pages: readonly TinyPage[], options?: TinyPdfOptions): Promise<Extraction> {
  return importBytes(buildTinyPdf(pages, options))
}

describe('importPdf', () => {
  it('fits the schema, and its texts are normalised', async () => {
    const { text } = await importFixture('pdf/zh-1col-cr.pdf')
    expect(extractedTextSchema.parse(text)).toEqual(text)
    for (const block of text.blocks) expect(block.text).toBe(normaliseText(block.text))
  })

  it('reports every page', async () => {
    const calls: [number, number | null][] = []
    const bytes = await readFile(fixturePath('pdf/zh-1col-lo.pdf'))
    const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
    await importPdf(bytes, request, (done, total) => calls.push([done, total]))
    expect(calls).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ])
  })

  it('takes title, author and date from the document information', async () => {
    const { text } = await importFixture('pdf/zh-1col-lo.pdf')
    expect(text.metadata).toEqual({
      title: '地方政府气候适应资金的使用绩效评估研究报告',
      issuer: '公共政策研究所',
      date: '2026-11-23',
    })
  })

  it('puts footnotes after the flow, with their numbers as labels', async () => {
    const { text } = await importFixture('pdf/en-1col-lo.pdf')
    expect(
      text.blocks.slice(-3).map(({ kind, label, page, text: words }) => [kind, label, page, words]),
    ).toEqual([
      [
        'footnote',
        '1',
        '1',
        'See Organisation for Economic Co-operation and Development (2021), Fiscal Federalism, OECD Publishing, Paris, chapter 4.',
      ],
      [
        'footnote',
        '2',
        '2',
        'All amounts are expressed in constant 2020 prices unless otherwise stated; totals may not add up because of rounding.',
      ],
      ['footnote', '3', '3', 'Interview 14, Ministry of Finance, 12 March 2023.'],
    ])
  })

  it('says where each page begins, also in the middle of a block', async () => {
    const { text } = await importFixture('pdf/en-1col-lo.pdf')
    expect(text.pageStarts.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5'])
    const second = text.pageStarts[1]
    expect(second?.offset).toBeGreaterThan(0)
    expect(text.blocks[second?.block ?? -1]?.page).toBe('1')
  })

  it('leaves out running heads and page numbers and says so', async () => {
    const { text } = await importFixture('pdf/en-1col-lo.pdf')
    expect(text.dropped).toContainEqual({ text: 'Financing Climate Adaptation', reason: 'runningHead' })
    expect(text.dropped).toContainEqual({ text: 'Page 1 of 5', reason: 'pageNumber' })
    expect(text.blocks.some((block) => /^Page \d of 5$/.test(block.text))).toBe(false)
  })

  it('labels pages by /PageLabels where no number is printed', async () => {
    const page = { content: showLines([{ text: 'The text of a page without a number.', x: 40, y: 200 }]) }
    const catalog = '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /St 1 >>] >>'
    const { text } = await importTiny([page, page, page], { catalog })
    expect(text.pageStarts.map(({ label }) => label)).toEqual(['i', 'ii', '1'])
  })

  it('labels pages by the number printed on them', async () => {
    const pages = [41, 42, 43].map((number) => ({
      content: showLines([
        { text: `Words of page ${number}, which are many.`, x: 40, y: 200 },
        { text: String(number), x: 150, y: 20 },
      ]),
    }))
    const { text } = await importTiny(pages)
    expect(text.blocks.map((block) => block.page)).toEqual(['41', '42', '43'])
    expect(text.dropped.map(({ reason }) => reason)).toEqual(['pageNumber', 'pageNumber', 'pageNumber'])
  })

  it('keeps numbered headings at the top of every page, and leaves out the running heads above them', async () => {
    const names = ['Housing', 'Transport', 'Water', 'Energy']
    const pages = names.map((name, index) => ({
      content: showLines([
        { text: `${name} | ${index + 1}`, x: 200, y: 385, size: 8 },
        { text: `${index + 1} ${name}`, x: 40, y: 365, size: 14, bold: true },
        { text: `The text about the ${name.toLowerCase()} of the city.`, x: 40, y: 300 },
      ]),
    }))
    const { text } = await importTiny(pages)
    expect(text.blocks.filter(({ kind }) => kind === 'heading').map((block) => block.text)).toEqual(
      names.map((name, index) => `${index + 1} ${name}`),
    )
    expect(text.dropped.map((one) => one.text)).toEqual(names.map((name, index) => `${name} | ${index + 1}`))
  })

  it('reads what was filled into a form where it stands, and no hidden field', async () => {
    const field = (name: string, flags: number, place: string, value: string): string =>
      `<< /Type /Annot /Subtype /Widget /F ${flags} /FT /Tx /T (${name}) /V (${value}) /Rect [${place}] /AP << /N ${name === 'name' ? 902 : 903} 0 R >> >>`
    const appearance = (content: string): string =>
      `<< /Type /XObject /Subtype /Form /BBox [0 0 150 20] /Resources << /Font << /F1 3 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`
    const { text } = await importTiny(
      [
        {
          content: showLines([
            { text: 'Name of the respondent:', x: 40, y: 305 },
            { text: 'Thank you for taking part in this.', x: 40, y: 200 },
          ]),
          entries: '/Annots [900 0 R 901 0 R]',
        },
      ],
      {
        catalog: '/AcroForm << /Fields [900 0 R 901 0 R] >>',
        objects: {
          900: field('name', 4, '40 280 190 300', 'Maria Example'),
          901: field('secret', 2, '40 240 190 260', 'Hidden'),
          902: appearance('/Tx BMC BT /F1 10 Tf 2 5 Td (Maria Example) Tj ET EMC'),
          903: appearance('/Tx BMC BT /F1 10 Tf 2 5 Td (Hidden) Tj ET EMC'),
        },
      },
    )
    const all = text.blocks.map((block) => block.text).join(' ')
    expect(all).toBe('Name of the respondent: Maria Example Thank you for taking part in this.')
  })

  it('keeps a short answer in a form whose own text is tagged', async () => {
    const tagged = (tag: string, id: number, line: Parameters<typeof showLines>[0][number]): string =>
      `/${tag} <</MCID ${id}>> BDC\n${showLines([line])}\nEMC`
    const appearance = '/Tx BMC BT /F1 10 Tf 2 5 Td (Ann Lee) Tj ET EMC'
    const { text } = await importTiny(
      [
        {
          content: [
            tagged('P', 0, { text: 'Name of the respondent:', x: 40, y: 305 }),
            tagged('P', 1, { text: 'Thank you for taking part in this consultation.', x: 40, y: 200 }),
          ].join('\n'),
          entries: '/StructParents 0 /Annots [900 0 R]',
        },
      ],
      {
        catalog: '/MarkInfo << /Marked true >> /StructTreeRoot 910 0 R /AcroForm << /Fields [900 0 R] >>',
        objects: {
          900: '<< /Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (name) /V (Ann Lee) /Rect [40 280 190 300] /AP << /N 901 0 R >> >>',
          901: `<< /Type /XObject /Subtype /Form /BBox [0 0 150 20] /Resources << /Font << /F1 3 0 R >> >> /Length ${appearance.length} >>\nstream\n${appearance}\nendstream`,
          910: '<< /Type /StructTreeRoot /K [911 0 R 912 0 R] /ParentTree << /Nums [0 [911 0 R 912 0 R]] >> >>',
          911: '<< /Type /StructElem /S /P /P 910 0 R /Pg 10 0 R /K 0 >>',
          912: '<< /Type /StructElem /S /P /P 910 0 R /Pg 10 0 R /K 1 >>',
        },
      },
    )
    expect(text.blocks.map((block) => block.text)).toEqual([
      'Name of the respondent:',
      'Thank you for taking part in this consultation.',
      'Ann Lee',
    ])
  })

  it('leaves out a page number with a prefix that /PageLabels declares', async () => {
    const pages = ['The first of many words.', 'Another text of the annex.'].map((text, index) => ({
      content: showLines([
        { text, x: 40, y: 200 },
        { text: `A-${index + 1}`, x: 150, y: 20 },
      ]),
    }))
    const catalog = '/PageLabels << /Nums [0 << /S /D /P (A-) >>] >>'
    const { text } = await importTiny(pages, { catalog })
    expect(text.blocks.map((block) => block.text)).toEqual([
      'The first of many words.',
      'Another text of the annex.',
    ])
    expect(text.dropped).toEqual([
      { text: 'A-1', reason: 'pageNumber' },
      { text: 'A-2', reason: 'pageNumber' },
    ])
    expect(text.pageStarts.map(({ label }) => label)).toEqual(['A-1', 'A-2'])
  })

  it.each([
    ['Page 1 of 1', []],
    ['1', ['1']],
  ])('takes %s at the foot of the only page for its number only if that names a page', async (foot, kept) => {
    const page = {
      content: showLines([
        { text: 'The text of the only page.', x: 40, y: 200 },
        { text: foot, x: 150, y: 20 },
      ]),
    }
    const { text } = await importTiny([page])
    expect(text.blocks.map((block) => block.text)).toEqual(['The text of the only page.', ...kept])
  })

  it('reads a page that is shown upside down without spaces inside words', async () => {
    // Widths of Helvetica: each character is set on its own, as browsers do.
    const widths: Record<string, number> = {
      P: 667,
      o: 556,
      l: 222,
      i: 222,
      c: 500,
      y: 500,
      ' ': 278,
      R: 722,
    }
    let x = 40
    const letters = [...'Policy Policy Roll'].map((text) => {
      const place = x
      x += (widths[text] ?? 500) / 100
      return { text, x: place, y: 200 }
    })
    const { text } = await importTiny([{ content: showLines(letters), entries: '/Rotate 180' }])
    expect(text.blocks.map((block) => block.text)).toEqual(['Policy Policy Roll'])
  })

  it('makes headings of the titles of the outline', async () => {
    const line = (text: string, y: number): { text: string; x: number; y: number } => ({ text, x: 40, y })
    const content = showLines([
      line('Scope of the review', 350),
      line('The review covers all regions of the country', 338),
      line('and all years since the reform.', 326),
    ])
    const { text } = await importTiny([{ content }], {
      catalog: '/Outlines 900 0 R',
      objects: {
        900: '<< /Type /Outlines /First 901 0 R /Last 901 0 R /Count 1 >>',
        901: '<< /Title (1. Scope of the Review) /Parent 900 0 R /Dest [10 0 R /Fit] >>',
      },
    })
    expect(text.blocks.map(({ kind, level, text: words }) => [kind, level, words])).toEqual([
      ['heading', 1, 'Scope of the review'],
      [
        'paragraph',
        undefined,
        'The review covers all regions of the country and all years since the reform.',
      ],
    ])
  })
})

describe('importPdf, files that cannot be imported', () => {
  it('asks for the password of an encrypted file', async () => {
    await expect(importFixture('pdf/en-encrypted-user.pdf')).rejects.toMatchObject({ code: 'passwordNeeded' })
  })

  it('tells a wrong password from a missing one', async () => {
    await expect(importFixture('pdf/en-encrypted-user.pdf', 'other')).rejects.toMatchObject({
      code: 'passwordWrong',
    })
  })

  it('opens an encrypted file with its password', async () => {
    const { text } = await importFixture('pdf/en-encrypted-user.pdf', 'user')
    const plain = await importFixture('pdf/en-1col-lo.pdf')
    expect(text.blocks).toEqual(plain.text.blocks)
  })

  it('opens a file that only its owner protected', async () => {
    const { text } = await importFixture('pdf/en-encrypted-ownerOnly.pdf')
    const plain = await importFixture('pdf/en-1col-lo.pdf')
    expect(text.blocks).toEqual(plain.text.blocks)
  })

  it('repairs a file without a cross-reference table', async () => {
    const { text } = await importFixture('pdf/en-noxref.pdf')
    const plain = await importFixture('pdf/en-1col-lo.pdf')
    expect(text.blocks).toEqual(plain.text.blocks)
  })

  it('refuses a file cut in the middle', async () => {
    await expect(importFixture('pdf/en-truncated.pdf')).rejects.toMatchObject({ code: 'damaged' })
  })

  it('refuses a file without pages', async () => {
    await expect(importTiny([])).rejects.toMatchObject({ code: 'damaged' })
  })

  it('refuses bytes that are no PDF', async () => {
    await expect(importBytes(new TextEncoder().encode('not a PDF'))).rejects.toMatchObject({
      code: 'damaged',
    })
  })

  it('tells a scan by its pages without characters', async () => {
    await expect(importFixture('pdf/en-scan.pdf')).rejects.toMatchObject({
      code: 'noText',
      details: { pages: 2 },
    })
  })

  it('refuses more pages than a report has', async () => {
    const pages = Array.from({ length: 5001 }, () => ({ content: '' }))
    await expect(importTiny(pages)).rejects.toMatchObject({
      code: 'tooComplex',
      details: { pages: 5001, limit: 5000 },
    })
  })

  it('does not believe a page count of a thousand million', async () => {
    const { text } = await importFixture('hostile/count-1e9.pdf')
    expect([text.pages, text.blocks.map((block) => block.text)]).toEqual([1, ['hello']])
  })

  it('does not follow a page tree that loops', async () => {
    const { text } = await importFixture('hostile/kids-loop.pdf')
    expect(text.blocks.map((block) => block.text)).toEqual(['hello'])
  })
})
