import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createFakeApp } from '../../helpers/fake-app.tsx'
import { annotationId, commitment, flood, frames, openReader, tag } from './reader-fixture.tsx'

const blocks = [
  { kind: 'heading' as const, level: 1, text: 'Living with the river' },
  { kind: 'paragraph' as const, text: 'We will raise the dike. The ward offices help. Nobody is left.' },
]

const slips = (host: HTMLElement) => Array.from(host.querySelectorAll<HTMLElement>('[data-slip]'))

test('slips say quote, tags and coder, and belong to their paragraph', async () => {
  const { host, article } = await openReader({
    blocks,
    marks: [{ quote: 'raise the dike', tags: [flood, commitment], note: 'A note' }],
  })
  const [slip] = slips(host)
  expect(slip?.querySelector('button')?.getAttribute('aria-label')).toBe(
    '“raise the dike”. Commitment, Flood safety. Ada. with a note',
  )
  expect(slip?.getAttribute('aria-setsize')).toBe('1')
  expect(article.querySelector('p')?.getAttribute('aria-details')).toBe(slip?.id)
})

test('a slip stands at the line of its passage and neighbours make room', async () => {
  const { host, pointAt } = await openReader({
    blocks,
    marks: [
      { quote: 'raise', tags: [flood] },
      { quote: 'dike', tags: [flood] },
      { quote: 'ward', tags: [flood] },
    ],
  })
  await new Promise((done) => setTimeout(done, 250))
  const tops = slips(host).map((slip) => slip.getBoundingClientRect().top)
  expect(Math.abs((tops[0] ?? 0) - pointAt('raise').y)).toBeLessThan(20)
  expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBe(32)
  expect((tops[2] ?? 0) - (tops[1] ?? 0)).toBe(32)
})

test('a few slips move to their new places, many jump', async () => {
  const words = Array.from({ length: 40 }, (_, at) => `word${at}`)
  const open = async (count: number) => {
    const { host } = await openReader({
      blocks: [{ kind: 'paragraph', text: words.join(' ') }],
      marks: words.slice(0, count).map((quote) => ({ quote, tags: [flood] })),
    })
    expect(slips(host).length).toBe(count)
    return slips(host).map((slip) => getComputedStyle(slip).transitionProperty)
  }
  expect((await open(3)).every((moved) => moved.includes('translate'))).toBe(true)
  expect((await open(40)).some((moved) => moved.includes('translate'))).toBe(false)
})

test('pointing at a slip lights its passage, and the reverse', async () => {
  const { host, pointAt, article } = await openReader({
    blocks,
    marks: [{ quote: 'raise the dike', tags: [flood] }],
  })
  const [slip] = slips(host)
  slip?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
  await frames()
  expect(CSS.highlights.get('hover')?.size).toBe(1)
  slip?.dispatchEvent(new PointerEvent('pointerout', { bubbles: true }))
  await frames()
  expect(CSS.highlights.get('hover')).toBeUndefined()
  const { x, y } = pointAt('dike')
  article.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: x, clientY: y }))
  await frames(3)
  expect(getComputedStyle(slip ?? host).backgroundColor).not.toBe('rgba(0, 0, 0, 0)')
})

test('a long note is cut until its passage is chosen, and its table is a table', async () => {
  const note = `| Year | Target |\n|---|---|\n| 2024 | 5 % |\n\n${'A line of the note.\n\n'.repeat(60)}`
  const { host } = await openReader({ blocks, marks: [{ quote: 'raise the dike', tags: [flood], note }] })
  const [slip] = slips(host)
  expect(slip?.querySelectorAll('th, td')).toHaveLength(4)
  expect(slip?.offsetHeight).toBeLessThan(320)
  await userEvent.click(slip?.querySelector('[data-cover]') ?? host)
  expect(slip?.offsetHeight).toBeGreaterThan(1_000)
})

test.each([
  ['a table', `| Year | Target |\n|---|---|\n${'| 2024 | 5 % |\n'.repeat(60)}`],
  ['paragraphs', 'A line of the note.\n\n'.repeat(60)],
])('a cut note of %s is no higher than eight lines', async (_, note) => {
  const { host } = await openReader({ blocks, marks: [{ quote: 'raise the dike', tags: [flood], note }] })
  const shown = slips(host)[0]?.querySelector('[class*=cutNote]')
  // Eight lines of 19 pixels.
  expect(shown?.getBoundingClientRect().height).toBeGreaterThan(100)
  expect(shown?.getBoundingClientRect().height).toBeLessThanOrEqual(153)
})

