import { afterEach, expect, test } from 'vitest'
import { textMetrics } from '../../../src/renderer/features/reader/model/estimate-height.ts'
import { createTextDocument } from '../../../src/renderer/features/reader/text/text-document.ts'
import { createViewport } from '../../../src/renderer/features/reader/text/viewport.ts'
import type { Block } from '../../../src/shared/text/blocks.ts'
import { composeSourceText } from '../../../src/shared/text/canonical-text.ts'

/** Blocks whose heights have little to do with their lengths, so that a place can't be guessed by proportion. */
const blocks: Block[] = Array.from({ length: 400 }, (_, index): Block => {
  if (index % 40 < 15) return { kind: 'tableRow', text: `Row ${index}\t${index}` }
  if (index % 40 < 20) return { kind: 'listItem', depth: 0, ordered: false, text: `Item ${index}` }
  if (index % 40 === 20) return { kind: 'heading', level: 2, text: `Chapter ${index}` }
  return {
    kind: 'paragraph',
    text: `Water use in district ${index} rose again. `.repeat((index % 7) * 3 + 1),
  }
})
const source = composeSourceText({ blocks, pageStarts: [] })

const style = document.createElement('style')
style.textContent =
  '.section { content-visibility: auto; position: relative } .section * { margin: 0 } .section .b { margin-top: 9px }'
document.head.append(style)
const scroll = document.createElement('div')
scroll.style.cssText =
  'position: fixed; inset: 0 auto auto 0; width: 700px; height: 500px; overflow-y: scroll'
document.body.append(scroll)
afterEach(() => scroll.replaceChildren())

const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))

function show() {
  const root = document.createElement('article')
  scroll.replaceChildren(root)
  const metrics = textMetrics(16, false)
  const text = createTextDocument(root, { source, language: 'en', metrics, pageLabel: (label) => label })
  text.fillAll()
  return { root, text, viewport: createViewport(scroll, text) }
}

/** The characters of the blocks that share a pixel with the window, as their elements say. */
function inSight(root: HTMLElement): { start: number; end: number } {
  const box = scroll.getBoundingClientRect()
  const seen = Array.from(root.querySelectorAll<HTMLElement>('[data-b]'))
    .filter((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return bottom > box.top && top < box.bottom
    })
    .map((element) => source.blocks[Number(element.dataset.b)])
  return { start: seen[0]?.start ?? Number.NaN, end: seen.at(-1)?.end ?? Number.NaN }
}

test('the blocks near the window are found as they were measured', async () => {
  const { root, text, viewport } = show()
  const asked = new Set<boolean>()
  const { blockBottoms } = text
  ;(text as { blockBottoms: typeof blockBottoms }).blockBottoms = (section, height) => {
    const found = blockBottoms(section, height)
    asked.add(found !== null)
    return found
  }
  for (const section of text.sections.keys()) text.measure(section)
  for (let top = 0; top < scroll.scrollHeight; top += 777) {
    scroll.scrollTop = top
    await frame()
    const [near, seen] = [viewport.rangeNear(0), inSight(root)]
    expect(near.start).toBe(seen.start)
    // The window's edge may lie in the space between two blocks: then the one below belongs to it as well.
    const after = source.blocks[source.blocks.findIndex(({ end }) => end === seen.end) + 1]
    expect([seen.end, after?.end]).toContain(near.end)
  }
  expect(asked).toEqual(new Set([true]))
})

test('what was measured at another width is not used', async () => {
  const { root, text, viewport } = show()
  for (const section of text.sections.keys()) text.measure(section)
  root.style.width = '300px'
  for (let top = 0; top < scroll.scrollHeight; top += 1777) {
    scroll.scrollTop = top
    await frame()
    const [near, seen] = [viewport.rangeNear(0), inSight(root)]
    expect(near.start).toBe(seen.start)
    expect(near.end).toBeGreaterThanOrEqual(seen.end)
  }
})

test('what was measured in another text size is not used', () => {
  const { text } = show()
  for (const section of text.sections.keys()) text.measure(section)
  text.estimate(textMetrics(26, false))
  // A skipped section is as high now as was estimated.
  const heights = Array.from(text.sections.keys(), (section) =>
    Number.parseFloat(text.sectionElement(section).style.containIntrinsicSize.replace('auto ', '')),
  )
  expect(heights[0]).toBeGreaterThan(0)
  for (const [section, height] of heights.entries()) expect(text.blockBottoms(section, height)).toBeNull()
})
