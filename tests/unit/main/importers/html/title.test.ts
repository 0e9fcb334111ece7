import { expect, test } from 'vitest'
import { cleanTitle } from '../../../../../src/main/core/importers/html/title.ts'

test.each([
  ['关于加快建设的意见_中国政府网', '', '关于加快建设的意见'],
  ['关于加快建设的意见_部门政务_中国政府网', '', '关于加快建设的意见'],
  ['经济运行情况-新华网', '', '经济运行情况'],
  ['Rents in 2023 | The Policy Lab', '', 'Rents in 2023'],
  [
    'Financing adaptation in regional government | Research - Institute',
    '',
    'Financing adaptation in regional government',
  ],
  ['Housing - The Policy Lab of the North', 'The Policy Lab of the North', 'Housing'],
  [
    'Well-being - a long subtitle that belongs to the title',
    '',
    'Well-being - a long subtitle that belongs to the title',
  ],
  ['ActiveRecord::Base', '', 'ActiveRecord::Base'],
  [
    'Financing adaptation in regional government :: Institute',
    '',
    'Financing adaptation in regional government',
  ],
  ['关于加快建设的意见::中国政府网', '', '关于加快建设的意见'],
  ['Cost-of-living report', '', 'Cost-of-living report'],
  ['  Spaces \n collapse ', '', 'Spaces collapse'],
])('cleans %s', (title, site, expected) => {
  expect(cleanTitle(title, site)).toBe(expected)
})
