import { describe, expect, it } from 'vitest'
import type { MatrixDimension } from '../../../../../src/shared/compare/matrix/columns.ts'
import { composeMatrix, type MatrixFilter } from '../../../../../src/shared/compare/matrix/compose-matrix.ts'
import { coderId, documentId, tagId } from '../../../../helpers/view-entries.ts'
import { coders, document, documents, draw, layer, layers, tree } from './matrix-fixtures.ts'

const compose = (by: MatrixDimension, filter: MatrixFilter = {}, untagged = true) =>
  composeMatrix({ by, tree, documents, coders, layers, untagged, filter })

describe('composeMatrix', () => {
  it('counts a passage with two children once in their parent', () => {
    const matrix = compose('document')
    expect(matrix.columns.map(({ label }) => label)).toEqual(['工作报告', 'Port plan', 'Water plan'])
    expect(draw(matrix)).toEqual([
      'Economy: 0/3 1/4 0/1 = 1/8',
      '  GDP: 0/0 3/3 1/1 = 4/4',
      '  Jobs: 3/3 1/1 0/0 = 4/4',
      'Housing: 0/0 1/1 1/1 = 2/2',
      '-: 0/0 1/1 0/0 = 1/1',
      'all: 3 6 1 = 10',
    ])
  })

  it('counts by coder, in the order of their names', () => {
    const matrix = compose('coder')
    expect(matrix.columns).toEqual([
      { id: coderId(2), label: 'Ada' },
      { id: coderId(1), label: 'Bo' },
    ])
    expect(draw(matrix)).toEqual([
      'Economy: 0/3 1/5 = 1/8',
      '  GDP: 0/0 4/4 = 4/4',
      '  Jobs: 3/3 1/1 = 4/4',
      'Housing: 1/1 1/1 = 2/2',
      '-: 0/0 1/1 = 1/1',
      'all: 4 6 = 10',
    ])
  })

  it.each([
    ['year', ['2023', '2024', 'unknown'], [6, 1, 3]],
    ['issuer', ['City', 'unknown'], [7, 3]],
    ['language', ['en', 'zh'], [7, 3]],
    ['format', ['docx', 'pdf'], [1, 9]],
  ] as const)('counts by %s, unknown values last', (by, labels, totals) => {
    const matrix = compose(by)
    expect(matrix.columns.map(({ label }) => label)).toEqual(labels)
    expect([...matrix.columnTotals]).toEqual(totals)
    expect(matrix.total).toBe(10)
  })

  it('leaves out what the filter does not want', () => {
    expect(draw(compose('document', { coders: new Set([coderId(2)]) }))).toEqual([
      'Economy: 0/3 0/0 0/0 = 0/3',
      '  GDP: 0/0 0/0 0/0 = 0/0',
      '  Jobs: 3/3 0/0 0/0 = 3/3',
      'Housing: 0/0 1/1 0/0 = 1/1',
      'all: 3 1 0 = 4',
    ])
    expect(draw(compose('coder', { documents: new Set([documentId(2)]) }))).toEqual([
      'Economy: 0/0 0/1 = 0/1',
      '  GDP: 0/0 1/1 = 1/1',
      '  Jobs: 0/0 0/0 = 0/0',
      'Housing: 0/0 1/1 = 1/1',
      'all: 0 1 = 1',
    ])
  })

  it('shows chosen tags with those below, and counts only their passages', () => {
    expect(draw(compose('document', { tags: new Set([tagId(1)]) }))).toEqual([
      'Economy: 0/3 1/4 0/1 = 1/8',
      '  GDP: 0/0 3/3 1/1 = 4/4',
      '  Jobs: 3/3 1/1 0/0 = 4/4',
      'all: 3 4 1 = 8',
    ])
    const jobs = compose('document', { tags: new Set([tagId(3)]) })
    expect(draw(jobs)).toEqual(['Jobs: 3/3 1/1 0/0 = 4/4', 'all: 3 1 0 = 4'])
    expect(jobs.rows[0]?.path).toEqual(['Economy', 'Jobs'])
  })

  it('has no row for passages without a tag when nobody wants it or there are none', () => {
    expect(draw(compose('document', {}, false)).slice(-2)).toEqual([
      'Housing: 0/0 1/1 1/1 = 2/2',
      'all: 3 5 1 = 9',
    ])
    expect(
      compose('document', { documents: new Set([documentId(2)]) }).rows.map((row) => row.tag),
    ).not.toContain(null)
  })

  it('takes a passage whose tags are all deleted for one without a tag', () => {
    const matrix = composeMatrix({
      by: 'coder',
      tree,
      documents,
      coders,
      layers: [layer(1, 1, [2, 99], [1, 3, 99])],
      untagged: true,
    })
    expect(draw(matrix)).toEqual([
      'Economy: 0/0 0/1 = 0/1',
      '  GDP: 0/0 0/0 = 0/0',
      '  Jobs: 0/0 1/1 = 1/1',
      'Housing: 0/0 0/0 = 0/0',
      '-: 0/0 2/2 = 2/2',
      'all: 0 3 = 3',
    ])
  })

  it('leaves out documents that are not there, and gives a coder without a record a column', () => {
    const matrix = composeMatrix({
      by: 'coder',
      tree,
      documents,
      coders: [],
      layers: [layer(9, 1, [5, 1]), layer(1, 2, [1, 1])],
      untagged: true,
    })
    expect(matrix.columns).toEqual([{ id: coderId(2), label: coderId(2) }])
    expect(matrix.total).toBe(1)
  })

  it('tells how many of the passages that it counts stand astray', () => {
    const [gdp, jobs, plain] = layer(1, 1, [3, 2], [4, 3], [2]).combinations
    if (gdp === undefined || jobs === undefined || plain === undefined) throw new Error('no combinations')
    const combinations = [{ ...gdp, astray: 2 }, jobs, { ...plain, astray: 1 }]
    const found = { ...layer(1, 1), combinations }
    const input = { by: 'coder', tree, documents, coders, layers: [found], untagged: true } as const
    expect(composeMatrix(input).astray).toBe(3)
    expect(composeMatrix({ ...input, untagged: false }).astray).toBe(2)
    const only = (tag: number) => composeMatrix({ ...input, filter: { tags: new Set([tagId(tag)]) } }).astray
    expect([1, 2, 3, 4].map(only)).toEqual([2, 2, 0, 0])
  })

  it('tells documents of the same title apart', () => {
    const { columns } = composeMatrix({
      by: 'document',
      tree,
      documents: [
        document(1, { title: 'Plan', file: 'a.pdf' }),
        document(2, { title: 'Plan', file: 'b.pdf' }),
        document(3, { title: 'Plan', file: 'b.pdf' }),
        document(4, { title: '', file: 'c.pdf' }),
      ],
      coders,
      layers: [],
      untagged: true,
    })
    expect(columns.map(({ label }) => label)).toEqual([
      'c.pdf',
      'Plan (a.pdf)',
      `Plan (b.pdf) (${documentId(2)})`,
      `Plan (b.pdf) (${documentId(3)})`,
    ])
  })

  it('is empty without tags, passages or documents', () => {
    const nothing = { by: 'document', tree, documents: [], coders: [], layers: [], untagged: true } as const
    expect(draw(composeMatrix(nothing)).at(-1)).toBe('all:  = 0')
  })
})
