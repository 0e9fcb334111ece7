import { describe, expect, it } from 'vitest'
import { parseByteRange } from '../../../../../src/main/shells/electron/byte-range.ts'

describe('parseByteRange', () => {
  it.each([
    ['bytes=0-8', { start: 0, end: 8 }],
    ['bytes=5-', { start: 5, end: 99 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=99-99', { start: 99, end: 99 }],
  ])('reads %s', (header, range) => {
    expect(parseByteRange(header, 100)).toEqual(range)
  })

  it.each(['bytes=100-', 'bytes=-0', 'bytes=200-300'])('knows that %s lies behind the end', (header) => {
    expect(parseByteRange(header, 100)).toBe('unsatisfiable')
  })

  it.each([null, '', 'bytes=-', 'bytes=8-5', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b'])(
    'ignores %j',
    (header) => {
      expect(parseByteRange(header, 100)).toBeNull()
    },
  )

  it('has nothing to give of an empty file', () => {
    expect(parseByteRange('bytes=0-', 0)).toBe('unsatisfiable')
    expect(parseByteRange('bytes=-1', 0)).toBe('unsatisfiable')
  })
})
