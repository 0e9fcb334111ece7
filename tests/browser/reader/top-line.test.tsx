import { expect, test } from 'vitest'
import { frames, openReader } from './reader-fixture.tsx'

const blocks = Array.from({ length: 60 }, (_, at) => ({
  kind: 'paragraph' as const,
  text: `Paragraph ${at} of many: ${'the river and the embankment and the city '.repeat(8)}`.trim(),
}))
/** Longer than the reader waits before it looks where reading is, and before it takes a width as settled. */
const calmMs = 400

/** Resolves when nothing has moved for so long: sections that are laid out in idle time move what is below them. */
async function settled({ scroll }: Awaited<ReturnType<typeof openReader>>): Promise<void> {
  const place = () => `${scroll.scrollTop} ${scroll.scrollHeight}`
  for (let before = ''; before !== place(); ) {
    before = place()
    await new Promise((done) => setTimeout(done, calmMs))
  }
}

/** Returns how far below the top of the text's window words stand, in CSS pixels. */
async function heightOf(reader: Awaited<ReturnType<typeof openReader>>, words: string): Promise<number> {
  await settled(reader)
  return reader.pointAt(words).y - reader.scroll.getBoundingClientRect().top
}

test.each([
  ['narrower', 1100, 440],
  ['wider', 440, 1100],
])('the line at the top stays there when the text becomes %s', async (_, width, other) => {
  const reader = await openReader({ blocks, width, height: 600 })
  const words = 'Paragraph 20 of'
  // Twice: what is above it may get its real height on the way.
  for (let pass = 0; pass < 2; pass++) {
    reader.scroll.scrollTop += (await heightOf(reader, words)) - 12
  }
  const before = await heightOf(reader, words)
  expect(before).toBeCloseTo(12, 0)
  for (const next of [other, width, other]) {
    reader.host.style.width = `${next}px`
    await frames()
    expect(Math.abs((await heightOf(reader, words)) - before)).toBeLessThan(2)
  }
})

test('the first line stays at the top of a text that was not scrolled', async () => {
  const reader = await openReader({ blocks, width: 1100, height: 600 })
  // Where an earlier reader of the document was left.
  reader.scroll.scrollTop = 0
  await settled(reader)
  reader.host.style.width = '440px'
  await settled(reader)
  expect(reader.scroll.scrollTop).toBe(0)
})

test.each([
  ['narrower', 1100, 440],
  ['wider', 440, 1100],
])(
  'the line at the top stays there when something asks for the layout of a text that became %s',
  async (_, width, other) => {
    const reader = await openReader({ blocks, width, height: 600 })
    const words = 'Paragraph 20 of'
    for (let pass = 0; pass < 2; pass++) {
      reader.scroll.scrollTop += (await heightOf(reader, words)) - 12
    }
    const before = await heightOf(reader, words)
    reader.host.style.width = `${other}px`
    // Chromium scrolls now, and says so before the new width is told.
    expect(reader.scroll.scrollHeight).toBeGreaterThan(0)
    await frames()
    expect(Math.abs((await heightOf(reader, words)) - before)).toBeLessThan(2)
  },
)

test('a text that gets another width in the middle of a scroll shows about where that had come', async () => {
  const reader = await openReader({ blocks, width: 1100, height: 600 })
  const words = 'Paragraph 20 of'
  await settled(reader)
  reader.scroll.scrollTop = 300
  await settled(reader)
  reader.scroll.scrollTop += reader.pointAt(words).y - reader.scroll.getBoundingClientRect().top - 12
  // Told of the scroll, but before anybody looked which line is at the top.
  await frames(1)
  reader.host.style.width = '440px'
  expect(reader.scroll.scrollHeight).toBeGreaterThan(0)
  await frames()
  const height = await heightOf(reader, words)
  expect(height).toBeGreaterThan(-300)
  expect(height).toBeLessThan(600)
})
