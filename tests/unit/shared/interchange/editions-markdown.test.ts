import { expect, test } from 'vitest'
import type { BriefDocument } from '../../../../src/shared/brief/brief-input.ts'
import { parseMarkdown, renderMarkdown } from '../../../../src/shared/brief/markdown.ts'
import { plainText } from '../../../../src/shared/brief/plain-text.ts'
import { findCitedQuotes } from '../../../../src/shared/brief/read-brief.ts'
import { alignBlocks } from '../../../../src/shared/compare/editions/align-blocks.ts'
import { renderEditions } from '../../../../src/shared/interchange/editions-markdown.ts'
import { composeMarkedParagraph } from '../../../../src/shared/interchange/editions-marked-words.ts'
import { composeSourceText } from '../../../../src/shared/text/canonical-text.ts'

const edition = (digit: string, ...texts: string[]): BriefDocument => ({
  id: `d${digit}`,
  title: `Report ${digit}`,
  date: `202${digit}`,
  file: `${digit}.txt`,
  sha256: digit.repeat(64),
  language: 'en',
  text: composeSourceText({
    blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
    pageStarts: [{ label: 'iv', block: 0, offset: 0 }],
  }),
})
const port = 'The port handled nine hundred ships and opened a second quay for grain.'
const water = 'Leaks in the old mains cost the water office a fifth of its supply.'
const trams = 'Two tram lines were extended to the eastern wards over the summer.'
const old = edition('3', port, 'Urban unemployment is to stay at around 5.5 per cent.', water)
const next = edition('4', port, 'Urban unemployment is to stay at around 5.2 per cent.', trams)
const input = {
  title: 'Report: *2023* & 2024',
  old: { document: old, name: '2023', passages: [{ start: 4, end: 8, tags: ['Port'] }] },
  new: { document: next, name: '2024', passages: [{ start: 80, end: 90, tags: ['Work', 'Port'] }] },
  alignment: alignBlocks(old.text.blocks, next.text.blocks),
  onlyChanges: false,
  onlyTagged: false,
}

test('writes what was kept, reworded, dropped and added, with tags and citations to both editions', () => {
  expect(renderEditions(input)).toBe(`# Report: \\*2023\\* & 2024

- Report 3, 2023. \`3.txt\`, \`sha256:${'3'.repeat(64)}\`
- Report 4, 2024. \`4.txt\`, \`sha256:${'4'.repeat(64)}\`

## Summary

| Paragraphs | Number |   Share |
| ---------- | -----: | ------: |
| Kept       |      1 |  25.0 % |
| Reworded   |      1 |  25.0 % |
| Moved      |      0 |   0.0 % |
| Split      |      0 |   0.0 % |
| Joined     |      0 |   0.0 % |
| Dropped    |      1 |  25.0 % |
| Added      |      1 |  25.0 % |
| All        |      4 | 100.0 % |

## Kept (1)

> ${port}[^1][^2]

- Tag: Port

## Reworded (1)

2023:

> Urban unemployment is to stay at around ~~5.5~~ per cent.[^3]

2024:

> Urban unemployment is to stay at around **5.2** per cent.[^4]

- Tags: Port; Work

## Dropped (1)

> ${water}[^5]

## Added (1)

> ${trams}[^6]

[^1]: Report 3, 2023, p. iv, para. 1, \`sha256:333333333333 chars 0–71\`

[^2]: Report 4, 2024, p. iv, para. 1, \`sha256:444444444444 chars 0–71\`

[^3]: Report 3, 2023, p. iv, para. 2, \`sha256:333333333333 chars 72–125\`

[^4]: Report 4, 2024, p. iv, para. 2, \`sha256:444444444444 chars 72–125\`

[^5]: Report 3, 2023, p. iv, para. 3, \`sha256:333333333333 chars 126–193\`

[^6]: Report 4, 2024, p. iv, para. 3, \`sha256:444444444444 chars 126–192\`
`)
})

test('leaves out what stayed, or what nobody tagged', () => {
  const changes = renderEditions({ ...input, onlyChanges: true })
  expect(changes).not.toContain('## Kept')
  expect(changes).toContain('## Dropped (1)')
  const tagged = renderEditions({ ...input, onlyTagged: true })
  expect(tagged).toContain('## Kept (1)')
  expect(tagged).not.toContain('## Dropped')
})

test('quotes so that a program finds every paragraph where its citation says', () => {
  const texts = { [old.sha256.slice(0, 12)]: old.text.text, [next.sha256.slice(0, 12)]: next.text.text }
  const quotes = findCitedQuotes(parseMarkdown(renderEditions(input)))
  expect(quotes.map(({ paragraphs }) => paragraphs.join('\n'))).toEqual(
    quotes.map(({ sha256, start, end }) => texts[sha256]?.slice(start, end)),
  )
  expect(quotes).toHaveLength(5)
})

test.each([
  ['a (5 %) b', 1, 8],
  ['~x~ *y* _z_ 1', 0, 11],
  ['经济增长百分之五。全年', 2, 9],
  ['one\ntwo\nthree', 2, 9],
  ['a, b', 1, 2],
  [' lead and trail ', 0, 16],
  ['**bold** words', 0, 8],
])('marks words of %j without changing what is read', (text, start, end) => {
  for (const mark of ['delete', 'strong'] as const) {
    const paragraph = composeMarkedParagraph(text, [{ start, end }], mark)
    const [read] = parseMarkdown(renderMarkdown({ type: 'root', children: [paragraph] })).children
    expect(read && plainText(read)).toBe(text)
    const marks = (children: readonly { type: string }[]) =>
      children.filter(({ type }) => type === mark).length
    expect(read?.type === 'paragraph' && marks(read.children)).toBe(marks(paragraph.children))
  }
})
