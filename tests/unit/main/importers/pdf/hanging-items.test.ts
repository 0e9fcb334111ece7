import { expect, it } from 'vitest'
import { importPdf } from '../../../../../src/main/core/importers/pdf/import-pdf.ts'
import { outlineOf } from '../../../../helpers/import-fixture.ts'
import { buildTinyPdf, showLines } from '../../../../helpers/tiny-pdf.ts'

type Words = Parameters<typeof showLines>[0]

/** Returns the blocks of a page whose paragraphs begin 15 points from the edge; given are lines by where they begin. */
async function readBlocks(
  rows: readonly (readonly [x: number, text: string, mark?: string])[],
): Promise<string[]> {
  const prose = ['rents', 'loans', 'roads', 'ports', 'parks', 'lakes'].flatMap(
    (subject): [number, string][] => [
      [45, `The review of ${subject} covers each district that has`],
      [30, 'asked for a grant before the year ended, and those'],
      [30, 'which were refused.'],
    ],
  )
  const words: Words = [...prose, ...rows].flatMap(([x, text, mark], index) => {
    const y = 380 - 12 * index
    return mark === undefined
      ? [{ text, x, y }]
      : [
          { text: mark, x, y },
          { text, x: x + 15, y },
        ]
  })
  const bytes = buildTinyPdf([{ content: showLines(words) }])
  const request = { path: '', fileName: 'report.pdf', format: 'pdf' as const }
  return outlineOf(await importPdf(bytes, request, () => {})).slice(6)
}

it('begins a paragraph at the edge below a list whose lines hang from the mark', async () => {
  expect(
    await readBlocks([
      [45, 'the fee is due in every year and cannot be', '1.'],
      [60, 'waived by an office, and none was waived yet.'],
      [30, 'These views were shared by most of the people'],
      [30, 'who were heard.'],
    ]),
  ).toEqual([
    'listItem 0 1.: the fee is due in every year and cannot be waived by an office, and none was waived yet.',
    'paragraph: These views were shared by most of the people who were heard.',
  ])
})

it('goes on at the edge with a numbered paragraph that is indented as all are', async () => {
  expect(
    await readBlocks([
      [45, 'The fee is due in every year, and cannot be.', '1.'],
      [30, 'Most of the people who were heard shared the view.'],
    ]),
  ).toEqual([
    'listItem 0 1.: The fee is due in every year, and cannot be. Most of the people who were heard shared the view.',
  ])
})
