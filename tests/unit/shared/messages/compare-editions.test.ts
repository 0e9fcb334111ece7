import { expect, it } from 'vitest'
import { editionsMessages as words } from '../../../../src/shared/messages/compare-editions.ts'

it.each([
  [0, 0, ''],
  [0, 300, '0%'],
  [1, 300, '<1%'],
  [2, 300, '1%'],
  [299, 300, '>99%'],
  [297, 300, '99%'],
  [300, 300, '100%'],
])('says of %i of %i that it is “%s”', (count, total, said) => {
  expect(words.shareOf(count, total)).toBe(said)
})
