import type { CodedLayer } from '../../../../../src/shared/compare/matrix/coded-layer.ts'
import type { MatrixCoder, MatrixDocument } from '../../../../../src/shared/compare/matrix/columns.ts'
import type { Matrix } from '../../../../../src/shared/compare/matrix/compose-matrix.ts'
import { documentDefaults } from '../../../../../src/shared/model/document.ts'
import type { Tag } from '../../../../../src/shared/model/tag.ts'
import { createTagTree } from '../../../../../src/shared/model/tag-tree.ts'
import { coderId, documentId, tagId } from '../../../../helpers/view-entries.ts'

const tag = (number: number, name: string, parent: number | null): Tag => ({
  id: tagId(number),
  name,
  parent: parent === null ? null : tagId(parent),
  colour: 1,
  description: '',
  deleted: false,
})

/** Economy (GDP, Jobs), Housing. */
export const tree = createTagTree([
  tag(1, 'Economy', null),
  tag(2, 'GDP', 1),
  tag(3, 'Jobs', 1),
  tag(4, 'Housing', null),
])

export const document = (number: number, fields: Partial<MatrixDocument> = {}): MatrixDocument => ({
  ...documentDefaults,
  id: documentId(number),
  ...fields,
})

export const documents = [
  document(1, { title: 'Port plan', date: '2023-03-05', issuer: 'City', language: 'en', format: 'pdf' }),
  document(2, { title: 'Water plan', date: '2024', issuer: 'City', language: 'en', format: 'docx' }),
  document(3, { title: '工作报告', date: '', issuer: '', language: 'zh', format: 'pdf' }),
]

export const coders: readonly MatrixCoder[] = [
  { id: coderId(1), name: 'Bo' },
  { id: coderId(2), name: 'Ada' },
]

export const layer = (
  document: number,
  coder: number,
  ...combinations: readonly [count: number, ...tags: number[]][]
): CodedLayer => ({
  document: documentId(document),
  coder: coderId(coder),
  combinations: combinations.map(([count, ...tags]) => ({ count, tags: tags.map(tagId), astray: 0 })),
})

/**
 * Bo in the port plan: GDP and Jobs on one passage, GDP on two, Economy itself on one, one without a tag.
 * Ada there: Housing on one. Bo in the water plan: Housing and GDP on one. Ada in the report: Jobs on three.
 */
export const layers = [
  layer(1, 1, [1, 2, 3], [2, 2], [1, 1], [1]),
  layer(1, 2, [1, 4]),
  layer(2, 1, [1, 2, 4]),
  layer(3, 2, [3, 3]),
]

/** A matrix as plain text: a line per row, own and total of each cell, and the sums. */
export function draw(matrix: Matrix): string[] {
  return [
    ...matrix.rows.map(
      (row) =>
        `${'  '.repeat(row.level - 1)}${row.path.at(-1) ?? '-'}: ${[...row.total]
          .map((total, column) => `${row.own[column]}/${total}`)
          .join(' ')} = ${row.ownSum}/${row.totalSum}`,
    ),
    `all: ${[...matrix.columnTotals].join(' ')} = ${matrix.total}`,
  ]
}
