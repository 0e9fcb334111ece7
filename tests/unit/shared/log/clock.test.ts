import { describe, expect, it } from 'vitest'
import { createLogClock, stampOf } from '../../../../src/shared/log/clock.ts'
import type { LogTime } from '../../../../src/shared/log/entry.ts'

describe('the clock of logs', () => {
  it('follows the wall clock, and counts while that stands still or goes back', () => {
    const walls = [100, 100, 90, 101.7, 101]
    const clock = createLogClock(() => walls.shift() ?? 0)
    const times = [clock.next(), clock.next(), clock.next(), clock.next(), clock.next()]
    expect(times).toEqual([
      [100, 0],
      [100, 1],
      [100, 2],
      [101, 0],
      [101, 1],
    ])
  })

  it('is later than every time it was shown, even one ahead of the wall clock', () => {
    const clock = createLogClock(() => 100)
    clock.observe([500, 7])
    clock.observe([500, 3])
    clock.observe([200, 9])
    expect(clock.next()).toEqual([500, 8])
  })

  it('goes on to the next millisecond when the counter is full', () => {
    const clock = createLogClock(() => 100)
    clock.observe([100, 46_655])
    expect(clock.next()).toEqual([101, 0])
    expect(clock.next()).toEqual([101, 1])
  })
})

describe('stamps', () => {
  const stamp = (at: LogTime, writer: string, index: number) => stampOf({ at, writer }, index)

  it('spell time, counter, writer and index at fixed widths', () => {
    expect(stamp([1_700_000_000_000, 3], 'w0123456789-1', 40)).toBe('0loyw3v28003-w0123456789-1-014')
  })

  it('sort as the writes are ordered', () => {
    const ordered = [
      stamp([9, 46_655], 'wb-1', 39_999),
      stamp([10, 0], 'wa-1', 0),
      stamp([10, 0], 'wa-1', 2),
      stamp([10, 0], 'wa-1', 36),
      stamp([10, 0], 'wb-1', 0),
      stamp([10, 36], 'wa-1', 0),
      stamp([360, 0], 'wa-1', 0),
      stamp([1_700_000_000_000, 0], 'wa-1', 0),
    ]
    expect(ordered.toSorted()).toEqual(ordered)
    expect(new Set(ordered).size).toBe(8)
  })
})
