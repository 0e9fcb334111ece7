import { describe, expect, it } from 'vitest'
import { createDraft } from '../../../../../src/main/core/importers/pdf/draft.ts'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import { buildLines } from '../../../../../src/main/core/importers/pdf/lines.ts'
import { unplaced } from '../../../../../src/main/core/importers/pdf/placed-text.ts'
import { findPrintedDate } from '../../../../../src/main/core/importers/pdf/printed-date.ts'
import { buildTinyPdf, showLines } from '../../../../helpers/tiny-pdf.ts'

/** Each text is a block of one line on the first page. */
function dateIn(...texts: string[]): string | null {
  const drafts = texts.map((text) =>
    createDraft(
      buildLines([
        {
          ...unplaced(text),
          page: 0,
          left: 0,
          right: 5 * text.length,
          baseline: 100,
          size: 10,
          style: { name: 'Test', bold: false, italic: false, mono: false },
          content: -1,
          artifact: false,
        },
      ]),
      null,
      { has: () => false },
    ),
  )
  return findPrintedDate(drafts)
}

describe('findPrintedDate', () => {
  it.each([
    ['18 January 2024', '2024-01-18'],
    ['Published: January 18th, 2024', '2024-01-18'],
    ['2024年1月18日', '2024-01-18'],
    ['二〇二四年一月十八日', '2024-01-18'],
    ['二○二三年十二月三十一日', '2023-12-31'],
    ['Working Paper, 2024-01-18', '2024-01-18'],
    ['Ministry of Finance, January 2024', '2024-01'],
    ['公共政策研究所 2024 年 1 月', '2024-01'],
  ])('reads %s', (text, date) => {
    expect(dateIn('Regional Grants after Reform', text)).toBe(date)
  })

  it('prefers a day to a month', () => {
    expect(dateIn('Bulletin, May 2023', '3 May 2023')).toBe('2023-05-03')
  })

  it.each([
    'Working Paper 2024-07',
    '公共政策研究所 2024年第7期',
    'Plan for 2015-2018',
    'Accessed on 18 January 2024',
    '数据截至2024年1月18日',
  ])('reads no date in %s', (text) => {
    expect(dateIn('Title', text)).toBeNull()
  })

  it('leaves the dates that the text tells', () => {
    const text = `The council adopted the plan ${'after a long debate '.repeat(8)} in spring.`
    expect(dateIn('Title', text, '18 January 2024')).toBeNull()
  })
})

describe('the date of a PDF', () => {
  async function dateOf(info: string, words = 'A report without a date.'): Promise<string | undefined> {
    const bytes = buildTinyPdf([{ content: showLines([{ text: words, x: 40, y: 300 }]) }], { info })
    const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
    return (await importPdf(bytes, request, () => {})).text.metadata.date
  }

  it('is that of the file where none is printed', async () => {
    expect(await dateOf('/CreationDate (D:20231105093000Z) /Producer (LibreOffice 7.4)')).toBe('2023-11-05')
  })

  it('is the printed one where there is one', async () => {
    expect(await dateOf('/CreationDate (D:20231105093000Z)', 'Published 18 October 2023')).toBe('2023-10-18')
  })

  it('is not the day on which a browser printed a page', async () => {
    expect(await dateOf('/CreationDate (D:20231105093000Z) /Producer (Skia/PDF m156)')).toBeUndefined()
  })
})
