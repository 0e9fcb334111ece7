import { expect, test } from 'vitest'
import { completePiece, splitBrief } from '../../../src/renderer/features/brief/preview/split-brief.ts'
import { parseMarkdown } from '../../../src/shared/brief/markdown.ts'
import { plainText } from '../../../src/shared/brief/plain-text.ts'

const filler = (number: number) => `> ${'word '.repeat(200)}${number}[^${number}]\n`
const brief = [
  '---\ntitle: "x"\n---\n',
  '# Title\n',
  '```\n# not a heading\n\n> not a quote\n```\n',
  '## One\n',
  ...[1, 2, 3, 4, 5, 6].map(filler),
  '> two\n>\n> paragraphs[^7]\n',
  '- Tag: a\n- Note: b\n\n  # in a note\n',
  ...[1, 2, 3, 4, 5, 6, 7].map((number) => `[^${number}]: Source ${number}\n`),
].join('\n')

test('pieces read the same as the whole', () => {
  const { pieces, footnotes } = splitBrief(brief)
  expect(pieces.length).toBeGreaterThan(3)
  const whole = parseMarkdown(brief).children.filter(({ type }) => type !== 'yaml')
  const parts = pieces.flatMap((piece) =>
    parseMarkdown(completePiece(piece, footnotes)).children.filter(
      ({ type }) => piece.kind === 'footnotes' || type !== 'footnoteDefinition',
    ),
  )
  expect(parts.map((node) => [node.type, plainText(node)])).toEqual(
    whole.map((node) => [node.type, plainText(node)]),
  )
})

test('footnotes are found by their names', () => {
  expect([...splitBrief(brief).footnotes.keys()]).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  expect(splitBrief(brief).footnotes.get('3')).toBe('[^3]: Source 3')
})
