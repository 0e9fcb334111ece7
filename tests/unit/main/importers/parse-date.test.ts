import { expect, test } from 'vitest'
import { parseDate } from '../../../../src/main/core/importers/parse-date.ts'

test.each([
  ['2024-03-05T08:00:00+08:00', '2024-03-05'],
  ['发布时间：2024年3月5日 来源', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['20240305', '2024-03-05'],
  ['5 March 2024', '2024-03-05'],
  ['Mar 5th, 2024', '2024-03-05'],
  ['March 2024', '2024-03'],
  ['2024-03', '2024-03'],
  ['2024', '2024'],
  ['2024-02-31', '2024-02'],
  ['no date', undefined],
  ['12345678', undefined],
])('reads %s', (text, expected) => {
  expect(parseDate(text)).toBe(expected)
})
