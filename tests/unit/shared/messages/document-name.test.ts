import { expect, it } from 'vitest'
import { listDocuments, tellApart } from '../../../../src/shared/messages/document-name.ts'
import { type Document, documentDefaults } from '../../../../src/shared/model/document.ts'
import { documentIdSchema } from '../../../../src/shared/model/ids.ts'

const id = (letter: string) => documentIdSchema.parse(`d${letter.repeat(32)}`)
const document = (letter: string, title: string, more: Partial<Document> = {}): Document => ({
  ...documentDefaults,
  id: id(letter),
  file: 'report.pdf',
  title,
  ...more,
})
const shownOf = (...documents: Document[]) => listDocuments(documents).map(({ under }) => under)

it('says nothing more where titles differ', () => {
  expect(tellApart([document('a', 'Report 2023'), document('b', 'Report 2024')]).size).toBe(0)
})

it('tells documents of one title apart by their files, where all of them differ', () => {
  expect(
    shownOf(document('a', 'Report', { file: 'a.pdf' }), document('b', 'Report', { file: 'b.pdf' })),
  ).toEqual(['a.pdf', 'b.pdf'])
})

it('tells them apart by date where files have the same name', () => {
  expect(
    shownOf(document('a', 'Report', { date: '2023-01-18' }), document('b', 'Report', { date: '2024' })),
  ).toEqual(['18 Jan 2023', '2024'])
})

it('tells them apart by the beginning of their ids where nothing else differs for all', () => {
  expect(
    shownOf(
      document('a', 'Report', { date: '2023' }),
      document('b', 'Report'),
      document('c', 'Report', { file: 'c.pdf' }),
    ),
  ).toEqual(['report.pdf · aaaaaaaa', 'report.pdf · bbbbbbbb', 'c.pdf · cccccccc'])
})

it('counts the file as the title where there is none', () => {
  expect(shownOf(document('a', '', { date: '2023' }), document('b', 'report.pdf', { date: '2024' }))).toEqual(
    ['2023', '2024'],
  )
})

it('knows of namesakes that are not in the list', () => {
  const [first, second] = [document('a', 'Report', { file: 'a.pdf' }), document('b', 'Report')]
  expect(listDocuments([first], [first, second])[0]).toMatchObject({ title: 'Report', under: 'a.pdf' })
})
