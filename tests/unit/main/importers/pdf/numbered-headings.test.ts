import { expect, it } from 'vitest'
import { classifyDrafts } from '../../../../../src/main/core/importers/pdf/classify.ts'
import type { DocumentStyle } from '../../../../../src/main/core/importers/pdf/document-style.ts'
import { createDraft } from '../../../../../src/main/core/importers/pdf/draft.ts'
import { plainStyle } from '../../../../../src/main/core/importers/pdf/font-style.ts'
import { buildLines } from '../../../../../src/main/core/importers/pdf/lines.ts'

const style: DocumentStyle = {
  bodySize: 10,
  bodyBold: false,
  bodyMono: false,
  leading: 15,
  indents: true,
  lexicon: new Set<string>(),
}

/** Returns the kinds of paragraphs of one line each. */
function kindsOf(texts: readonly string[]): string[] {
  const drafts = texts.map((text, index) => {
    const glyphs = [...text].map((_, glyph) => glyph)
    const place = { page: 0, left: 20, right: 20 + 10 * text.length, baseline: 100 + 15 * index, size: 10 }
    return createDraft(
      buildLines([{ text, glyphs, ...place, style: plainStyle, content: -1, artifact: false }]),
      null,
      style.lexicon,
    )
  })
  const notes = { marksOn: () => new Set<string>(), lowerHalf: () => 1000 }
  classifyDrafts(drafts, style, notes, { has: () => false }, false)
  return drafts.map(({ kind }) => kind)
}

it('takes a short line with a digit for a heading where the headings above are numbered as in official texts', () => {
  expect(
    kindsOf(['一、总体要求', '1．健全机制', '各地要健全机制。', '2．优化流程', '各地要优化流程。']),
  ).toEqual(['heading', 'heading', 'paragraph', 'heading', 'paragraph'])
})

it('takes lines with digits for items of a list where others follow, or nothing else is numbered so', () => {
  expect(kindsOf(['一、总体要求', '1.健全机制', '2.优化流程', '各地要优化流程。']).slice(1)).toEqual([
    'listItem',
    'listItem',
    'paragraph',
  ])
  expect(kindsOf(['1.健全机制', '各地要健全机制。', '2.优化流程', '各地要优化流程。'])[0]).toBe('listItem')
})

it('takes lines with digits for items where a paragraph with a colon announces them, up to the next heading', () => {
  expect(
    kindsOf([
      '一、总体要求',
      '重点做好以下工作：',
      '1.健全机制',
      '各地要健全机制。',
      '2.优化流程',
      '各地要优化流程。',
      '二、工作要求',
      '1.健全机制',
      '各地要健全机制。',
    ]),
  ).toEqual([
    'heading',
    'paragraph',
    'listItem',
    'paragraph',
    'listItem',
    'paragraph',
    'heading',
    'heading',
    'paragraph',
  ])
})
