import { expect, it } from 'vitest'
import { joinLines } from '../../../../../src/main/core/importers/pdf/join-lines.ts'
import { unplaced } from '../../../../../src/main/core/importers/pdf/placed-text.ts'

const lexicon = new Set(['adaptation', 'short-term', 'well', 'defined'])

it.each([
  ['puts a space between words', 'the national', 'average', 'the national average'],
  ['puts none between Chinese characters', '能源结构', '调整', '能源结构调整'],
  ['puts none between Chinese and a number', '截至', '2023年底', '截至2023年底'],
  ['puts none between a Chinese quotation mark and a word', '所谓“', '专项债”', '所谓“专项债”'],
  ['joins a broken word that the document knows whole', 'adapta-', 'tion funds', 'adaptation funds'],
  ['joins a broken word that nobody knows', 'infra-', 'structure', 'infrastructure'],
  [
    'keeps the hyphen of a word that the document knows with it',
    'a short-',
    'term plan',
    'a short-term plan',
  ],
  ['keeps the hyphen before a capital', 'North-', 'South trade', 'North-South trade'],
  [
    'keeps the last hyphen of a compound with small words',
    'state-of-the-',
    'art homes',
    'state-of-the-art homes',
  ],
  ['joins a word broken inside a compound', 'a well-estab-', 'lished rule', 'a well-established rule'],
  ['keeps the hyphen after self and well', 'Self-', 'employed builders', 'Self-employed builders'],
  ['joins what self and well make without a hyphen', 'the well-', 'ness plan', 'the wellness plan'],
  ['joins where the software broke the word, whatever is known', 'well\u00AD-', 'defined', 'welldefined'],
  ['drops an invisible soft hyphen between words', 'fiscal\u00AD', '(2019)', 'fiscal (2019)'],
  ['binds a range of years', '2015–', '2018', '2015–2018'],
  ['keeps a dash that stands between words', 'the plan –', 'or so', 'the plan – or so'],
])('%s', (_, first, second, joined) => {
  expect(joinLines(unplaced(first), unplaced(second), lexicon).text).toBe(joined)
})

it('keeps the glyphs of what it keeps', () => {
  const joined = joinLines({ text: 'ada-', glyphs: [1, 2, 3, 4] }, { text: 'pt', glyphs: [5, 6] }, lexicon)
  expect(joined).toEqual({ text: 'adapt', glyphs: [1, 2, 3, 5, 6] })
})
