import { describe, expect, it } from 'vitest'
import {
  hideEmpty,
  type MatrixSort,
  sortMatrix,
} from '../../../../../src/shared/compare/matrix/arrange-matrix.ts'
import { composeMatrix } from '../../../../../src/shared/compare/matrix/compose-matrix.ts'
import { coderId, documentId } from '../../../../helpers/view-entries.ts'
import { coders, documents, draw, layer, layers, tree } from './matrix-fixtures.ts'

const matrix = composeMatrix({ by: 'document', tree, documents, coders, layers, untagged: true })
const names = (sort: MatrixSort, counting: 'own' | 'total' = 'total') =>
  sortMatrix(matrix, sort, counting).rows.map((row) => row.path.at(-1) ?? '-')

describe('sortMatrix', () => {
  it('keeps children under their parents and passages without a tag last', () => {
    expect(names({ key: { kind: 'name' }, descending: false })).toEqual([
      'Economy',
      'GDP',
      'Jobs',
      'Housing',
      '-',
    ])
    expect(names({ key: { kind: 'name' }, descending: true })).toEqual([
      'Housing',
      'Economy',
      'Jobs',
      'GDP',
      '-',
    ])
  })

  it('sorts siblings by their sums in the counting that is shown', () => {
    expect(names({ key: { kind: 'sum' }, descending: true })).toEqual([
      'Economy',
      'GDP',
      'Jobs',
      'Housing',
      '-',
    ])
    expect(names({ key: { kind: 'sum' }, descending: true }, 'own')).toEqual([
      'Housing',
      'Economy',
      'GDP',
      'Jobs',
      '-',
    ])
  })

  it('sorts by one column, equal ones as they were', () => {
    const column = { kind: 'column', column: documentId(3) } as const
    expect(names({ key: column, descending: true })).toEqual(['Economy', 'Jobs', 'GDP', 'Housing', '-'])
    const water = { kind: 'column', column: documentId(2) } as const
    expect(names({ key: water, descending: false })).toEqual(['Economy', 'Jobs', 'GDP', 'Housing', '-'])
    const absent = { kind: 'column', column: documentId(9) } as const
    expect(names({ key: absent, descending: true })).toEqual(['Economy', 'GDP', 'Jobs', 'Housing', '-'])
  })
})

describe('hideEmpty', () => {
  it('leaves out rows and columns without passages', () => {
    const sparse = composeMatrix({
      by: 'document',
      tree,
      documents,
      coders,
      layers: [layer(1, 1, [2, 3]), layer(3, 1, [1, 1])],
      untagged: true,
    })
    const shown = hideEmpty(sparse)
    expect(shown.columns.map(({ id }) => id)).toEqual([documentId(3), documentId(1)])
    expect(draw(shown)).toEqual(['Economy: 1/1 0/2 = 1/3', '  Jobs: 0/0 2/2 = 2/2', 'all: 1 2 = 3'])
  })

  it('keeps a column whose passages have no tag of the rows out', () => {
    const untagged = composeMatrix({
      by: 'coder',
      tree,
      documents,
      coders,
      layers: [layer(1, 1, [2])],
      untagged: false,
    })
    expect(untagged.columns.map(({ id }) => id)).toEqual([coderId(2), coderId(1)])
    expect(draw(hideEmpty(untagged))).toEqual(['all:  = 0'])
  })
})
