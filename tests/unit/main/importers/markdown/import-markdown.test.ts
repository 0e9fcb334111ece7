import { describe, expect, test } from 'vitest'
import { importMarkdown } from '../../../../../src/main/core/importers/markdown/import-markdown.ts'
import { importBytes, outlineOf } from '../../../../helpers/import-fixture.ts'

const outline = async (text: string): Promise<string[]> => outlineOf(await importBytes(importMarkdown, text))

describe('importMarkdown', () => {
  test('reads front matter and says no more of a date than it does', async () => {
    const { text } = await importBytes(
      importMarkdown,
      '---\ntitle: "Annual report"\nauthors: [Jane Smith, 李四]\ndate: 2024-03\n---\n\nText.',
    )
    expect(text.metadata).toEqual({ title: 'Annual report', issuer: 'Jane Smith, 李四', date: '2024-03' })
    expect(text.blocks).toEqual([{ kind: 'paragraph', text: 'Text.' }])
  })

  test('takes for front matter only a mapping, and anything else between two rules for text', async () => {
    expect(await outline('---\n\nNot front matter\n\n---\n\ntext')).toEqual([
      'paragraph: Not front matter',
      'paragraph: text',
    ])
    expect(await outline('---\n\n- a list\n\n---\n\ntext')).toEqual(['listItem 0: a list', 'paragraph: text'])
    expect(await outline('---\n# a comment\n---\n\ntext')).toEqual(['paragraph: text'])
    expect(await outline('---\ntitle: "half\n---\n\ntext')).toEqual(['paragraph: text'])
    expect(await outline('text\n\n---\ntitle: x\n---\n')).toEqual(['paragraph: text', 'heading 2: title: x'])
  })

  test('reads TOML front matter up to its first table', async () => {
    const { text } = await importBytes(
      importMarkdown,
      '+++\r\ntitle = "Toml \\"title\\""\r\nauthors = ["Jane Smith", \'李四\'] # both\r\ndate = 2024-01-02T10:00:00Z\r\n[extra]\r\ntitle = "Other"\r\n+++\r\n\r\n# H\r\n\r\nText.',
    )
    expect(text.metadata).toEqual({ title: 'Toml "title"', issuer: 'Jane Smith, 李四', date: '2024-01-02' })
    expect(text.blocks.map((block) => block.text)).toEqual(['H', 'Text.'])
    expect(await outline('+++\n\nNo pairs\n\n+++')).toEqual([
      'paragraph: +++',
      'paragraph: No pairs',
      'paragraph: +++',
    ])
  })

  test('takes the title from the first heading, and survives broken front matter', async () => {
    const { text } = await importBytes(importMarkdown, '---\n: [broken\n---\n\n# Title *here*\r\n\r\nText.')
    expect(text.metadata).toEqual({ title: 'Title here' })
  })

  test('reads emphasis that begins or ends at Chinese punctuation, and leaves other asterisks alone', async () => {
    const { text } = await importBytes(
      importMarkdown,
      '**坚持“稳中求进”**的总基调，这是**加粗。**后面。\n\n面积 3 * 4 * 5，见 a_b_c。',
    )
    expect(text.blocks).toEqual([
      {
        kind: 'paragraph',
        text: '坚持“稳中求进”的总基调，这是加粗。后面。',
        marks: [
          { kind: 'strong', start: 0, end: 8 },
          { kind: 'strong', start: 15, end: 18 },
        ],
      },
      { kind: 'paragraph', text: '面积 3 * 4 * 5，见 a_b_c。' },
    ])
  })

  test('leaves the attributes of a heading out, and keeps other braces', async () => {
    expect(await outline('# One {#one .unnumbered}\n\n## Two {-}\n\n## The set {a, b}')).toEqual([
      'heading 1: One',
      'heading 2: Two',
      'heading 2: The set {a, b}',
    ])
  })

  test.each([
    ['One {#one key=value .a-b}', 'One'],
    ['One {: #one title="a b"}', 'One'],
    ['One *two* {.unnumbered}', 'One two'],
    ['Price {#1 seller}', 'Price {#1 seller}'],
    ['Price {.net of tax}', 'Price {.net of tax}'],
    ['`x {.y}`', 'x {.y}'],
    ['The smile {:}', 'The smile {:}'],
  ])('reads the heading %s', async (source, text) => {
    expect(await outline(`## ${source}`)).toEqual([`heading 2: ${text}`])
  })

  test('leaves no space behind a break or where a picture stood', async () => {
    expect(await outline('One,<br> two\n\nSee ![map](m.png) here.')).toEqual([
      'paragraph: One,\ntwo',
      'paragraph: See here.',
      'figure: map',
    ])
  })

  test('joins wrapped lines, Chinese without a space, and keeps hard breaks', async () => {
    expect(await outline('One line\nand the next.  \nBroken. 中文\n换行，\n结束。')).toEqual([
      'paragraph: One line and the next.\nBroken. 中文换行，结束。',
    ])
  })

  test('reads nested lists with depth, order and numbers', async () => {
    expect(await outline('3. three\n   - inner\n\n   more\n4. four\n\n- [x] done')).toEqual([
      'listItem 0 3.: three',
      'listItem 1: inner',
      'paragraph: more',
      'listItem 0 4.: four',
      'listItem 0: done',
    ])
  })

  test('reads quotes, code, tables and images', async () => {
    expect(
      await outline(
        '> quoted\n>\n> twice\n\n```js\n  code()\n```\n\n| a | b |\n|---|---|\n| x |  |\n\n![Chart](http://x/y.png)',
      ),
    ).toEqual([
      'quote: quoted',
      'quote: twice',
      'code:   code()',
      'tableRow: a\tb',
      'tableRow: x\t',
      'figure: Chart',
    ])
  })

  test('puts footnotes at the end and takes their marks out of the text', async () => {
    expect(await outline('Rents rose[^a].\n\n[^a]: See the survey.\n\nLater text.')).toEqual([
      'paragraph: Rents rose.',
      'paragraph: Later text.',
      'footnote a: See the survey.',
    ])
  })

  test('marks emphasis by offsets into the text', async () => {
    const { text } = await importBytes(importMarkdown, 'A **bold _both_** 👍 *it*')
    expect(text.blocks[0]).toEqual({
      kind: 'paragraph',
      text: 'A bold both 👍 it',
      marks: [
        { kind: 'strong', start: 2, end: 11 },
        { kind: 'emphasis', start: 7, end: 11 },
        { kind: 'emphasis', start: 15, end: 17 },
      ],
    })
  })

  test.each(['\n', '\r\n', '\r'])('joins the lines of a paragraph that end with %j', async (end) => {
    const source = [
      '# Title',
      '',
      'One line ',
      'and another.',
      '',
      '中文一行',
      '中文二行。',
      '',
      '- an',
      '  item',
      '',
    ]
    expect(await outline(source.join(end))).toEqual([
      'heading 1: Title',
      'paragraph: One line and another.',
      'paragraph: 中文一行中文二行。',
      'listItem 0: an item',
    ])
  })

  test('keeps words apart that a form feed or a vertical tab parts', async () => {
    expect(await outline('One page\fand the next\vline.')).toEqual(['paragraph: One page and the next line.'])
  })

  test('reads raw HTML as text only', async () => {
    expect(
      await outline(
        '<div onclick="x()">Raw <b>html</b><script>alert(1)</script></div>\n\nand <span>inline</span>',
      ),
    ).toEqual(['paragraph: Raw html', 'paragraph: and inline'])
  })
})
