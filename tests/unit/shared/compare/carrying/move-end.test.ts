import { expect, test } from 'vitest'
import { moveEnd } from '../../../../../src/shared/compare/carrying/move-end.ts'
import { marked } from '../../../../helpers/marked.ts'

const cases: [string, 'start' | 'end', -1 | 1, 'word' | 'character', string][] = [
  ['we will [raise] 25 km', 'end', 1, 'word', 'we will [raise 25] km'],
  ['we will [raise 25] km', 'end', -1, 'word', 'we will [raise] 25 km'],
  ['we will [raise] 25 km', 'start', -1, 'word', 'we [will raise] 25 km'],
  ['we [will raise] 25 km', 'start', 1, 'word', 'we will [raise] 25 km'],
  ['we will [raise] 25 km', 'start', 1, 'word', 'we will [raise] 25 km'],
  ['[we] will', 'start', -1, 'word', '[we] will'],
  ['we [will]', 'end', 1, 'word', 'we [will]'],
  ['a [word], other', 'end', 1, 'character', 'a [word,] other'],
  ['a [w] b', 'end', -1, 'character', 'a [w] b'],
  ['[a] 👩‍🌾 b', 'end', 1, 'word', '[a 👩‍🌾 b]'],
  ['a[ ]👩‍🌾 b', 'end', 1, 'character', 'a[ 👩‍🌾] b'],
]

test.each(cases)('%s: moves the %s by %i %s', (before, end, step, unit, after) => {
  const { text, start, end: last } = marked(before)
  const expected = marked(after)
  expect(moveEnd({ text, language: 'en' }, { start, end: last }, end, step, unit)).toEqual({
    start: expected.start,
    end: expected.end,
  })
})

test('moves by words of Chinese too', () => {
  const { text, start, end } = marked('建设[住房]六千套')
  const moved = moveEnd({ text, language: 'zh' }, { start, end }, 'end', 1, 'word')
  expect(moved.start).toBe(start)
  expect(moved.end).toBeGreaterThan(end)
})