test('the coder stands beside the first line of tags', async () => {
  const long = tag('long', 'A tag with a name of many words', 3)
  const tags = [flood, commitment, long]
  const { host } = await openReader({ blocks, tags, marks: [{ quote: 'raise the dike', tags }] })
  const [slip] = slips(host)
  const top = slip?.getBoundingClientRect().top ?? 0
  const sign = slip?.querySelector('[class*=by] > :last-child')?.getBoundingClientRect()
  expect((sign?.bottom ?? 0) - top).toBeLessThan(30)
})

test('N and Delete mean the slip that has the keyboard', async () => {
  const { host, app } = await openReader({
    blocks,
    marks: [
      { quote: 'raise', tags: [flood] },
      { quote: 'ward', tags: [flood] },
    ],
  })
  const covers = () => Array.from(host.querySelectorAll<HTMLElement>('[data-cover]'))
  covers()[1]?.focus()
  await userEvent.keyboard('n')
  await expect.poll(() => slips(host)[1]?.contains(document.activeElement)).toBe(true)
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
  await userEvent.keyboard('{Escape}')
  covers()[0]?.focus()
  await userEvent.keyboard('{Delete}')
  await expect
    .poll(() => app.appended.at(-1)?.[0])
    .toMatchObject({ id: annotationId(0), set: { deleted: true } })
  expect(document.activeElement?.getAttribute('data-testid')).toBe('reader-text')
})

test('slips keep their distance after the margin was not shown, as on paper', async () => {
  const { host, scroll } = await openReader({
    blocks,
    marks: ['raise', 'dike', 'ward'].map((quote) => ({ quote, tags: [flood] })),
  })
  const margin = host.querySelector('aside') as HTMLElement
  margin.style.display = 'none'
  scroll.focus()
  await userEvent.keyboard(']')
  await frames(4)
  await userEvent.keyboard('{Escape}')
  await frames(4)
  margin.style.display = ''
  await new Promise((done) => setTimeout(done, 300))
  const tops = slips(host).map((slip) => slip.getBoundingClientRect().top)
  expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBe(32)
  expect((tops[2] ?? 0) - (tops[1] ?? 0)).toBe(32)
})

test('where nothing can be saved, nothing of a passage can be changed', async () => {
  const app = createFakeApp()
  app.readOnly = true
  const errors: unknown[] = []
  app.onError = (error) => errors.push(error)
  const { host } = await openReader({
    app,
    blocks,
    marks: [{ quote: 'raise the dike', tags: [flood], note: 'A note' }],
  })
  const [slip] = slips(host)
  const cover = slip?.querySelector<HTMLElement>('[data-cover]')
  await userEvent.click(cover ?? host)
  expect(slip?.querySelectorAll('button')).toHaveLength(1)
  expect(host.querySelector('[data-testid^=handle]')).toBeNull()
  await userEvent.keyboard('n')
  await frames()
  expect(slip?.querySelector('textarea')).toBeNull()
  expect(errors).toMatchObject([{ code: 'readOnly' }])
  expect(app.appended).toEqual([])
})

test('draws only the slips near the window', async () => {
  const long = Array.from({ length: 600 }, (_, at) => ({
    kind: 'paragraph' as const,
    text: `Paragraph ${at} of many: ${'the river and the embankment '.repeat(5)}`.trim(),
  }))
  const { host, scroll } = await openReader({
    blocks: long,
    marks: long.map((_, at) => ({ quote: `Paragraph ${at} of`, tags: [flood] })),
  })
  expect(slips(host).length).toBeGreaterThan(4)
  expect(slips(host).length).toBeLessThan(60)
  scroll.scrollTop = 20_000
  const inSight = () => {
    const box = scroll.getBoundingClientRect()
    return slips(host).filter((slip) => {
      const { top } = slip.getBoundingClientRect()
      return top > box.top && top < box.bottom
    })
  }
  await expect.poll(() => inSight().length).toBeGreaterThan(3)
  expect(slips(host).length).toBeLessThan(60)
})

test('below the room for both the margin is a drawer, and nothing scrolls sideways', async () => {
  const { host, scroll, click } = await openReader({
    blocks,
    width: 640,
    marks: [{ quote: 'raise the dike', tags: [flood] }],
  })
  expect(slips(host)).toHaveLength(0)
  expect(scroll.scrollWidth).toBeLessThanOrEqual(scroll.clientWidth)
  await click('raise')
  await frames(3)
  const card = host.querySelector<HTMLElement>('[data-testid="floating-card"]')
  expect(card?.querySelector('[aria-label="Remove Flood safety"]')).not.toBeNull()
  await userEvent.click(host.querySelector('[aria-label="Show margin"]') ?? host)
  await frames(3)
  expect(slips(host)).toHaveLength(1)
  expect(host.querySelector('[data-testid="floating-card"]')).toBeNull()
})
