import { afterEach, describe, expect, test } from 'vitest'
import { textMetrics } from '../../../src/renderer/features/reader/model/estimate-height.ts'
import {
  createTextDocument,
  type TextDocument,
} from '../../../src/renderer/features/reader/text/text-document.ts'
import type { Block, PageStart } from '../../../src/shared/text/blocks.ts'
import { composeSourceText } from '../../../src/shared/text/canonical-text.ts'

const opened: { text: TextDocument; root: HTMLElement }[] = []
afterEach(() => {
  for (const { text, root } of opened.splice(0)) {
    text.dispose()
    root.remove()
  }
})

function open(blocks: Block[], pageStarts: PageStart[] = [], language = 'en') {
  const root = document.createElement('article')
  document.body.append(root)
  const source = composeSourceText({ blocks, pageStarts })
  const metrics = textMetrics(17, false)
  const text = createTextDocument(root, { source, language, metrics, pageLabel: (label) => `p. ${label}` })
  text.fillAll()
  opened.push({ text, root })
  return { text, source, root }
}

/** Goes there and back for every offset of the text; returns those that came back elsewhere. */
function brokenOffsets({ text, source }: ReturnType<typeof open>, isText: (offset: number) => boolean) {
  const broken: number[] = []
  for (let offset = 0; offset < source.text.length; offset++) {
    if (!isText(offset)) continue
    const start = text.index.pointAt(offset, 'start')
    const end = text.index.pointAt(offset + 1, 'end')
    const back = start === null ? null : text.index.offsetOf(start.node, start.offset)
    const backEnd = end === null ? null : text.index.offsetOf(end.node, end.offset)
    const character = start?.node.data.charAt(start.offset)
    if (back !== offset || backEnd !== offset + 1 || character !== source.text.charAt(offset))
      broken.push(offset)
  }
  return broken
}

describe('offsets and places in the document', () => {
  test('agree in prose with emphasis, line breaks, astral characters and Chinese', () => {
    const reader = open(
      [
        { kind: 'heading', level: 2, text: '三、与江共生' },
        {
          kind: 'paragraph',
          text: 'One 𠮷 two 👩‍🔧 three\nfour e\u0301 five',
          marks: [
            { kind: 'strong', start: 4, end: 10 },
            { kind: 'emphasis', start: 8, end: 20 },
          ],
        },
        { kind: 'quote', text: '我们欠这些家庭的。' },
      ],
      [{ label: '12', block: 1, offset: 11 }],
    )
    expect(
      brokenOffsets(reader, (offset) => reader.source.text.charAt(offset) !== '\n' || offset === 29),
    ).toEqual([])
    expect(reader.root.querySelectorAll('strong').length).toBeGreaterThan(0)
    expect(reader.root.querySelector('.pbm')?.getAttribute('data-label')).toBe('p. 12')
  })

  test('agree in tables: tabs and line feeds are not in the document', () => {
    const reader = open([
      { kind: 'tableRow', text: 'Measure\t2023\t2024' },
      { kind: 'tableRow', text: 'Homes\t\t6,500' },
      { kind: 'paragraph', text: 'After' },
    ])
    expect(brokenOffsets(reader, (offset) => !/[\t\n]/.test(reader.source.text.charAt(offset)))).toEqual([])
    const cells = Array.from(reader.root.querySelectorAll('td'), (cell) => cell.textContent)
    expect(cells).toEqual(['Measure', '2023', '2024', 'Homes', '', '6,500'])
  })

  test('a range over a gap begins with the next words and ends with the ones before', () => {
    const { text, source } = open([
      { kind: 'tableRow', text: 'Measure\t2023' },
      { kind: 'paragraph', text: 'After' },
    ])
    const gap = source.text.indexOf('\t')
    const range = text.index.toDom({ start: gap, end: source.text.indexOf('After') })
    expect(range?.startContainer.textContent).toBe('2023')
    expect(range?.startOffset).toBe(0)
    expect(range?.endContainer.textContent).toBe('2023')
    expect(range?.endOffset).toBe(4)
  })

  test('lists keep their nesting and their own text', () => {
    const reader = open([
      { kind: 'listItem', depth: 0, text: 'Outer' },
      { kind: 'listItem', depth: 1, text: 'Inner' },
      { kind: 'listItem', depth: 0, text: 'Outer again' },
      { kind: 'listItem', depth: 0, ordered: true, label: '3.', text: 'Third' },
    ])
    expect(brokenOffsets(reader, (offset) => reader.source.text.charAt(offset) !== '\n')).toEqual([])
    expect(reader.root.querySelector('ul > li > ul > li')?.textContent).toBe('Inner')
    expect(reader.root.querySelectorAll('ol > li')).toHaveLength(1)
  })

  test('a triple click ends at the beginning of the next block', () => {
    const { text, source, root } = open([
      { kind: 'paragraph', text: 'First' },
      { kind: 'paragraph', text: 'Second' },
    ])
    const second = root.querySelectorAll('p')[1]
    expect(second === undefined ? null : text.index.offsetOf(second, 0)).toBe(source.text.indexOf('Second'))
    expect(text.index.offsetOf(root, root.childNodes.length)).toBe(source.text.length)
  })

  test('places outside of the document have no offset', () => {
    const { text } = open([{ kind: 'paragraph', text: 'First' }])
    expect(text.index.offsetOf(document.body, 0)).toBeNull()
  })
})

describe('sections', () => {
  const long = Array.from({ length: 60 }, (_, index) => ({
    kind: 'paragraph' as const,
    text: `Paragraph ${index} ${'word '.repeat(80)}`.trim(),
  }))

  test('all exist from the start and are filled when they are needed', () => {
    const root = document.createElement('article')
    document.body.append(root)
    const source = composeSourceText({ blocks: long, pageStarts: [] })
    const metrics = textMetrics(17, false)
    const text = createTextDocument(root, { source, language: 'en', metrics, pageLabel: (label) => label })
    opened.push({ text, root })
    expect(root.querySelectorAll('.section')).toHaveLength(text.sections.length)
    expect(root.textContent).toBe('')
    expect(root.offsetHeight).toBeGreaterThan(5000)
    text.fill(1, 1)
    expect(text.index.pointAt(0, 'start')).toBeNull()
    const start = text.sections[1]?.start ?? 0
    expect(text.index.pointAt(start, 'start')?.node.data.slice(0, 10)).toBe(
      source.text.slice(start, start + 10),
    )
    expect(text.index.toDom({ start: 0, end: source.text.length })?.startOffset).toBe(0)
  })
})
