import { describe, expect, it } from 'vitest'
import {
  createCodePointIndex,
  isBoundary,
  snapToGrapheme,
  snapToGraphemes,
} from '../../../../src/shared/text/offsets.ts'
import fixture from '../../../fixtures/anchoring.json' with { type: 'json' }

describe('createCodePointIndex', () => {
  for (const record of fixture.cases) {
    if (record.mode !== 'position-code-points') continue
    it(`converts ${record.name}`, () => {
      const index = createCodePointIndex(record.text)
      const { start = -1, end = -1 } = record.selector as { start?: number; end?: number }
      const range = { start: index.toCodeUnits(start), end: index.toCodeUnits(end) }
      expect(range).toEqual(record.expectedRangeUtf16)
      expect({ start: index.toCodePoints(range.start), end: index.toCodePoints(range.end) }).toEqual(
        record.expectedRange,
      )
    })
  }
  it('counts an offset inside a pair as the offset before it', () => {
    const index = createCodePointIndex('a😀b😀')
    expect([0, 1, 2, 3, 4, 5, 6].map(index.toCodePoints)).toEqual([0, 1, 1, 2, 3, 3, 4])
    expect([0, 1, 2, 3, 4, 5].map(index.toCodeUnits)).toEqual([0, 1, 3, 4, 6, 6])
  })
})

describe('boundaries', () => {
  it('refuses the inside of a surrogate pair and offsets outside the text', () => {
    expect([-1, 0, 1, 2, 3, 4, 5, 1.5].map((offset) => isBoundary('a😀b', offset))).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
      false,
    ])
  })
  it('keeps combining marks, emoji sequences and flags whole', () => {
    expect(snapToGraphemes('xe\u0301y', { start: 2, end: 2 })).toEqual({ start: 1, end: 1 })
    expect(snapToGraphemes('xe\u0301y', { start: 0, end: 2 })).toEqual({ start: 0, end: 3 })
    const family = '👨‍👩‍👧'
    expect(snapToGraphemes(`a${family}b`, { start: 3, end: 5 })).toEqual({ start: 1, end: 9 })
    expect(snapToGraphemes('🇩🇪🇫🇷', { start: 4, end: 6 })).toEqual({ start: 4, end: 8 })
  })
  it('changes nothing between whole characters', () => {
    expect(snapToGrapheme('中文ab', 1, -1)).toBe(1)
    expect(snapToGrapheme('中文ab', 3, 1)).toBe(3)
    expect(snapToGrapheme('ab', 9, 1)).toBe(2)
  })
})
