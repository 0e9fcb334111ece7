import { expect, it } from 'vitest'
import {
  createPassagePacker,
  type PackedItems,
  type PackedPassages,
  packItems,
  placesWithin,
  unpackItem,
  unpackPassages,
} from '../../../../../src/renderer/features/compare/coders/model/packed.ts'
import { comparePassages } from '../../../../../src/shared/compare/passages/compare-passages.ts'
import type { CodedPassage, ComparedItem } from '../../../../../src/shared/compare/passages/passage.ts'
import { annotationId, coderId, tagId } from '../../../../helpers/view-entries.ts'

function packPassages(all: readonly CodedPassage[]): PackedPassages {
  const packer = createPassagePacker([ada, jonas])
  packer.add(all)
  return packer.finish()
}
const unpackItems = (items: PackedItems, of: PackedPassages) =>
  Array.from(items.sign, (_, place) => unpackItem(items, of, place))

const [ada, jonas] = [coderId(1), coderId(2)]
const passages: CodedPassage[] = [
  { id: annotationId(1), coder: ada, start: 0, end: 10, tags: [tagId(1), tagId(2)] },
  { id: annotationId(2), coder: ada, start: 20, end: 30, tags: [] },
  { id: annotationId(3), coder: jonas, start: 5, end: 12, tags: [tagId(2)] },
  { id: annotationId(4), coder: jonas, start: 2_000_000_000, end: 2_000_000_001, tags: [tagId(3)] },
]

it('gives passages back as they were', () => {
  const packed = packPassages(passages)
  expect([...packed.coder]).toEqual([0, 0, 1, 1])
  expect([...packed.firstTag]).toEqual([0, 2, 2, 3, 4])
  expect([...packed.tag]).toEqual([0, 1, 1, 2])
  expect(unpackPassages(packed)).toEqual(passages)
})

it('gives items back as they were, highlights without a tag too', () => {
  const packed = packPassages(passages)
  const item: ComparedItem = {
    state: 'otherExtent',
    start: 0,
    end: 12,
    markings: [
      { coder: ada, tag: tagId(2), start: 0, end: 10, passages: [annotationId(1)] },
      { coder: jonas, tag: tagId(2), start: 5, end: 12, passages: [annotationId(3)] },
    ],
  }
  const plain: ComparedItem = {
    state: 'only',
    start: 20,
    end: 30,
    markings: [{ coder: ada, tag: null, start: 20, end: 30, passages: [annotationId(2)] }],
  }
  const columns = packItems([item, plain], packed)
  expect([...columns.state]).toEqual([1, 3])
  expect([...columns.firstMarking]).toEqual([0, 2, 3])
  expect([...columns.tag]).toEqual([1, 1, -1])
  expect([...columns.sign]).toEqual([1, 3])
  expect(unpackItems(columns, packed)).toEqual([item, plain])
})

it('loses nothing of a comparison', () => {
  const items = comparePassages(passages, { coders: [ada, jonas], rule: { kind: 'overlap' } })
  expect(items.length).toBeGreaterThan(2)
  const packed = packPassages(passages)
  expect(unpackItems(packItems(items, packed), packed)).toEqual(items)
})

it('packs in parts what it packs at once', () => {
  const packer = createPassagePacker([ada, jonas])
  packer.add(passages.slice(0, 1))
  packer.add(passages.slice(1))
  expect(packer.finish()).toEqual(packPassages(passages))
})

it('packs nothing', () => {
  const packed = packPassages([])
  expect(unpackPassages(packed)).toEqual([])
  expect(unpackItems(packItems([], packed), packed)).toEqual([])
})

it('finds the passages that share words with a range, those that reach far over it too', () => {
  const packed = packPassages(passages)
  expect(placesWithin(packed, { start: 9, end: 11 })).toEqual([0, 2])
  // Ends are half-open: what only touches shares nothing.
  expect(placesWithin(packed, { start: 12, end: 20 })).toEqual([])
  expect(placesWithin(packed, { start: 25, end: 26 })).toEqual([1])
})
