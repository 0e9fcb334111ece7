import { describe, expect, it } from 'vitest'
import { describeRange } from '../../../../src/shared/anchoring/describe.ts'
import { findQuotes } from '../../../../src/shared/anchoring/match-quote.ts'
import { resolveAnchor } from '../../../../src/shared/anchoring/resolve.ts'
import fixture from '../../../fixtures/anchoring.json' with { type: 'json' }

describe('describeRange', () => {
  it('takes 32 characters on either side, fewer at the ends of the text', () => {
    const text = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJ'
    expect(describeRange(text, { start: 34, end: 36 })).toEqual({
      start: 34,
      end: 36,
      exact: '89',
      prefix: 'cdefghijklmnopqrstuvwxyz01234567',
      suffix: 'ABCDEFGHIJ',
    })
  })
  it('cuts no character in its context', () => {
    const text = `😀${'a'.repeat(31)}X${'b'.repeat(31)}e\u0301`
    const { prefix, suffix } = describeRange(text, { start: 33, end: 34 })
    expect(prefix).toBe('a'.repeat(31))
    expect(suffix).toBe('b'.repeat(31))
  })
  it('refuses empty ranges, ranges outside the text and torn surrogate pairs', () => {
    for (const [start, end] of [
      [1, 1],
      [2, 1],
      [-1, 1],
      [0, 5],
      [1, 2],
      [2, 3],
    ] as const) {
      expect(() => describeRange('a😀b', { start, end })).toThrow('no range')
    }
  })

  // Apache's choice of context is a policy; what its records fix is that the words and the place come back.
  for (const record of fixture.cases) {
    if (record.mode !== 'describe' || !record.range || record.range.start === record.range.end) continue
    it(`describes so that the place is found again: ${record.name}`, () => {
      const described = describeRange(record.text, record.range)
      expect(described.exact).toBe((record.expectedSelector as { exact: string }).exact)
      expect(findQuotes(record.text, described.exact, described)).toEqual([record.expectedRange])
      expect(resolveAnchor(record.text, described)).toMatchObject({ ...record.expectedRange, confidence: 1 })
    })
  }
})
