import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codedLayers } from '../../../../../src/shared/compare/matrix/coded-layer.ts'
import { attributeOf, matrixDimensions } from '../../../../../src/shared/compare/matrix/columns.ts'
import { composeMatrix } from '../../../../../src/shared/compare/matrix/compose-matrix.ts'
import type { TagId } from '../../../../../src/shared/model/ids.ts'
import type { Tag } from '../../../../../src/shared/model/tag.ts'
import { createTagTree } from '../../../../../src/shared/model/tag-tree.ts'
import { coderId, documentId, tagId } from '../../../../helpers/view-entries.ts'
import { coders, documents } from './matrix-fixtures.ts'

const seed = 20_240_305

/** Tag 1 to 8; each lies below one before it or at the top, so that trees are up to eight deep. */
const codebook = fc
  .tuple(...Array.from({ length: 8 }, (_, index) => fc.integer({ min: 0, max: index })))
  .map((parents) =>
    parents.map(
      (parent, index): Tag => ({
        id: tagId(index + 1),
        name: `Tag ${index + 1}`,
        parent: parent === 0 ? null : tagId(parent),
        colour: 1,
        description: '',
        deleted: false,
      }),
    ),
  )

/** Tag 9 is one that was deleted. */
const passages = fc.array(
  fc.record({
    document: fc.integer({ min: 1, max: 3 }).map(documentId),
    coder: fc.integer({ min: 1, max: 2 }).map(coderId),
    tags: fc.uniqueArray(fc.integer({ min: 1, max: 9 }).map(tagId), { maxLength: 4 }),
  }),
  { maxLength: 40 },
)

it(`totals equal those of counting passage by passage (seed ${seed})`, () => {
  let inTwoRows = 0
  let below = 0
  const isWithin = (tags: readonly Tag[], tag: TagId, top: TagId): boolean => {
    for (let at: TagId | null = tag; at !== null; ) {
      if (at === top) return true
      at = tags.find(({ id }) => id === at)?.parent ?? null
    }
    return false
  }
  const anchor = { textHash: '0'.repeat(32), start: 0, end: 1, exact: 'x', prefix: '', suffix: '' }
  fc.assert(
    fc.property(codebook, passages, fc.constantFrom(...matrixDimensions), (tags, found, by) => {
      const tree = createTagTree(tags)
      const matrix = composeMatrix({
        by,
        tree,
        documents,
        coders,
        layers: codedLayers(
          found.map((passage) => ({ ...passage, anchor })),
          [],
        ),
        untagged: true,
      })
      const columnOf = (passage: (typeof found)[number]) => {
        if (by === 'document') return passage.document
        if (by === 'coder') return passage.coder
        const document = documents.find(({ id }) => id === passage.document)
        return document === undefined ? '' : attributeOf(document, by)
      }
      for (const row of matrix.rows) {
        const { tag } = row
        const inRow = found.filter(({ tags: own }) =>
          tag === null
            ? own.every((id) => tree.find(id) === null)
            : own.some((id) => isWithin(tags, id, tag.id)),
        )
        const withTag = inRow.filter(({ tags: own }) => tag === null || own.includes(tag.id))
        expect(row.totalSum).toBe(inRow.length)
        expect(row.ownSum).toBe(withTag.length)
        for (const [index, column] of matrix.columns.entries()) {
          expect(row.total[index]).toBe(inRow.filter((each) => columnOf(each) === column.id).length)
          expect(row.own[index]).toBe(withTag.filter((each) => columnOf(each) === column.id).length)
        }
        if (row.totalSum > row.ownSum) below++
      }
      expect(matrix.rows.filter(({ tag }) => tag !== null)).toHaveLength(8)
      expect(matrix.total).toBe(found.length)
      for (const [index, column] of matrix.columns.entries())
        expect(matrix.columnTotals[index]).toBe(found.filter((each) => columnOf(each) === column.id).length)
      const top = matrix.rows.filter(({ level }) => level === 1)
      if (top.reduce((sum, row) => sum + row.totalSum, 0) > matrix.total) inTwoRows++
    }),
    { seed, numRuns: 300 },
  )
  expect(inTwoRows).toBeGreaterThan(50)
  expect(below).toBeGreaterThan(200)
})
