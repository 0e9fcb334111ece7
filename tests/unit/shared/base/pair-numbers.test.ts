import { expect, it } from 'vitest'
import { createPairNumbers } from '../../../../src/shared/base/pair-numbers.ts'
import { createRandom } from '../../../../src/shared/base/random.ts'

it('numbers pairs in the order in which they first come, and tells the order of a pair', () => {
  const pairs = createPairNumbers()
  expect(
    [
      [3, 5],
      [5, 3],
      [3, 5],
      [0, 0],
      [2 ** 31 - 1, 2 ** 31 - 1],
      [0, 0],
    ].map(([one = 0, other = 0]) => pairs.numberOf(one, other)),
  ).toEqual([0, 1, 0, 2, 3, 2])
  expect(pairs.count).toBe(4)
})

it('numbers as a Map of written pairs would while it grows', () => {
  const random = createRandom(3)
  const pairs = createPairNumbers(1)
  const known = new Map<string, number>()
  for (let turn = 0; turn < 20_000; turn += 1) {
    // Some far apart, as numbers of many low zeros are.
    const one = Math.floor(random() * 90) * (turn % 2 === 0 ? 1 : 2 ** 20)
    const other = Math.floor(random() * 90)
    const key = `${one} ${other}`
    const number = known.get(key) ?? known.size
    known.set(key, number)
    expect(pairs.numberOf(one, other)).toBe(number)
  }
  expect(pairs.count).toBe(known.size)
})
