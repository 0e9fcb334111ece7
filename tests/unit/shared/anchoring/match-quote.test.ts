import { describe, expect, it } from 'vitest'
import { decideQuote, findQuotes, findTypedQuotes } from '../../../../src/shared/anchoring/match-quote.ts'
import { quoteCases } from '../../../cases/quotes.cases.ts'
import fixture from '../../../fixtures/anchoring.json' with { type: 'json' }
import { marked } from '../../../helpers/marked.ts'

interface QuoteSelector {
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
}

describe('findQuotes', () => {
  const records = fixture.cases.filter((record) => record.mode === 'exact-all-matches')
  it('is tried on all records', () => expect(records).toHaveLength(15))
  for (const record of records) {
    it(`finds every match: ${record.name}`, () => {
      const selector = record.selector as QuoteSelector
      expect(findQuotes(record.text, selector.exact, selector)).toEqual(record.expectedRanges)
    })
  }
  it('finds overlapping matches', () => {
    expect(findQuotes('aaaa', 'aa').map(({ start }) => start)).toEqual([0, 1, 2])
  })
})

describe('decideQuote', () => {
  for (const { name, text: source, exact, outcome, ...context } of quoteCases) {
    it(`${outcome}: ${name}`, () => {
      const { text, ranges } = marked(source)
      const result = decideQuote(text, exact, context)
      if (outcome === 'found') expect(result).toEqual({ ok: true, value: ranges[0] })
      else expect(result).toEqual({ ok: false, error: { code: outcome, occurrences: ranges } })
    })
  }
})

describe('findTypedQuotes', () => {
  it('gives offsets of the text itself, after runs of white space', () => {
    const { text, ranges } = marked('a \n\n  b [c \t d] e   [c d]')
    expect(findTypedQuotes(text, 'c d')).toEqual(ranges)
  })
})
