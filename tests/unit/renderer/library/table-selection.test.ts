import { expect, it } from 'vitest'
import {
  chooseOne,
  chooseThrough,
  indexAfterKey,
  keepExisting,
  toggleOne,
} from '../../../../src/renderer/features/library/model/table-selection.ts'

const order = ['a', 'b', 'c', 'd']

it('chooses a stretch in both directions from where it began', () => {
  expect([...chooseThrough(chooseOne('b'), 'd', order).chosen]).toEqual(['b', 'c', 'd'])
  expect([...chooseThrough(chooseThrough(chooseOne('b'), 'd', order), 'a', order).chosen]).toEqual(['a', 'b'])
})

it('adds and takes away one row', () => {
  const two = toggleOne(chooseOne('a'), 'c')
  expect([...two.chosen]).toEqual(['a', 'c'])
  expect([...toggleOne(two, 'a').chosen]).toEqual(['c'])
})

it('drops rows that are gone and keeps the object when none is', () => {
  const selection = chooseThrough(chooseOne('a'), 'c', order)
  expect(keepExisting(selection, () => true)).toBe(selection)
  const kept = keepExisting(selection, (id) => id !== 'c')
  expect([...kept.chosen]).toEqual(['a', 'b'])
  expect(kept.at).toBeNull()
})

it('moves within the list', () => {
  expect(indexAfterKey('ArrowDown', -1, 4, 10)).toBe(0)
  expect(indexAfterKey('PageDown', 1, 4, 10)).toBe(3)
  expect(indexAfterKey('End', 0, 4, 10)).toBe(3)
  expect(indexAfterKey('ArrowUp', 0, 4, 10)).toBe(0)
  expect(indexAfterKey('x', 0, 4, 10)).toBeNull()
  expect(indexAfterKey('End', 0, 0, 10)).toBeNull()
})
