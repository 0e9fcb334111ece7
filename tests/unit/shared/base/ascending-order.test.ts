import { describe, expect, it } from 'vitest'
import { ascendingOrder } from '../../../../src/shared/base/ascending-order.ts'
import { createRandom } from '../../../../src/shared/base/random.ts'

describe('ascending order', () => {
  const random = createRandom(3)
  const whole = (count: number, most: number) =>
    Array.from({ length: count }, () => Math.floor(random() * most))

  it.each([
    ['few keys', whole(50, 20)],
    ['many small keys', whole(3000, 40)],
    ['keys of 32 bits', [...whole(3000, 2 ** 32), 0, 2 ** 32 - 1]],
    ['keys beyond 32 bits', [...whole(300, 2 ** 40), 1]],
    ['fractions and negative keys', whole(1000, 50).map((key) => key / 4 - 3)],
    ['no keys', []],
  ])('of %s is that of a stable sort', (_name, keys) => {
    const expected = keys.map((_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
    expect([...ascendingOrder(keys)]).toEqual(expected)
  })

  it('keeps another order among equal keys', () => {
    const [first, second] = [whole(1000, 30), whole(1000, 30)]
    const expected = first
      .map((_, index) => index)
      .sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0) || (second[a] ?? 0) - (second[b] ?? 0))
    expect([...ascendingOrder(first, ascendingOrder(second))]).toEqual(expected)
  })
})
