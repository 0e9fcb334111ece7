import fc from 'fast-check'
import type { Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as mdastToString } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, renderMarkdown } from '../../src/shared/brief/markdown.ts'
import { composeParagraph, plainText } from '../../src/shared/brief/plain-text.ts'

const seed = 20261123

/** Pieces that Markdown reads, and white space that it drops, glued together at random. */
const piece = fc.constantFrom(
  '#',
  '# ',
  '-',
  '- ',
  '+ ',
  '* ',
  '> ',
  '1.',
  '1. ',
  '1) ',
  '|',
  '| a | b |',
  '--- | ---',
  '|-|',
  '~~',
  '~',
  '[^1]',
  '[^1]: ',
  '[a]: b',
  '[x](y)',
  '![',
  'www.',
  'www.example.com',
  'http://',
  'https://a.b/c',
  'a@b.co',
  'mailto:a@b.co',
  'xmpp:a@b.c',
  '<',
  '>',
  '<b>',
  '<!-- c -->',
  '-->',
  '&',
  '&amp;',
  '&#32;',
  '\\',
  '\\\\',
  '`',
  '``',
  '```',
  '*',
  '**',
  '_',
  '__',
  '  ',
  ' ',
  '\t',
  '    ',
  '\n',
  '\n\n',
  '===',
  '---',
  '***',
  '- [ ] ',
  '[x] ',
  '😀',
  '\u00a0',
  '\u2028',
  '\u3000',
  '中文',
  '。',
  '“',
  'a',
  'b',
  'word',
  ':',
  '!',
  '"',
  "'",
  '(',
  ')',
  '{',
  '}',
  '=',
  '\u200b',
  '\u0085',
  'é',
  'e\u0301',
  '$',
  '%',
  '^',
  '0',
  '9',
  '\f',
  '\ufeff',
  'http',
  's',
  '//',
  '.',
  '.com',
)
const nasty = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  )
  // Canonical text has no NUL and no carriage return; a passage is not blank.
  .map((text) => text.replace(/[\0\r]/g, ''))
  .filter((text) => text.trim() !== '')

const survives = (...children: RootContent[]): Root =>
  parseMarkdown(renderMarkdown({ type: 'root', children }))
const first = (root: Root): RootContent => root.children[0] ?? { type: 'thematicBreak' }

describe(`any text survives Markdown [seed ${seed}]`, () => {
  it('in paragraphs of a block quote that ends in a footnote mark', () => {
    fc.assert(
      fc.property(nasty, nasty, (one, two) => {
        const last = composeParagraph(two)
        last.children.push({ type: 'footnoteReference', identifier: '1', label: '1' })
        const root = survives(
          { type: 'blockquote', children: [composeParagraph(one), last] },
          { type: 'footnoteDefinition', identifier: '1', label: '1', children: [composeParagraph('x')] },
        )
        const quote = first(root)
        expect(root.children.map(({ type }) => type)).toEqual(['blockquote', 'footnoteDefinition'])
        expect('children' in quote && quote.children.map(plainText)).toEqual([one, two])
        expect(JSON.stringify(quote)).toContain('"footnoteReference"')
      }),
      { seed, numRuns: 5000 },
    )
  })

  it('on one line, read by mdast-util-to-string', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = text.replaceAll('\n', ' ')
        // Not at the start of the file, where a byte order mark is dropped: a brief begins with its front matter.
        const [, paragraph] = survives({ type: 'thematicBreak' }, composeParagraph(line)).children
        expect(mdastToString(paragraph)).toBe(line)
      }),
      { seed, numRuns: 3000 },
    )
  })

  it('also where the reader knows no emphasis beside Chinese punctuation', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = text.replaceAll('\n', ' ')
        const tree: Root = { type: 'root', children: [{ type: 'thematicBreak' }, composeParagraph(line)] }
        const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }
        expect(mdastToString(fromMarkdown(renderMarkdown(tree), options).children[1])).toBe(line)
      }),
      { seed, numRuns: 2000 },
    )
  })

  it('keeps emphasis beside Chinese punctuation, written as people write it', () => {
    const markdown = '这里**重点（一）**的内容，*强调。*后\n'
    expect(renderMarkdown(parseMarkdown(markdown))).toBe('这里**重点（一）**的内容，*强调。*后\n')
  })

  it('in headings, list items and footnotes', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = text.replace(/\s+/g, ' ').trim()
        const root = survives(
          { type: 'heading', depth: 2, children: [{ type: 'text', value: line }] },
          {
            type: 'list',
            ordered: false,
            spread: false,
            children: [{ type: 'listItem', spread: false, children: [composeParagraph(`Note: ${text}`)] }],
          },
          { type: 'paragraph', children: [{ type: 'footnoteReference', identifier: '1', label: '1' }] },
          { type: 'footnoteDefinition', identifier: '1', label: '1', children: [composeParagraph(text)] },
        )
        expect(root.children.map(plainText)).toEqual([line, `Note: ${text}`, '', text])
      }),
      { seed, numRuns: 3000 },
    )
  })
})
