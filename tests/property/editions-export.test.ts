import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BriefDocument } from '../../src/shared/brief/brief-input.ts'
import { parseMarkdown } from '../../src/shared/brief/markdown.ts'
import { findCitedQuotes } from '../../src/shared/brief/read-brief.ts'
import { alignBlocks } from '../../src/shared/compare/editions/align-blocks.ts'
import type { EditionBlock } from '../../src/shared/compare/editions/alignment.ts'
import { renderEditions } from '../../src/shared/interchange/editions-markdown.ts'
import { composeSourceText } from '../../src/shared/text/canonical-text.ts'
import { editedEditions } from '../helpers/edited-editions.ts'

const seed = 20261123

const edition = (digit: string, blocks: readonly EditionBlock[]): BriefDocument => ({
  id: `d${digit}`,
  title: `Report ${digit}`,
  date: `202${digit}`,
  file: `${digit}.txt`,
  sha256: digit.repeat(64),
  language: 'en',
  text: composeSourceText({ blocks: [...blocks], pageStarts: [] }),
})
/** Lines that Markdown reads as something else when they are not escaped. */
const sign = fc.constantFrom(
  '# ',
  '- ',
  '1. ',
  '*a* ',
  '~~b~~ ',
  '[^1] ',
  '> ',
  '`c` ',
  '| d ',
  '<e> ',
  '\\',
  '&amp; ',
  '',
)
const withSigns = fc
  .tuple(editedEditions, fc.array(sign, { minLength: 1, maxLength: 6 }))
  .map(([edited, signs]) => {
    const mark = (blocks: readonly EditionBlock[]) =>
      blocks.map((block, at) => ({ ...block, text: `${signs[at % signs.length]}${block.text}` }))
    return { old: mark(edited.old), new: mark(edited.new) }
  })

test(`a comparison of editions reads back as the paragraphs that it quotes [seed ${seed}]`, () => {
  let quoted = 0
  fc.assert(
    fc.property(withSigns, fc.boolean(), ({ old: oldBlocks, new: newBlocks }, onlyChanges) => {
      const [old, next] = [edition('3', oldBlocks), edition('4', newBlocks)]
      const alignment = alignBlocks(old.text.blocks, next.text.blocks)
      const markdown = renderEditions({
        title: 'Two editions',
        old: { document: old, name: '2023', passages: [] },
        new: { document: next, name: '2024', passages: [] },
        alignment,
        onlyChanges,
        onlyTagged: false,
      })
      const texts = new Map([old, next].map(({ sha256, text }) => [sha256.slice(0, 12), text.text]))
      const quotes = findCitedQuotes(parseMarkdown(markdown))
      for (const { sha256, start, end, paragraphs } of quotes)
        expect(paragraphs.join('\n')).toBe(texts.get(sha256)?.slice(start, end))
      const shown = alignment.groups.filter(({ state }) => !onlyChanges || state !== 'same')
      const sides = shown.map((group) =>
        group.state === 'same' ? 1 : Number(group.old.length > 0) + Number(group.new.length > 0),
      )
      expect(quotes).toHaveLength(sides.reduce((sum, count) => sum + count, 0))
      quoted += quotes.length
    }),
    { seed, numRuns: 200 },
  )
  expect(quoted).toBeGreaterThan(500)
})
