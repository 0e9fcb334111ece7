import { describe, expect, test } from 'vitest'
import { importMarkdown } from '../../../../../src/main/core/importers/markdown/import-markdown.ts'
import { splitMarkdown } from '../../../../../src/main/core/importers/markdown/split-markdown.ts'
import { importBytes, outlineOf } from '../../../../helpers/import-fixture.ts'

const filler = (count: number): string => 'Some words of running text. '.repeat(count)

describe('splitMarkdown', () => {
  test('leaves a short source whole', () => {
    expect(splitMarkdown('# A\r\n\r\nText.')).toEqual([{ text: '# A\r\n\r\nText.', stubs: '' }])
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
})
