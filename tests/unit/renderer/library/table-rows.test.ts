import { describe, expect, it } from 'vitest'
import type { DocumentRow } from '../../../../src/renderer/features/library/model/document-row.ts'
import {
  filterRows,
  nextSorting,
  sortRows,
} from '../../../../src/renderer/features/library/model/table-rows.ts'
import { groupByYear, treeLines } from '../../../../src/renderer/features/library/model/year-groups.ts'
import { documentDefaults } from '../../../../src/shared/model/document.ts'
import { documentIdSchema } from '../../../../src/shared/model/ids.ts'

const row = (title: string, date: string, issuer = '', passages = 0) => ({
  document: {
    ...documentDefaults,
    id: documentIdSchema.parse(
      `d${title
        .replaceAll(/[^a-z]/gi, '')
        .toLowerCase()
        .padEnd(32, '0')}`,
    ),
    title,
    date,
    issuer,
  },
  apart: '',
  passages,
  coders: [],
  done: [],
  before: null,
  after: null,
})
const rows = [
  row('Budget 10', '2023-02-01', 'Finance Bureau', 3),
  row('Budget 9', '2024', '', 12),
  row('Communiqué', '', 'Statistics Office', 1),
]
const titles = (list: readonly DocumentRow[]) => list.map(({ document }) => document.title)

describe('sortRows', () => {
  it('puts the newest first and what has no date last', () => {
    expect(titles(sortRows(rows, { column: 'date', descending: true }))).toEqual([
      'Budget 9',
      'Budget 10',
      'Communiqué',
    ])
  })

  it('keeps what has no value last in the other direction too', () => {
    expect(titles(sortRows(rows, { column: 'date', descending: false }))).toEqual([
      'Budget 10',
      'Budget 9',
      'Communiqué',
    ])
  })

  it('sorts numbers in titles by their size', () => {
    expect(titles(sortRows(rows, { column: 'title', descending: false }))).toEqual([
      'Budget 9',
      'Budget 10',
      'Communiqué',
    ])
  })

  it('sorts passages by number', () => {
    expect(titles(sortRows(rows, { column: 'passages', descending: true }))[0]).toBe('Budget 9')
  })
})

it('begins numbers and dates with the largest, words with A', () => {
  const byDate = { column: 'date', descending: true } as const
  expect(nextSorting(byDate, 'title')).toEqual({ column: 'title', descending: false })
  expect(nextSorting(byDate, 'pages')).toEqual({ column: 'pages', descending: true })
  expect(nextSorting(byDate, 'date')).toEqual({ column: 'date', descending: false })
})

it('filters by every word, in title or issuer, without accents', () => {
  expect(titles(filterRows(rows, 'budget finance'))).toEqual(['Budget 10'])
  expect(titles(filterRows(rows, 'communique'))).toEqual(['Communiqué'])
})

it('groups by year with the undated last, and folds', () => {
  const groups = groupByYear(rows)
  expect(groups.map(({ year }) => year)).toEqual(['2024', '2023', ''])
  const lines = treeLines(groups, new Set(['2023']))
  expect(lines.map((line) => line.kind)).toEqual(['group', 'document', 'group', 'group', 'document'])
})
