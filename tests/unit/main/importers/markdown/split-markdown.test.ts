import { describe, expect, test } from 'vitest'
import { importMarkdown } from '../../../../../src/main/core/importers/markdown/import-markdown.ts'
import { splitMarkdown } from '../../../../../src/main/core/importers/markdown/split-markdown.ts'
import { importBytes, outlineOf } from '../../../../helpers/import-fixture.ts'

const filler = (count: number): string => 'Some words of running text. '.repeat(count)

describe('splitMarkdown', () => {
  test('leaves a short source whole', () => {
    expect(splitMarkdown('# A\r\n\r\nText.')).toEqual([
      { text: '# A\r\n\r\nText.', continues: null, stubs: '' },
    ])
  })

  test('never splits fences, comments, lists or quotes', () => {
    const long = filler(1_500)
    const open = [
      '```',
      long,
      '',
      '# in a fence',
      '',
      '```',
      '',
      '<!--',
      '',
      'In a comment',
      '',
      '-->',
      '',
      '- item',
      '',
      '  more',
      '',
      '> quote',
    ]
    expect(splitMarkdown(open.join('\n'))).toHaveLength(1)
    expect(
      splitMarkdown([...open, '', '# Next', '', 'End.'].join('\n')).map(({ text }) => text.slice(0, 6)),
    ).toEqual(['```\nSo', '# Next'])
  })

  test('notes and links defined in another piece stay notes and links', async () => {
    const source = `A[^1] and [a link][ref].\n\n${filler(1_500)}\n\nB[^1] and [a link][ref].\n\n[^1]: The note.\n\n[ref]: http://x/\n`
    expect(splitMarkdown(source)).toHaveLength(2)
    const outline = outlineOf(await importBytes(importMarkdown, source))
    expect(outline.filter((line) => line.length < 100)).toEqual([
      'paragraph: A and a link.',
      'paragraph: B and a link.',
      'footnote 1: The note.',
    ])
  })

  test('cuts a long table between rows, and its text comes out as one table', async () => {
    const rows = Array.from({ length: 2_400 }, (_, index) => `| ${index} | a \\| *b* |`)
    const source = ['Before.', '', '| n | x |', '|---|:-:|', ...rows, 'no pipe', '', 'After.'].join('\n')
    expect(splitMarkdown(source).length).toBeGreaterThan(1)
    expect(outlineOf(await importBytes(importMarkdown, source))).toEqual([
      'paragraph: Before.',
      'tableRow: n\tx',
      ...rows.map((_, index) => `tableRow: ${index}\ta | b`),
      expect.stringMatching(/^tableRow: no pipe\t?$/),
      'paragraph: After.',
    ])
  })

  test('cuts a long list between items, and its numbers go on', async () => {
    const items = Array.from({ length: 1_300 }, (_, index) => `1. item ${index}\n   more\n   - inner`)
    const source = ['Before.', '', ...items, '', 'After.'].join('\n')
    expect(splitMarkdown(source).length).toBeGreaterThan(1)
    expect(outlineOf(await importBytes(importMarkdown, source))).toEqual([
      'paragraph: Before.',
      ...items.flatMap((_, index) => [`listItem 0 ${index + 1}.: item ${index} more`, 'listItem 1: inner']),
      'paragraph: After.',
    ])
  })

  test.each([
    ['what only looks like a table', ['| a | b |', '|---|'], '| 1 | 2 |'],
    ['a paragraph with numbers at the start of lines', ['In the year', '2. of'], '2. of the plan and'],
    ['lines of code', ['```'], '| 1 | 2 |'],
    ['a table in a block of HTML', ['<div>', '| a |', '|---|'], '| 1 |'],
    ['a table in a list', ['- x', '', '  | a |', '  |---|'], '  | 1 |'],
  ])('does not cut %s', (_, start, line) => {
    expect(splitMarkdown(['Before.', '', ...start, ...Array(4_000).fill(line)].join('\n'))).toHaveLength(1)
  })
})
