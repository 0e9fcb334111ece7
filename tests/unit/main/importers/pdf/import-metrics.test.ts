import { describe, expect, it } from 'vitest'
import {
  type ImportTruth,
  longestCommonSubsequence,
  scoreExtraction,
} from '../../../../helpers/import-metrics.ts'

const truth: ImportTruth = {
  lang: 'en',
  title: 'T',
  blocks: [
    { type: 'heading', level: 2, text: 'Findings' },
    { type: 'paragraph', text: 'Costs rose.' },
    { type: 'list-item', text: 'one' },
    {
      type: 'table',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
  ],
  footnotes: ['See p. 4.'],
}

describe('scoreExtraction', () => {
  it('gives one for the truth itself', () => {
    const blocks = [
      { kind: 'heading' as const, level: 2, text: 'Findings' },
      { kind: 'paragraph' as const, text: 'Costs rose.' },
      { kind: 'listItem' as const, text: 'one' },
      { kind: 'tableRow' as const, text: 'a\tb' },
      { kind: 'tableRow' as const, text: 'c\td' },
      { kind: 'footnote' as const, text: 'See p. 4.' },
    ]
    expect(scoreExtraction({ blocks }, truth)).toEqual({
      words: 1,
      paragraphs: 1,
      headings: 1,
      levels: 1,
      tableCells: 1,
      listItems: 1,
      footnotes: 1,
      strayCjkSpaces: 0,
    })
  })

  it('charges for what is missing', () => {
    const blocks = [{ kind: 'paragraph' as const, text: 'Findings Costs rose. one a b c d' }]
    expect(scoreExtraction({ blocks }, truth)).toEqual({
      words: 1,
      paragraphs: 0.4,
      headings: 0,
      levels: null,
      tableCells: 0,
      listItems: 0,
      footnotes: 0,
      strayCjkSpaces: 0,
    })
  })
})

it('finds the longest common subsequence', () => {
  expect(longestCommonSubsequence([...'abcd'], [...'xbdc'])).toHaveLength(2)
  expect(longestCommonSubsequence(['a'], ['b'])).toEqual([])
})
