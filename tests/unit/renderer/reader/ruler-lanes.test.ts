import { expect, test } from 'vitest'
import { createPassageSet, patchPassageSet } from '../../../../src/renderer/features/reader/model/passages.ts'
import { nearestPassage } from '../../../../src/renderer/features/reader/model/ruler-hit.ts'
import { createRulerModel } from '../../../../src/renderer/features/reader/model/ruler-lanes.ts'
import { createTagLookup } from '../../../../src/renderer/features/reader/model/tag-lookup.ts'
import { createTagTree } from '../../../../src/shared/model/tag-tree.ts'
import { passageOf } from './passage.ts'

const passages = [
  passageOf('a', 0, 100, 1),
  passageOf('b', 50, 150, 1),
  passageOf('c', 500, 510, 2),
  passageOf('d', 600, 610, 3),
  passageOf('e', 700, 710, 4),
  passageOf('f', 800, 810, 5),
  passageOf('g', 900, 910, 6),
  passageOf('h', 950, 960, 0),
  passageOf('i', 980, 990, 2),
]
const tree = createTagLookup(createTagTree(passages.flatMap((passage) => passage.tags)))

const lanesOf = (length: number) => {
  const model = createRulerModel(tree, length)
  model.update(createPassageSet(passages))
  return model.lanes()
}

test('the five tags used most have lanes of their own, in the order of the tree; the rest share one', () => {
  const lanes = lanesOf(1000)
  expect(lanes.map((lane) => [lane.label, lane.passages])).toEqual([
    ['c1', 2],
    ['c2', 2],
    ['c3', 1],
    ['c4', 1],
    ['c5', 1],
    ['c6', 2],
  ])
  expect(lanes.at(-1)?.tag).toBeNull()
  expect([...(lanes.at(-1)?.marks.keys() ?? [])]).toEqual([6, 0])
})

test('marks are shares of the text, and overlapping ones are one', () => {
  const [first] = lanesOf(1000)
  expect(first?.marks.get(1)).toEqual([{ top: 0, bottom: 0.15 }])
})

test('what changes is the overview made anew, and untouched marks stay the same', () => {
  const model = createRulerModel(tree, 1000)
  const set = createPassageSet(passages)
  model.update(set)
  const before = model.lanes()
  const changes = new Map([
    [passageOf('c', 0, 1).id, null],
    [passageOf('z', 0, 1).id, passageOf('z', 300, 320, 3)],
  ])
  const patched = patchPassageSet(set, changes)
  model.update(patched)
  const anew = createRulerModel(tree, 1000)
  anew.update(createPassageSet(patched.list))
  expect(model.lanes()).toEqual(anew.lanes())
  expect(
    model
      .lanes()
      .find((lane) => lane.label === 'c1')
      ?.marks.get(1),
  ).toBe(before[0]?.marks.get(1))
})

test('a click finds the nearest passage of its lane within reach', () => {
  const tag = passages[2]?.tags[0]?.id ?? null
  expect(nearestPassage(passages, tag, 505, 20)?.id).toBe('c')
  expect(nearestPassage(passages, tag, 960, 30)?.id).toBe('i')
  expect(nearestPassage(passages, tag, 300, 20)).toBeNull()
  expect(nearestPassage(passages, null, 955, 20)?.id).toBe('h')
})
