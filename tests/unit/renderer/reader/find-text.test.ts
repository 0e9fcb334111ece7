import { expect, test } from 'vitest'
import {
  findInText,
  matchesIn,
  nearestMatch,
} from '../../../../src/renderer/features/reader/model/find-text.ts'

test('letter case and the kind of white space do not count', () => {
  expect(findInText('The Water\nAffairs Bureau. the water  affairs', 'water affairs')).toEqual([
    { start: 4, end: 17 },
    { start: 30, end: 44 },
  ])
})

test('signs of patterns are only signs', () => {
  expect(findInText('5.2 per cent (a) [b] 5x2', '5.2')).toEqual([{ start: 0, end: 3 }])
  expect(findInText('a (b) c', '(b)')).toEqual([{ start: 2, end: 5 }])
})

test('typed quotes and hyphens find printed ones', () => {
  expect(findInText('the city’s low‑lying wards', "city's low-lying")).toEqual([{ start: 4, end: 20 }])
})

test('Chinese and characters outside the basic plane', () => {
  expect(findInText('江𠮷去年七月的洪水，去年', '去年')).toEqual([
    { start: 3, end: 5 },
    { start: 11, end: 13 },
  ])
  expect(findInText('江𠮷去', '𠮷')).toEqual([{ start: 1, end: 3 }])
})

test('an empty query finds nothing', () => {
  expect(findInText('abc', '  ')).toEqual([])
})

test('goes to the next match from a place, and round at the end', () => {
  const matches = [
    { start: 5, end: 6 },
    { start: 20, end: 21 },
  ]
  expect(nearestMatch(matches, 0)).toBe(0)
  expect(nearestMatch(matches, 6)).toBe(1)
  expect(nearestMatch(matches, 30)).toBe(0)
  expect(nearestMatch([], 0)).toBe(-1)
})

test('matches inside a window, also one that begins before it', () => {
  const matches = [
    { start: 0, end: 4 },
    { start: 8, end: 12 },
    { start: 30, end: 34 },
  ]
  expect(matchesIn(matches, { start: 2, end: 10 })).toEqual([matches[0], matches[1]])
  expect(matchesIn(matches, { start: 13, end: 20 })).toEqual([])
  expect(matchesIn(matches, { start: 33, end: 90 })).toEqual([matches[2]])
})
