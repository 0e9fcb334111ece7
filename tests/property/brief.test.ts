import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeBrief } from '../../src/shared/brief/compose-brief.ts'
import { parseMarkdown, renderMarkdown } from '../../src/shared/brief/markdown.ts'
import { findCitedQuotes } from '../../src/shared/brief/read-brief.ts'
import { briefDocument, briefInput } from '../helpers/brief-fixtures.ts'

const seed = 20261123

const piece = fc.constantFrom(
  '# ',
  '- ',
  '> ',
  '1. ',
  '| a |',
  '---',
  '===',
  '```',
  '~~~',
  '[^1]',
  '[^1]: x',
  '[a]: b',
  'www.a',
  'a@b.co',
  '<!--',
  '<div>',
  '&amp;',
  '\\',
  '*',
  '_',
  '`',
  ' ',
  '  ',
  '\t',
  '\n',
  '    ',
  '中文',
  '😀',
  '\u00a0',
  'word',
  'Note: ',
  '.',
  '!',
  '[',
  ']',
  '(',
  ')',
)
const block = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''))
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe(`any quote can be read back from its brief [seed ${seed}]`, () => {
  it('with its paragraphs, its place and its note kept apart', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 6 }),
        share,
        share,
        block,
        (blocks, a, b, note) => {
          const document = briefDocument({ id: 'd1', title: blocks[0] ?? '' }, blocks)
          const { text } = document.text
          const start = Math.floor(Math.min(a, b) * text.length)
          const end = Math.ceil(Math.max(a, b) * text.length)
          fc.pre(text.slice(start, end).trim() !== '')
          const passage = {
            id: 'a1',
            document: 'd1',
            start,
            end,
            exact: text.slice(start, end),
            tags: [],
            note,
            coder: { id: 'c1', name: 'Ann' },
            created: '2026-01-01',
            modified: '2026-01-01',
          }
          const passages = [passage, { ...passage, id: 'a2' }]
          const options = { notes: true, coderNames: false, dates: false, context: true }
          const brief = composeBrief(
            briefInput({ introduction: note, documents: [document], passages, options }),
          )
          const root = parseMarkdown(renderMarkdown(brief))
          const quotes = findCitedQuotes(root)
          expect(quotes.map(({ label }) => label)).toEqual(['1', '2'])
          for (const quote of quotes) {
            expect({ start: quote.start, end: quote.end }).toEqual({ start, end })
            expect(document.sha256.startsWith(quote.sha256)).toBe(true)
            // Empty blocks alone are lost: they are no paragraphs.
            expect(quote.paragraphs.join('').replaceAll('\n', '')).toBe(
              document.text.blocks
                .map((own) => text.slice(Math.max(start, own.start), Math.max(start, Math.min(end, own.end))))
                .filter((part) => part.trim() !== '')
                .join('')
                .replaceAll('\n', ''),
            )
          }
          expect(root.children.filter(({ type }) => type === 'heading')).toHaveLength(
            brief.children.filter(({ type }) => type === 'heading').length,
          )
        },
      ),
      { seed, numRuns: 700 },
    )
  })
})
