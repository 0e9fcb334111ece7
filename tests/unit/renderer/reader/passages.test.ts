import { describe, expect, test } from 'vitest'
import {
  createPassageSet,
  neighbourPassage,
  nextInStack,
  type Passage,
  passagesAt,
  patchPassageSet,
  toPassage,
} from '../../../../src/renderer/features/reader/model/passages.ts'
import { createTagLookup } from '../../../../src/renderer/features/reader/model/tag-lookup.ts'
import type { AnnotationId, CoderId, TagId } from '../../../../src/shared/model/ids.ts'
import { createTagTree } from '../../../../src/shared/model/tag-tree.ts'
import { annotationOf, passageOf, tagOf } from './passage.ts'

const economy = tagOf('economy', 1, 'Economy')
const gdp = tagOf('gdp', 2, 'GDP', economy.id)
const water = tagOf('water', 3, 'Water')
const tree = createTagLookup(createTagTree([water, gdp, economy]))
const rule = {
  tree,
  hiddenTags: new Set<TagId>(),
  tagFilter: null,
  hiddenCoders: new Set<CoderId>(),
}
const place = { start: 0, end: 10 }

describe('which annotations are shown', () => {
  test('tags come in the order of the tree and the first gives the colour', () => {
    const passage = toPassage(annotationOf('a1', 0, 10, [water.id, gdp.id]), place, rule)
    expect(passage?.tags.map((tag) => tag.name)).toEqual(['GDP', 'Water'])
    expect(passage?.colour).toBe(2)
  })

  test('a hidden tag hides its children; other tags of a passage keep it in sight', () => {
    const hidden = { ...rule, hiddenTags: new Set([economy.id]) }
    expect(toPassage(annotationOf('a1', 0, 10, [gdp.id]), place, hidden)).toBeNull()
    expect(toPassage(annotationOf('a1', 0, 10, [gdp.id, water.id]), place, hidden)?.colour).toBe(3)
  })

  test('a tag filter lets its children through and nothing else', () => {
    const filtered = { ...rule, tagFilter: economy.id }
    expect(toPassage(annotationOf('a1', 0, 10, [gdp.id]), place, filtered)?.id).toBe('a1')
    expect(toPassage(annotationOf('a1', 0, 10, [water.id]), place, filtered)).toBeNull()
    expect(toPassage(annotationOf('a1', 0, 10), place, filtered)).toBeNull()
  })

  test('a passage whose tags were deleted is a plain highlight', () => {
    expect(toPassage(annotationOf('a1', 0, 10, ['tgone000000' as TagId]), place, rule)?.colour).toBe(0)
  })
})

describe('the passages of a document', () => {
  test('come by start, of one start the longest first, equal ones by id', () => {
    const set = createPassageSet([
      passageOf('e', 90, 95),
      passageOf('d', 5, 9),
      passageOf('c', 5, 9),
      passageOf('b', 5, 40),
      passageOf('f', 123_456_789, 123_456_790),
      passageOf('a', 0, 3),
      passageOf('g', 90, 94),
    ])
    expect(set.list.map(({ id }) => id).join('')).toBe('abcdegf')
    expect(set.byId.get('g' as AnnotationId)?.end).toBe(94)
    expect(createPassageSet([]).list).toEqual([])
  })

  test('are found and placed in order before all are sorted, and after', () => {
    const set = createPassageSet([
      passageOf('d', 30, 40),
      passageOf('c', 12, 14),
      passageOf('b', 12, 20),
      passageOf('a', 0, 10),
    ])
    const ask = () => [
      set.overlapping(10, 31).map(({ id }) => id),
      set.overlapping(9, 12).map(({ id }) => id),
      set.overlapping(20, 30),
      ['a', 'b', 'c', 'd'].map((id) => set.placeOf(set.byId.get(id as AnnotationId) as Passage)),
      set.placeOf(passageOf('new', 12, 16)),
    ]
    const expected = [['b', 'c', 'd'], ['a'], [], [0, 1, 2, 3], 2]
    expect(ask()).toEqual(expected)
    expect(set.list.map(({ id }) => id).join('')).toBe('abcd')
    expect(ask()).toEqual(expected)
    expect(set.size).toBe(4)
  })
})

describe('stacked passages', () => {
  const set = createPassageSet([
    passageOf('outer', 0, 100),
    passageOf('middle', 10, 50),
    passageOf('inner', 20, 30),
  ])

  test('are found innermost first', () => {
    expect(passagesAt(set, 25).map((passage) => passage.id)).toEqual(['inner', 'middle', 'outer'])
    expect(passagesAt(set, 30).map((passage) => passage.id)).toEqual(['middle', 'outer'])
  })

  test('a click chooses the innermost, further clicks go round', () => {
    const stack = passagesAt(set, 25)
    expect(nextInStack(stack, null)?.id).toBe('inner')
    expect(nextInStack(stack, 'inner' as AnnotationId)?.id).toBe('middle')
    expect(nextInStack(stack, 'outer' as AnnotationId)?.id).toBe('inner')
    expect(nextInStack([], null)).toBeNull()
  })
})

describe('changes and neighbours', () => {
  const make = () => createPassageSet([passageOf('b', 50, 60), passageOf('a', 0, 10), passageOf('c', 50, 80)])

  test('a patched set is the set made anew', () => {
    const set = make()
    const changes = new Map([
      ['a' as AnnotationId, passageOf('a', 70, 75)],
      ['b' as AnnotationId, null],
      ['n' as AnnotationId, passageOf('n', 50, 90)],
    ])
    const patched = patchPassageSet(set, changes)
    expect(patched.list.map((passage) => passage.id)).toEqual(['n', 'c', 'a'])
    expect(patched.list).toEqual(
      createPassageSet([passageOf('c', 50, 80), passageOf('a', 70, 75), passageOf('n', 50, 90)]).list,
    )
    expect(set.list.map((passage) => passage.id)).toEqual(['a', 'c', 'b'])
  })

  test('the next and previous passage, from the chosen one or from a place', () => {
    const set = make()
    expect(neighbourPassage(set, 'a' as AnnotationId, 0, 1)?.id).toBe('c')
    expect(neighbourPassage(set, 'a' as AnnotationId, 0, -1)).toBeNull()
    expect(neighbourPassage(set, null, 20, 1)?.id).toBe('c')
    expect(neighbourPassage(set, null, 20, -1)?.id).toBe('a')
  })
})
