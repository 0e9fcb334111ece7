import { describe, expect, it } from 'vitest'
import { composeMatrix } from '../../../../src/shared/compare/matrix/compose-matrix.ts'
import { renderMatrixCsv } from '../../../../src/shared/interchange/matrix-csv.ts'
import { composeMatrixJson } from '../../../../src/shared/interchange/matrix-json.ts'
import { renderMatrixMarkdown } from '../../../../src/shared/interchange/matrix-markdown.ts'
import { documentId, tagId } from '../../../helpers/view-entries.ts'
import { coders, document, documents, layer, layers, tree } from '../compare/matrix/matrix-fixtures.ts'

const matrix = composeMatrix({ by: 'document', tree, documents, coders, layers, untagged: true })
const counts = { counting: 'total', share: false } as const

describe('a matrix as Markdown', () => {
  it('is a table with all passages last', () => {
    expect(renderMatrixMarkdown(matrix, counts)).toBe(
      [
        '| Tag            | Total | 工作报告 | Port plan | Water plan |',
        '| :------------- | ----: | ---: | --------: | ---------: |',
        '| Economy        |     8 |    3 |         4 |          1 |',
        '| Economy / GDP  |     4 |    0 |         3 |          1 |',
        '| Economy / Jobs |     4 |    3 |         1 |          0 |',
        '| Housing        |     2 |    0 |         1 |          1 |',
        '| No tag         |     1 |    0 |         1 |          0 |',
        '| All passages   |    10 |    3 |         6 |          1 |',
        '',
      ].join('\n'),
    )
  })

  it('escapes what a table reads as its own', () => {
    const odd = composeMatrix({
      by: 'document',
      tree,
      documents: [document(1, { title: 'A | B\n*C*' })],
      coders,
      layers: [layer(1, 1, [2, 4])],
      untagged: true,
    })
    expect(renderMatrixMarkdown(odd, counts).split('\n')[0]).toBe(
      '| Tag            | Total | A \\| B \\*C\\* |',
    )
  })

  it('writes shares of a column', () => {
    expect(renderMatrixMarkdown(matrix, { counting: 'own', share: true }).split('\n').slice(2)).toEqual([
      '| Economy        |   10% |   0% |     16.7% |         0% |',
      '| Economy / GDP  |   40% |   0% |       50% |       100% |',
      '| Economy / Jobs |   40% | 100% |     16.7% |         0% |',
      '| Housing        |   20% |   0% |     16.7% |       100% |',
      '| No tag         |   10% |   0% |     16.7% |         0% |',
      '| All passages   |    10 |    3 |         6 |          1 |',
      '',
    ])
  })
})

describe('a matrix as CSV', () => {
  it('has a row per tag, and of the tag itself where that is wanted', () => {
    expect(renderMatrixCsv(matrix, counts).split('\r\n').slice(0, 3)).toEqual([
      'Tag,Total,工作报告,Port plan,Water plan',
      'Economy,8,3,4,1',
      'Economy / GDP,4,0,3,1',
    ])
    expect(renderMatrixCsv(matrix, { counting: 'own', share: false }).split('\r\n')[1]).toBe(
      'Economy,1,0,1,0',
    )
  })
})

describe('a matrix as JSON', () => {
  it('has both counts of every cell', () => {
    const json = composeMatrixJson(matrix)
    expect(json.columnsBy).toBe('document')
    expect(json.columns).toEqual([
      { id: documentId(3), label: '工作报告', total: 3 },
      { id: documentId(1), label: 'Port plan', total: 6 },
      { id: documentId(2), label: 'Water plan', total: 1 },
    ])
    expect(json.rows.map(({ path, own, total }) => [path, own, total])).toEqual([
      ['Economy', 1, 8],
      ['Economy / GDP', 4, 4],
      ['Economy / Jobs', 4, 4],
      ['Housing', 2, 2],
      [null, 1, 1],
    ])
    expect(json.rows[0]).toEqual({
      tag: tagId(1),
      path: 'Economy',
      own: 1,
      total: 8,
      counts: [
        { own: 0, total: 3 },
        { own: 1, total: 4 },
        { own: 0, total: 1 },
      ],
    })
    expect(json.rows.at(-1)?.tag).toBeNull()
    expect(json.total).toBe(10)
  })
})
