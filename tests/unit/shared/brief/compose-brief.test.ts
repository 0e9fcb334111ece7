import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { BriefInput } from '../../../../src/shared/brief/brief-input.ts'
import { composeBrief } from '../../../../src/shared/brief/compose-brief.ts'
import { parseMarkdown, renderMarkdown } from '../../../../src/shared/brief/markdown.ts'
import { plainText } from '../../../../src/shared/brief/plain-text.ts'
import { findCitedQuotes } from '../../../../src/shared/brief/read-brief.ts'
import { briefDocument, briefInput, briefPassage, briefTag } from '../../../helpers/brief-fixtures.ts'

const sha256 = '0123456789abcdef'.repeat(4)
const report = briefDocument(
  { id: 'd1', title: 'Work *Report*', issuer: 'City of X', date: '2023-01-15', file: 'report.txt', sha256 },
  [
    { kind: 'heading', level: 1, text: 'Economy in 2023' },
    'GDP grew by 5.2%. See www.example.com for more.',
    { kind: 'pageBreak', text: '' },
    '# Not a heading: 1. Not a list!\nA second line.',
  ],
  [
    { label: 'i', block: 0, offset: 0 },
    { label: '2', block: 3, offset: 0 },
  ],
)
const render = (input: BriefInput) => renderMarkdown(composeBrief(input))
const headings = (root: Root) =>
  root.children.flatMap((node) =>
    node.type === 'heading' ? [`${'#'.repeat(node.depth)} ${plainText(node)}`] : [],
  )

