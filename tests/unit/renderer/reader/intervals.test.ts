import { describe, expect, test } from 'vitest'
import { createIntervalIndex } from '../../../../src/renderer/features/reader/model/interval-index.ts'

const ranges = [
  { start: 0, end: 100 },
  { start: 2, end: 5 },
  { start: 2, end: 3 },
  { start: 10, end: 20 },
  { start: 50, end: 60 },
]

describe('interval index', () => {
  test('finds the ranges that share a character with a stretch, in their order', () => {
    const index = createIntervalIndex(ranges)
    expect(index.overlapping(2, 3)).toEqual([0, 1, 2])
    expect(index.overlapping(15, 55)).toEqual([0, 3, 4])
  })

  test('counts touching ranges out: ends are exclusive', () => {
    const index = createIntervalIndex(ranges)
    expect(index.overlapping(5, 10)).toEqual([0])
    expect(index.overlapping(100, 200)).toEqual([])
  })

  test('answers as looking at every range does', () => {
    let seed = 7
    const random = (limit: number) => {
      seed = (seed * 16_807) % 2_147_483_647
      return seed % limit
    }
    const many = Array.from({ length: 400 }, () => {
      const start = random(1000)
      return { start, end: start + 1 + random(80) }
    }).sort((a, b) => a.start - b.start)
    const index = createIntervalIndex(many)
    for (let query = 0; query < 200; query++) {
      const start = random(1000)
      const end = start + 1 + random(50)
      const expected = many.flatMap((range, at) => (range.start < end && range.end > start ? [at] : []))
      expect(index.overlapping(start, end)).toEqual(expected)
    }
  })

  test('has no answer without ranges', () => {
    expect(createIntervalIndex([]).overlapping(0, 10)).toEqual([])
  })
})
