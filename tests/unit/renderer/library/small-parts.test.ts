import { describe, expect, it } from 'vitest'
import { orderJobs, summarise } from '../../../../src/renderer/features/library/imports/import-jobs.ts'
import { suggestTitle } from '../../../../src/renderer/features/library/imports/suggest-title.ts'
import { isDate } from '../../../../src/renderer/features/library/model/is-date.ts'
import { isLanguage, languageName } from '../../../../src/renderer/features/library/model/language-name.ts'
import { folderName, joinPath } from '../../../../src/renderer/features/welcome/join-path.ts'
import { splitTitle } from '../../../../src/renderer/ui/split-title.ts'
import type { ImportJob } from '../../../../src/shared/contract/shapes.ts'
import { dateText } from '../../../../src/shared/messages/document-name.ts'

it.each([
  ['2024-01-18', '18 Jan 2024'],
  ['2024-09', 'Sep 2024'],
  ['2024', '2024'],
  ['', ''],
])('writes the date %s as "%s"', (iso, text) => {
  expect(dateText(iso)).toBe(text)
})

it('knows dates that exist', () => {
  expect(['2024', '2024-02', '2024-02-29'].every(isDate)).toBe(true)
  expect(['2023-02-29', '2024-13', '24', 'May 2024'].some(isDate)).toBe(false)
})

it('names languages', () => {
  expect(languageName('zh-Hans')).toBe('Chinese')
  expect(languageName('en-GB')).toBe('English')
  expect(isLanguage('zh-Hans')).toBe(true)
  expect(isLanguage('not a tag')).toBe(false)
})

it('makes folder names that every file system takes', () => {
  expect(folderName('  Water: a/b?  ')).toBe('Water a b')
  expect(folderName('...')).toBe('')
  expect(joinPath('/home/ada/', 'x')).toBe('/home/ada/x')
  expect(joinPath('C:\\Users\\Ada', 'x')).toBe('C:\\Users\\Ada\\x')
})

it('suggests a first line as title unless it is a paragraph', () => {
  expect(suggestTitle('\n# Speech\n\nText')).toBe('Speech')
  expect(suggestTitle('word '.repeat(60))).toBe('')
})

it.each([
  ['Linzhou Government Work Report 2024', ['Linzhou Government Work Report', ' 2024']],
  ['霖州市政府工作报告（2024年）', ['霖州市政府工作报告', '（2024年）']],
  ['Short title', ['Short title', '']],
  ['Report 10000', ['Report 10000', '']],
  ['霖州市国民经济和社会发展统计公报2022年', ['霖州市国民经济和社会发展统计公报', '2022年']],
  ['Anticonstitutionnellementverylongword', ['Anticonstitutionnellementverylongword', '']],
])('splits "%s"', (title, parts) => {
  expect(splitTitle(title)).toEqual(parts)
})

describe('import jobs', () => {
  const job = (
    id: string,
    state: ImportJob['state'],
    done = 0,
    total: number | null = null,
  ): [string, ImportJob] => [
    id,
    { id, file: `${id}.pdf`, state, done, total, document: null, error: null, dropped: 0 },
  ]
  const jobs = new Map([
    job('a', 'imported'),
    job('b', 'waiting'),
    job('c', 'running', 1, 2),
    ['d', { ...job('d', 'failed')[1], error: { code: 'cancelled', details: {} } }] as [string, ImportJob],
  ])

  it('list what runs first and what waits last', () => {
    expect(orderJobs(jobs).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b'])
  })

  it('sum up with a running file counted for its part', () => {
    expect(summarise(jobs)).toEqual({ all: 4, ended: 2, waiting: 1, imported: 1, failed: 0, part: 0.625 })
  })
})