describe('composeBrief', () => {
  it('writes front matter, quotes with their paragraphs, tags, note, sources and footnotes', () => {
    const exact = 'for more.\n\n# Not a heading: 1. Not a list!\nA second line.'
    const economy = briefTag('Economy')
    const passage = briefPassage(report, exact, { tags: [economy], note: 'A *good* point.\n\n# Really' })
    const brief = render(
      briefInput({
        title: 'Growth & more',
        introduction: 'What we found.',
        documents: [report],
        passages: [passage],
        tags: [economy],
      }),
    )
    expect(brief).toBe(`---
title: Growth & more
generated: 2026-11-23T06:00:00.000Z
library:
  name: My study
  id: l1
documents:
  - title: Work *Report*
    issuer: City of X
    date: 2023-01-15
    file: report.txt
    id: d1
    sha256: ${sha256}
---

# Growth & more

What we found.

## Economy

> for more.
>
> \\# Not a heading: 1. Not a list!\\
> A second line.[^1]

- Tag: Economy
- Note: A *good* point.

  ### Really

## Sources

- Work \\*Report\\*, City of X, 2023-01-15. \`report.txt\`, \`sha256:${sha256}\`

[^1]: Work \\*Report\\*, City of X, 2023-01-15, pp. i–2, paras. 2–3, \`sha256:0123456789ab chars 54–111\`
`)
  })

  it('nests tags by path and shows a passage under each of its tags, with one footnote', () => {
    const tags = ['Housing', 'Economy/GDP target', 'Economy', 'Unused/Below'].map(briefTag)
    const [housing, target, economy] = tags
    if (!housing || !target || !economy) throw new Error('three tags')
    const passages = [
      briefPassage(report, 'GDP grew', { tags: [target, housing] }),
      briefPassage(report, 'Economy in', { tags: [economy] }),
      briefPassage(report, 'second', { tags: [briefTag('Not chosen')] }),
      briefPassage(report, 'list'),
    ]
    const root = parseMarkdown(render(briefInput({ documents: [report], passages, tags })))
    expect(headings(root)).toEqual([
      '# A brief',
      '## Housing',
      '## Economy',
      '### GDP target',
      '## Other tags',
      '## No tag',
      '## Sources',
    ])
    expect(findCitedQuotes(root).map(({ label, paragraphs }) => [label, ...paragraphs])).toEqual([
      ['1', 'GDP grew'],
      ['2', 'Economy in'],
      ['1', 'GDP grew'],
      ['3', 'second'],
      ['4', 'list'],
    ])
    expect(root.children.filter(({ type }) => type === 'footnoteDefinition')).toHaveLength(4)
  })

  it('groups by document: by date, undated last, then title; passages in document order', () => {
    const documents = [
      briefDocument({ id: 'dz' }, ['undated one']),
      briefDocument({ id: 'db', date: '2024', title: 'B' }, ['b one']),
      briefDocument({ id: 'da', date: '2024', title: 'A' }, ['a one a two']),
      briefDocument({ id: 'dc', date: '2023-05', title: 'Z' }, ['c one']),
    ]
    const passages = ['undated one', 'b one', 'a two', 'a one', 'c one'].map((exact) => {
      const document = documents.find(({ text }) => text.text.includes(exact))
      if (!document) throw new Error(exact)
      return briefPassage(document, exact)
    })
    const root = parseMarkdown(render(briefInput({ groupBy: 'document', documents, passages })))
    expect(headings(root)).toEqual(['# A brief', '## Z', '## A', '## B', '## Title of dz', '## Sources'])
    expect(findCitedQuotes(root).map(({ paragraphs }) => paragraphs[0])).toEqual([
      'c one',
      'a one',
      'a two',
      'b one',
      'undated one',
    ])
  })

  it('groups by coder, in the order of their names', () => {
    const passages = [
      briefPassage(report, 'GDP', { coder: { id: 'c2', name: 'Zoe' } }),
      briefPassage(report, 'second', { coder: { id: 'c1', name: 'Ann' } }),
    ]
    const root = parseMarkdown(render(briefInput({ groupBy: 'coder', documents: [report], passages })))
    expect(headings(root)).toEqual(['# A brief', '## Ann', '## Zoe', '## Sources'])
  })

  it('writes what the options ask for', () => {
    const passage = briefPassage(report, 'grew by', {
      note: 'a note',
      tags: [briefTag('B'), briefTag('A/C')],
    })
    const lines = (options: BriefInput['options']) =>
      render(briefInput({ groupBy: 'document', documents: [report], passages: [passage], options }))
        .split('\n')
        .filter((line) => line.startsWith('- ') && !line.includes('sha256'))
    expect(lines({ notes: true, coderNames: true, dates: true, context: true })).toEqual([
      '- Tags: A / C; B',
      '- Coder: Ann Example',
      '- Date: 2026-11-02',
      '- Context: GDP grew by 5.2%.',
      '- Note: a note',
    ])
    expect(lines({ notes: false, coderNames: false, dates: false, context: false })).toEqual([
      '- Tags: A / C; B',
    ])
  })

  it('gives the same bytes whatever the order of documents and passages', () => {
    const other = briefDocument({ id: 'd2', date: '2020' }, ['some other words'])
    const passages = [briefPassage(report, 'GDP'), briefPassage(other, 'other'), briefPassage(report, 'grew')]
    const one = render(briefInput({ documents: [report, other], passages }))
    expect(render(briefInput({ documents: [other, report], passages: passages.toReversed() }))).toBe(one)
  })

  it('keeps a note from reaching beyond its place', () => {
    const note = [
      '---',
      '# Big[^1] <script>alert(1)</script> [link][a]',
      '',
      '<!-- open',
      '',
      '[^1]: own footnote',
      '[a]: http://x.y "t"',
    ].join('\n')
    const passages = [briefPassage(report, 'GDP', { note }), briefPassage(report, 'grew', { note })]
    const root = parseMarkdown(render(briefInput({ groupBy: 'document', documents: [report], passages })))
    expect(headings(root)).toEqual(['# A brief', '## Work *Report*', '## Sources'])
    expect(JSON.stringify(root)).not.toContain('"html"')
    const labels = root.children.flatMap((node) =>
      node.type === 'footnoteDefinition' ? [node.identifier] : [],
    )
    expect(labels).toEqual(['1', '2'])
    expect(findCitedQuotes(root)).toHaveLength(2)
  })

  it('reads the emphasis of a note beside Chinese punctuation as people write it', () => {
    const note = '**重点（一）**的含义，见**“5%”**。'
    const passages = [briefPassage(report, 'GDP', { note })]
    expect(render(briefInput({ documents: [report], passages }))).toContain(`Note: ${note}`)
  })

  it('gives the footnotes of notes and introduction names of their own', () => {
    const note = 'See[^1].\n\n[^1]: Mine.'
    const passages = [briefPassage(report, 'GDP', { note })]
    const input = briefInput({ introduction: note, groupBy: 'document', documents: [report], passages })
    const root = parseMarkdown(render(input))
    const labels = root.children.flatMap((node) =>
      node.type === 'footnoteDefinition' ? [node.identifier] : [],
    )
    expect(labels).toEqual(['intro-1', '1', 'note-1-1'])
  })

  it('makes a brief of nothing, without a heading where there is no title', () => {
    expect(render(briefInput({ title: ' ' }))).not.toMatch(/^#/m)
  })

  it('keeps any title in the front matter', () => {
    const title = '--- \n"x": [y] # z 中文 😀'
    const [yaml] = parseMarkdown(render(briefInput({ title }))).children
    expect(yaml?.type === 'yaml' && parse(yaml.value).title).toBe(title)
  })
})
