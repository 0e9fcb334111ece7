import { expect, test } from 'vitest'
import { suggestEditions } from '../../../../src/renderer/features/compare/editions/model/suggest-editions.ts'
import { type Document, documentDefaults } from '../../../../src/shared/model/document.ts'
import { documentId } from '../../../helpers/view-entries.ts'

const report = (number: number, title: string, date: string, language = 'en', issuer = ''): Document => ({
  ...documentDefaults,
  id: documentId(number),
  title,
  date,
  language,
  issuer,
})
const work2022 = report(1, 'Government Work Report 2022', '2022-01-10')
const work2023 = report(2, 'Government Work Report 2023', '2023-01-17')
const work2024 = report(3, 'Government Work Report 2024', '2024-01-18')
const budget = report(4, 'Budget statement 2023', '2023-06-01')
const chinese = report(5, '政府工作报告（2023年）', '2023-01-17', 'zh-Hans')
const all = [work2024, budget, work2022, chinese, work2023]

test('suggests the newest document with the edition before it', () => {
  expect(suggestEditions(all).first()).toEqual({ old: work2023, new: work2024 })
  expect(suggestEditions([budget, work2024, chinese]).first()).toBeNull()
})

test('completes one document with the edition before it, else with the one after', () => {
  expect(suggestEditions(all).complete(work2023)).toEqual({ old: work2022, new: work2023 })
  expect(suggestEditions(all).complete(work2022)).toEqual({ old: work2022, new: work2023 })
  expect(suggestEditions(all).complete(budget)).toBeNull()
})

test('of equally like titles takes that of the same issuer', () => {
  const other = report(6, 'Government Work Report 2023', '2023-02-01', 'en', 'Port City')
  const own = report(7, 'Government Work Report 2023', '2023-01-20', 'en', 'Linzhou')
  const next = report(8, 'Government Work Report 2024', '2024-01-18', 'en', 'Linzhou')
  expect(suggestEditions([other, own, next]).complete(next)?.old).toBe(own)
})

test('a document that replaces another comes before all, with what it replaces', () => {
  const corrected = { ...report(9, 'Corrigendum', '2021'), replaces: budget.id, added: 1 }
  const documents = [...all, corrected]
  const pair = { old: budget, new: corrected }
  expect(suggestEditions(documents).first()).toEqual(pair)
  expect(suggestEditions(documents).complete(corrected)).toEqual(pair)
  expect(suggestEditions(documents).complete(budget)).toEqual(pair)
  expect(suggestEditions([...all, { ...corrected, replaces: documentId(99) }]).first()).toEqual({
    old: work2023,
    new: work2024,
  })
})
