import { expect, test } from 'vitest'
import { paintedRanges } from '../../../../src/renderer/features/reader/model/stretches.ts'
import { passageOf } from './passage.ts'

const whole = { start: 0, end: 1000 }
const none = { hover: null, chosen: null }

test('the longest passage of a stretch gives the wash, the next two a line each on their own track', () => {
  const passages = [
    passageOf('a', 0, 100, 1),
    passageOf('b', 20, 60, 2),
    passageOf('c', 30, 40, 3),
    passageOf('d', 32, 36, 4),
  ]
  expect(paintedRanges(passages, whole, none)).toEqual([
    { name: 'tag-1', start: 0, end: 100 },
    { name: 'over2-2', start: 20, end: 60 },
    { name: 'over3-3', start: 30, end: 40 },
  ])
})

test('passages that overlap at their ends change places where the other is longer', () => {
  const passages = [passageOf('a', 0, 30, 1), passageOf('b', 20, 100, 2)]
  expect(paintedRanges(passages, whole, none)).toEqual([
    { name: 'tag-1', start: 0, end: 20 },
    { name: 'over2-1', start: 20, end: 30 },
    { name: 'tag-2', start: 20, end: 100 },
  ])
})

test('a passage pointed at takes the wash over its whole extent', () => {
  const passages = [passageOf('a', 0, 100, 1), passageOf('b', 20, 60, 2)]
  expect(paintedRanges(passages, whole, { hover: 'b', chosen: null })).toEqual([
    { name: 'tag-1', start: 0, end: 20 },
    { name: 'hover', start: 20, end: 60 },
    { name: 'tag-1', start: 60, end: 100 },
  ])
})

test('passages inside the chosen one move to the second track', () => {
  const passages = [passageOf('a', 0, 100, 1), passageOf('b', 20, 60, 2), passageOf('c', 30, 40, 3)]
  expect(paintedRanges(passages, whole, { hover: null, chosen: 'a' })).toEqual([
    { name: 'chosen', start: 0, end: 100 },
    { name: 'over3-2', start: 20, end: 60 },
  ])
})

test('where a chosen and a pointed passage lie over each other only one wash is painted', () => {
  const passages = [passageOf('a', 0, 100, 1), passageOf('b', 20, 60, 2)]
  expect(paintedRanges(passages, whole, { hover: 'b', chosen: 'a' })).toEqual([
    { name: 'chosen', start: 0, end: 20 },
    { name: 'hover', start: 20, end: 60 },
    { name: 'over2-1', start: 20, end: 60 },
    { name: 'chosen', start: 60, end: 100 },
  ])
})

test('paints nothing beyond the window, and plain highlights under a name of their own', () => {
  const passages = [passageOf('a', 0, 100, 0)]
  expect(paintedRanges(passages, { start: 50, end: 70 }, none)).toEqual([
    { name: 'tag-plain', start: 50, end: 70 },
  ])
})
