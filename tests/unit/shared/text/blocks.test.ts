import { describe, expect, test } from 'vitest'
import { isJudgedAway } from '../../../../src/shared/text/blocks.ts'

describe('isJudgedAway', () => {
  test.each([
    ['boilerplate', true],
    ['outsideMainContent', true],
    ['linkList', true],
    ['pageInfo', true],
    ['runningHead', false],
    ['pageNumber', false],
    ['hidden', false],
    ['comment', false],
  ])('%s', (reason, judged) => {
    expect(isJudgedAway({ text: 'Share', reason })).toBe(judged)
  })
})
