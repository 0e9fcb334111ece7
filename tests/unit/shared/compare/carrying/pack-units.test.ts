import { expect, test } from 'vitest'
import { packUnits } from '../../../../../src/shared/compare/carrying/pack-units.ts'

test('keeps what belongs together in one list, in order, in as few lists as hold it', () => {
  expect(packUnits([['a'], ['b', 'c'], ['d', 'e'], ['f']], 4)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ])
  expect(packUnits([['a', 'b'], ['c', 'd'], ['e']], 4)).toEqual([['a', 'b', 'c', 'd'], ['e']])
  expect(packUnits([], 4)).toEqual([])
  expect(packUnits([[], ['a'], []], 1)).toEqual([['a']])
})

test('refuses what fits nowhere', () => {
  expect(() => packUnits([['a', 'b']], 1)).toThrow('fit in one entry')
})
