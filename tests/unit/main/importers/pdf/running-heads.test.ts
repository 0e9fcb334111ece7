import { describe, expect, it } from 'vitest'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import type { ExtractedText } from '../../../../../src/shared/text/blocks.ts'
import { buildTinyPdf, showLines } from '../../../../helpers/tiny-pdf.ts'

type Words = Parameters<typeof showLines>[0]

const districts = ['north', 'south', 'east', 'west']

/** Reads pages of 400 points in height, each with prose between 115 and 300 from below and with these words. */
async function readPages(wordsOf: (page: number) => Words): Promise<ExtractedText> {
  const pages = districts.map((district, page) => {
    const prose = Array.from({ length: 16 }, (_, line) => ({
      text: `line ${line} of the review of grants to the ${district} of the country`,
      x: 40,
      y: 300 - 12 * line,
    }))
    return { content: showLines([...wordsOf(page), ...prose]) }
  })
  const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
  return (await importPdf(buildTinyPdf(pages), request, () => {})).text
}

describe('running heads that change with the chapter', () => {
  const chapters = ['Housing and planning', 'Roads, rail and buses', 'Waiting lists', 'Next steps']

  it('are left out where their other part stays the same', async () => {
    const text = await readPages((page) => [
      { text: 'Review of Grants', x: 40, y: 380 },
      { text: chapters[page] ?? '', x: 160, y: 380 },
    ])
    expect(text.dropped.map((one) => one.text)).toEqual(chapters.map((name) => `Review of Grants ${name}`))
  })

  it('are no lines that the text goes on from', async () => {
    const text = await readPages((page) => [
      { text: 'Sums granted', x: 40, y: 364 },
      { text: chapters[page] ?? '', x: 160, y: 364 },
      { text: `${chapters[3 - page] ?? ''} by district and purpose`, x: 40, y: 352 },
    ])
    expect(text.dropped).toEqual([])
  })

  it('are no headings, though each begins alike', async () => {
    const roman = ['I', 'II', 'III', 'IV']
    const text = await readPages((page) => [
      { text: `Annex ${roman[page]}`, x: 40, y: 380 },
      { text: chapters[page] ?? '', x: 160, y: 380 },
    ])
    expect(text.dropped).toEqual([])
    const bold = await readPages((page) => [
      { text: 'Question', x: 40, y: 380, bold: true },
      { text: chapters[page] ?? '', x: 160, y: 380, bold: true },
    ])
    expect(bold.dropped).toEqual([])
  })

  it('are no lines that go on in the words that stand alone on other pages', async () => {
    const source = 'Source: Ministry of Finance'
    const text = await readPages((page) => [
      { text: page % 2 === 0 ? source : `${source}, survey of ${districts[page]}`, x: 40, y: 20 },
    ])
    expect(text.dropped.map((one) => one.text).filter((one) => one.includes('survey'))).toEqual([])
  })

  it('are no lines that begin so on a few pages only', async () => {
    const text = await readPages((page) => [
      { text: page < 2 ? 'Review of Grants' : 'A word on figures', x: 40, y: 380 },
      { text: chapters[page] ?? '', x: 160, y: 380 },
    ])
    expect(text.dropped).toEqual([])
  })
})

describe('lines that begin with the number of the page', () => {
  const titles = ['Scope', 'Grants and loans', 'Appeals', 'Outlook']
  const heading = (page: number) => ({ text: `${page + 1} ${titles[page]}`, x: 40, y: 380, bold: true })

  it('are running heads', async () => {
    const text = await readPages((page) => [heading(page)])
    expect(text.dropped.map((one) => one.text)).toEqual(titles.map((title, page) => `${page + 1} ${title}`))
  })

  it('are numbered headings where the page has its number below', async () => {
    const text = await readPages((page) => [heading(page), { text: `${page + 1}`, x: 150, y: 20 }])
    expect(text.dropped.map((one) => one.text)).toEqual(['1', '2', '3', '4'])
    expect(text.blocks.map((block) => block.text)).toEqual(
      expect.arrayContaining(titles.map((title, page) => `${page + 1} ${title}`)),
    )
  })
})

describe('running heads with a number that goes up beside another number of the page', () => {
  it('are left out', async () => {
    const text = await readPages((page) => [
      { text: `${100 + page} Grants in the ${districts[page]}`, x: 40, y: 380 },
      { text: `${page + 1}`, x: 150, y: 20 },
    ])
    expect(text.dropped.map((one) => one.text)).toEqual(
      expect.arrayContaining(districts.map((name, page) => `${100 + page} Grants in the ${name}`)),
    )
  })

  it('are left out in ordinary type from 1 on', async () => {
    const text = await readPages((page) => [
      { text: `${page + 1} Grants in the ${districts[page]}`, x: 40, y: 380 },
      { text: `${page + 1}`, x: 150, y: 20 },
    ])
    expect(text.dropped.map((one) => one.text)).toEqual(
      expect.arrayContaining(districts.map((name, page) => `${page + 1} Grants in the ${name}`)),
    )
  })
})

describe('running heads of pages with wide margins', () => {
  it('are left out where they stand at one height and apart from the text, and their page numbers kept', async () => {
    const text = await readPages((page) => [
      { text: 'Proceedings of the Forum', x: 40, y: 334 },
      { text: `${page + 7}`, x: 150, y: 70 },
    ])
    expect(text.dropped.map((one) => one.text)).toEqual(['Proceedings of the Forum', '7', '8', '9', '10'])
    expect(text.pageStarts.map(({ label }) => label)).toEqual(districts.map((_, page) => `${page + 7}`))
  })

  it('are no lines that the text goes on from', async () => {
    const text = await readPages(() => [{ text: 'Sums are in thousands, as in all tables', x: 40, y: 312 }])
    expect(text.dropped).toEqual([])
  })

  it.each([
    ['larger than the text', (page: number) => ({ text: `Chapter ${page + 1}`, size: 14 })],
    ['larger and the same on each page', () => ({ text: 'District profile', size: 14 })],
    ['bold', (page: number) => ({ text: `Interview ${page + 1}`, bold: true })],
    ['counted', (page: number) => ({ text: `Interview ${page + 1} of the council` })],
  ])('are no headings that are %s', async (_, headingOf) => {
    const text = await readPages((page) => [{ ...headingOf(page), x: 40, y: 334 }])
    expect(text.dropped).toEqual([])
  })

  it('are no headings of the same words that stand elsewhere', async () => {
    const text = await readPages((page) => [
      { text: 'Grants to districts', x: 40, y: 380 },
      ...(page === 2 ? [{ text: 'Grants to districts', x: 40, y: 334, size: 14 }] : []),
    ])
    expect(text.dropped.map((one) => one.text)).toEqual(['Grants to districts'])
    expect(text.blocks.filter((block) => block.text === 'Grants to districts')).toHaveLength(1)
  })
})
