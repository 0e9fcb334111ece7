import { describe, expect, it } from 'vitest'
import { alignPattern } from '../../../../src/shared/anchoring/align.ts'

/** The textbook table: fewest edits between `pattern` and any stretch of `text` (or one that begins at its start). */
function slowDistance(pattern: string, text: string, anchored: boolean): number {
  let row = Array.from({ length: text.length + 1 }, (_, index) => (anchored ? index : 0))
  for (let index = 1; index <= pattern.length; index++) {
    const next = [index]
    for (let at = 1; at <= text.length; at++) {
      const same = pattern[index - 1] === text[at - 1] ? 0 : 1
      next[at] = Math.min((row[at - 1] ?? 0) + same, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1)
    }
    row = next
  }
  return Math.min(...row)
}

describe('alignPattern', () => {
  it('finds a word with one letter missing', () => {
    expect(alignPattern('befor us', 'all before us here', 0, 18, false)).toEqual({ distance: 1, end: 13 })
  })
  it('reads backwards', () => {
    expect(alignPattern('befor us', 'all before us here', 13, 0, true)).toEqual({ distance: 1, end: 4 })
  })
  it('takes the nearest of several ends', () => {
    expect(alignPattern('ab', 'ab ab ab', 0, 8, false, 5)).toEqual({ distance: 0, end: 5 })
  })
  it('agrees with the textbook table for patterns of one and several words [seed 11]', () => {
    let seed = 11
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return Math.floor((seed / 2 ** 32) * below)
    }
    const letters = (length: number) => Array.from({ length }, () => 'abc文'[random(4)]).join('')
    for (let run = 0; run < 400; run++) {
      const pattern = letters(1 + random(100))
      const text = letters(random(140))
      for (const anchored of [true, false]) {
        const forwards = alignPattern(pattern, text, 0, text.length, anchored)
        expect(forwards.distance).toBe(slowDistance(pattern, text, anchored))
      }
    }
  })
})
