import { expect, it } from 'vitest'
import type { DocumentStyle } from '../../../../../src/main/core/importers/pdf/document-style.ts'
import { createDraft, type Draft } from '../../../../../src/main/core/importers/pdf/draft.ts'
import { plainStyle } from '../../../../../src/main/core/importers/pdf/font-style.ts'
import { raiseTaggedTitle } from '../../../../../src/main/core/importers/pdf/headings.ts'
import { buildLines } from '../../../../../src/main/core/importers/pdf/lines.ts'

const style: DocumentStyle = {
  bodySize: 10,
  bodyBold: false,
  bodyMono: false,
  leading: 12,
  indents: false,
  lexicon: new Set<string>(),
}

/** Returns what the blocks are, given as text, size and, for headings, level. */
function levelsOf(blocks: readonly (readonly [string, number, number?])[]): (number | undefined)[] {
  const drafts = blocks.map(([text, size, level], index): Draft => {
    const glyphs = [...text].map((_, glyph) => glyph)
    const place = { page: 0, left: 20, right: 20 + 5 * text.length, baseline: 100 + 30 * index, size }
    const piece = { text, glyphs, ...place, style: plainStyle, content: 1, artifact: false }
    const draft = createDraft(buildLines([piece]), null, style.lexicon)
    return level === undefined ? draft : { ...draft, kind: 'heading', level }
  })
  raiseTaggedTitle(drafts, style)
  return drafts.map(({ kind, level }) => (kind === 'heading' ? level : undefined))
}

it('makes a paragraph before the headings that is larger than all of them the title, and them one lower', () => {
  expect(
    levelsOf([
      ['Audit Office', 12],
      ['Flood policy', 22],
      ['Aims', 16, 1],
      ['The review covers every district.', 10],
      ['Scope', 13, 2],
      ['Findings', 16, 1],
    ]),
  ).toEqual([undefined, 1, 2, undefined, 3, 2])
})

it('leaves a single heading of level 1 the title below what is printed larger', () => {
  expect(
    levelsOf([
      ['Audit Office', 24],
      ['Flood policy', 18, 1],
      ['Aims', 14, 2],
      ['Scope', 14, 2],
    ]),
  ).toEqual([undefined, 1, 2, 2])
})

it('leaves headings alone where none is larger, where it stands below, and where it says a sentence', () => {
  expect(
    levelsOf([
      ['Audit Office', 16],
      ['Flood policy', 16, 1],
      ['Aims', 12, 2],
      ['400 homes', 30],
    ]),
  ).toEqual([undefined, 1, 2, undefined])
  const sentence =
    'Every district that applied for a grant before the end of the year was asked about its costs.'
  expect(
    levelsOf([
      [sentence, 20],
      ['Aims', 12, 1],
    ]),
  ).toEqual([undefined, 1])
})
