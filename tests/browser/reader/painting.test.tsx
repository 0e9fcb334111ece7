import { expect, test, vi } from 'vitest'
import { passagesAt } from '../../../src/renderer/features/reader/model/passages.ts'
import { commitment, flood, frames, openReader, painted, target } from './reader-fixture.tsx'

const blocks = [
  { kind: 'heading' as const, level: 1, text: 'Living with the river' },
  {
    kind: 'paragraph' as const,
    text: 'This year we will raise 18 kilometres of embankment on the east bank, finish the Willow Lake relief channel before the flood season, and lengthen the city’s warning time from six hours to eleven.',
  },
  { kind: 'paragraph' as const, text: 'The ward offices are responsible for the people.' },
]
const marks = [
  { quote: 'This year we will raise 18 kilometres of embankment on the east bank, finish', tags: [flood] },
  { quote: 'we will raise 18 kilometres of embankment', tags: [commitment] },
  { quote: '18 kilometres', tags: [target] },
  { quote: 'warning time', tags: [] },
  { quote: 'six hours to eleven.\nThe ward'.slice(0, 20), tags: [flood] },
]

test('overlapping passages: one wash, then lines', async () => {
  await openReader({ blocks, marks })
  expect(painted('tag-6')).toEqual([marks[0]?.quote, 'six hours to eleven.'])
  expect(painted('over2-10')).toEqual(['we will raise 18 kilometres of embankment'])
  expect(painted('over3-9')).toEqual(['18 kilometres'])
  expect(painted('tag-plain')).toEqual(['warning time'])
})

test('what is pointed at is found in the sections in sight first, which stay below what stands over the text', async () => {
  const many = Array.from({ length: 600 }, (_, at) => ({
    kind: 'paragraph' as const,
    text: `${at} ${'The ward offices are responsible for the people. '.repeat(3)}`,
  }))
  const reader = await openReader({ blocks: many })
  const raised = () => Array.from(reader.article.children, (section) => getComputedStyle(section).zIndex)
  expect(new Set(raised())).toEqual(new Set(['auto']))
  // Sections that are laid out ahead may move what is in sight meanwhile.
  await expect
    .poll(async () => {
      await reader.click('1 The ward')
      return raised().at(0)
    })
    .toBe('1')
  expect(raised().at(-1)).toBe('auto')
  expect(getComputedStyle(reader.article).isolation).toBe('isolate')
  reader.scroll.scrollTop = reader.scroll.scrollHeight
  await frames(3)
  expect(new Set(raised())).toEqual(new Set(['auto']))
})

test('two readers on one page keep their own ranges', async () => {
  await openReader({ blocks, marks: marks.slice(0, 1), width: 900, height: 300 })
  const second = await openReader({ blocks, marks: marks.slice(0, 1), width: 900, height: 300 })
  expect(painted('tag-6')).toHaveLength(2)
  second.host.dispatchEvent(new Event('x'))
  expect(CSS.highlights.get('tag-6')?.size).toBe(2)
})

test('nothing stays registered after a reader is closed', () => {
  expect(Array.from(CSS.highlights.keys())).toEqual([])
})

test('what lies under the pointer is what the browser says is painted there', async () => {
  const { article, source, pointAt } = await openReader({ blocks, marks })
  const { characterAt } = await import('../../../src/renderer/features/reader/paint/hit-test.ts')
  const { createTextIndex } = await import('../../../src/renderer/features/reader/text/text-index.ts')
  const index = createTextIndex(article, source.blocks)
  index.register(article)
  const { createPassageSet } = await import('../../../src/renderer/features/reader/model/passages.ts')
  const set = createPassageSet(
    marks.map((mark, at) => {
      const start = source.text.indexOf(mark.quote)
      const end = start + mark.quote.length
      return { id: String(at) as never, annotation: {} as never, tags: [], colour: 0, start, end }
    }),
  )
  // Newer than TypeScript's declarations.
  const browser = CSS.highlights as HighlightRegistry & {
    highlightsFromPoint(x: number, y: number): unknown[]
  }
  const box = article.getBoundingClientRect()
  let hits = 0
  for (let y = box.top + 3; y < box.bottom; y += 7) {
    for (let x = box.left - 20; x < box.right + 20; x += 11) {
      const offset = characterAt(index, x, y)
      const ours = offset === null ? false : passagesAt(set, offset).length > 0
      const theirs = browser.highlightsFromPoint(x, y).length > 0
      expect([x, y, ours]).toEqual([x, y, theirs])
      if (ours) hits++
    }
  }
  expect(hits).toBeGreaterThan(20)
  const { x, y } = pointAt('kilometres of')
  expect(characterAt(index, x, y)).toBe(source.text.indexOf('kilometres of'))
})

test('a choice repaints only what it changes', async () => {
  const reader = await openReader({ blocks, marks })
  const before = Array.from(CSS.highlights.get('tag-plain') ?? [])
  await reader.click('18 kilometres', 3)
  expect(painted('chosen')).toEqual(['18 kilometres'])
  expect(Array.from(CSS.highlights.get('tag-plain') ?? [])).toEqual(before)
})

test('what changes in one go is painted once', async () => {
  const { scroll } = await openReader({ blocks, marks })
  const add = vi.spyOn(Highlight.prototype, 'add')
  const down = { key: 'ArrowDown', bubbles: true, cancelable: true }
  for (let step = 0; step < 2; step++) scroll.dispatchEvent(new KeyboardEvent('keydown', down))
  await Promise.resolve()
  expect(painted('pending')).toEqual([blocks[1]?.text])
  expect(add).toHaveBeenCalledTimes(1)
  add.mockRestore()
})

test('a long text registers only the ranges near the window, and follows the scroll at once', async () => {
  const long = Array.from({ length: 400 }, (_, at) => ({
    kind: 'paragraph' as const,
    text: `Paragraph ${at} of many: ${'the river and the embankment and the city '.repeat(8)}`.trim(),
  }))
  const quotes = long.map((_, at) => ({ quote: `Paragraph ${at} of`, tags: [flood] }))
  const reader = await openReader({ blocks: long, marks: quotes })
  const first = painted('tag-6')
  expect(first).toContain('Paragraph 0 of')
  expect(first.length).toBeLessThan(150)
  reader.scroll.scrollTop = reader.scroll.scrollHeight
  await frames(1)
  expect(painted('tag-6')).toContain('Paragraph 399 of')
  expect(painted('tag-6')).not.toContain('Paragraph 0 of')
  window.dispatchEvent(new Event('beforeprint'))
  expect(painted('tag-6')).toHaveLength(400)
  window.dispatchEvent(new Event('afterprint'))
  expect(painted('tag-6').length).toBeLessThan(150)
})
