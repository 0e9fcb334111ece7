import { expect, it } from 'vitest'
import { splitItems } from '../../../../src/renderer/db/chunk-row.ts'
import type { ChunkItem } from '../../../../src/renderer/db/packed-items.ts'
import type { AnnotationId } from '../../../../src/shared/model/ids.ts'

const items = (count: number): ChunkItem[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `a${index}` as AnnotationId,
    register: { fields: {}, stamp: '1' as ChunkItem['register']['stamp'] },
  }))

it.each([0, 1, 400])('leaves %i annotations in one row', (count) => {
  const all = items(count)
  expect(splitItems(all)).toEqual([all])
})

it.each([401, 500, 599, 601, 799, 1_001, 14_000])(
  'splits %i annotations into rows of 200 to 400, in order',
  (count) => {
    const all = items(count)
    const pieces = splitItems(all)
    const sizes = pieces.map(({ length }) => length)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(200)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(400)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    expect(pieces.flat()).toEqual(all)
  },
)
