import { expect, test } from 'vitest'
import { placeSlips } from '../../../../src/renderer/features/reader/model/place-slips.ts'

test('slips stand at their lines and make room downwards', () => {
  const slips = [
    { top: 10, height: 28 },
    { top: 12, height: 28 },
    { top: 200, height: 28 },
  ]
  expect(placeSlips(slips, -1)).toEqual([10, 42, 200])
})

test('the chosen slip stands exactly at its line; those before it move up', () => {
  const slips = [
    { top: 100, height: 28 },
    { top: 104, height: 28 },
    { top: 108, height: 60 },
    { top: 110, height: 28 },
  ]
  expect(placeSlips(slips, 2)).toEqual([44, 76, 108, 172])
})

test('slips far above the chosen one stay where they are', () => {
  const slips = [
    { top: 0, height: 28 },
    { top: 300, height: 28 },
    { top: 310, height: 28 },
  ]
  expect(placeSlips(slips, 2)).toEqual([0, 278, 310])
})

test('nothing to place', () => {
  expect(placeSlips([], -1)).toEqual([])
})
