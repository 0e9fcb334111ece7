import { expect, it } from 'vitest'
import {
  countSigns,
  countSignsByTag,
} from '../../../../../src/renderer/features/compare/coders/model/count-signs.ts'
import {
  allDifferences,
  filterItems,
} from '../../../../../src/renderer/features/compare/coders/model/item-filter.ts'
import { itemKey } from '../../../../../src/renderer/features/compare/coders/model/item-key.ts'
import {
  createItemTable,
  type ItemTable,
} from '../../../../../src/renderer/features/compare/coders/model/item-table.ts'
import {
  createPassagePacker,
  packItems,
} from '../../../../../src/renderer/features/compare/coders/model/packed.ts'
import { sumUpSettled } from '../../../../../src/renderer/features/compare/coders/model/sum-up-settled.ts'
import { comparePassages } from '../../../../../src/shared/compare/passages/compare-passages.ts'
import type { CodedPassage } from '../../../../../src/shared/compare/passages/passage.ts'
import { createTagTree } from '../../../../../src/shared/model/tag-tree.ts'
import { annotationId, coderId, tagId } from '../../../../helpers/view-entries.ts'

const [ada, ben] = [coderId(1), coderId(2)]
const [flood, review] = [tagId(1), tagId(2)]
const passage = (id: number, coder: typeof ada, start: number, end: number, ...tags: (typeof flood)[]) =>
  ({ id: annotationId(id), coder, start, end, tags }) as CodedPassage

/** In order: the same, another extent, another tag, only Ada's, only Ben's plain one. */
const passages = [
  passage(1, ada, 0, 10, flood),
  passage(2, ben, 0, 10, flood),
  passage(3, ada, 20, 30, flood),
  passage(4, ben, 22, 40, flood),
  passage(5, ada, 50, 60, flood),
  passage(6, ben, 50, 60, review),
  passage(7, ada, 70, 80, review),
  passage(8, ben, 90, 95),
]

function tableOf(all: readonly CodedPassage[]): ItemTable {
  const packer = createPassagePacker([ada, ben])
  packer.add(all)
  const packed = packer.finish()
  return createItemTable(
    packItems(comparePassages(all, { coders: [ada, ben], rule: { kind: 'exact' } }), packed),
    packed,
  )
}
const table = tableOf(passages)

it('tells signs, tags and first passages as the items say them', () => {
  const places = [0, 1, 2, 3, 4]
  expect(places.map((place) => table.signAt(place))).toEqual(['same', 'near', 'diff', 'left', 'right'])
  expect(places.map((place) => table.tagsAt(place))).toEqual([
    [flood],
    [flood],
    [flood, review],
    [review],
    [null],
  ])
  expect(places.map((place) => table.firstPassageAt(place))).toEqual([1, 3, 5, 7, 8].map(annotationId))
})

it('gives the same object for a place every time, and its place for the object', () => {
  const item = table.at(3)
  expect(item).toMatchObject({ start: 70, end: 80, state: 'only' })
  expect(table.at(3)).toBe(item)
  expect(item && table.placeOf(item)).toBe(3)
  expect(table.at(5)).toBeNull()
  expect(table.at(-1)).toBeNull()
})

it('finds an item again in another comparison, while it is about the same passages', () => {
  const item = table.at(2)
  const key = item === null ? '' : itemKey(item)
  const later = tableOf([...passages, passage(9, ben, 1, 4, review)])
  expect(later.find(annotationId(5), key)).toMatchObject({ start: 50, end: 60 })
  expect(later.find(annotationId(5), key)).not.toBe(item)
  expect(tableOf(passages.slice(0, 5)).find(annotationId(5), key)).toBeNull()
  expect(tableOf(passages.slice(0, 4)).find(annotationId(5), key)).toBeNull()
})

it('gives the items that share words with a range', () => {
  expect(table.within({ start: 25, end: 51 }).map(({ start }) => start)).toEqual([20, 50])
})

it('counts signs, also by tag', () => {
  expect(countSigns(table)).toEqual({ same: 1, near: 1, diff: 1, left: 1, right: 1 })
  const tree = createTagTree([
    { id: review, name: 'Review', parent: null, colour: 1, description: '', deleted: false },
    { id: flood, name: 'Flood', parent: null, colour: 2, description: '', deleted: false },
  ])
  expect(countSignsByTag(table, tree)).toEqual([
    { tag: '', counts: { same: 0, near: 0, diff: 0, left: 0, right: 1 } },
    { tag: flood, counts: { same: 1, near: 1, diff: 1, left: 0, right: 0 } },
    { tag: review, counts: { same: 0, near: 0, diff: 1, left: 1, right: 0 } },
  ])
})

it('filters by sign, tag and settling', () => {
  const states = ['open', 'settled', 'open', 'changed', 'settled'] as const
  expect(filterItems(table, states, allDifferences)).toEqual([1, 2, 3, 4])
  expect(filterItems(table, states, { ...allDifferences, tag: review })).toEqual([2, 3])
  expect(filterItems(table, states, { ...allDifferences, tag: '' })).toEqual([4])
  expect(filterItems(table, states, { ...allDifferences, settled: 'open' })).toEqual([2, 3])
  expect(filterItems(table, states, { ...allDifferences, settled: 'settled' })).toEqual([1, 4])
})

it('sums up what is settled, what is agreed apart', () => {
  expect(sumUpSettled(table, ['open', 'settled', 'open', 'changed', 'settled'])).toEqual({
    agreedOpen: [0],
    settled: 2,
  })
  expect(sumUpSettled(table, ['settled', 'open', 'open', 'open', 'open'])).toEqual({
    agreedOpen: [],
    settled: 0,
  })
})
