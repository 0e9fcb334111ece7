import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createFakeApp } from '../../helpers/fake-app.tsx'
import { annotationId, commitment, flood, frames, openReader, painted } from './reader-fixture.tsx'

const blocks = [
  { kind: 'heading' as const, level: 1, text: 'Living with the river' },
  { kind: 'paragraph' as const, text: 'We will raise the dike. The ward offices help. Nobody is left.' },
  { kind: 'paragraph' as const, text: 'Homes come next. Work follows.' },
]
const withRecent = () => createFakeApp({ recentTags: { l0000000000test: [flood.id, commitment.id] } })

describe('the sentence cursor', () => {
  test('goes by sentences and paragraphs, and to both ends', async () => {
    const reader = await openReader({ blocks })
    await reader.press('{ArrowDown}')
    expect(painted('pending')).toEqual(['Living with the river'])
    await reader.press('{ArrowDown}{ArrowDown}')
    expect(painted('pending')).toEqual(['The ward offices help.'])
    await reader.press('{Control>}{ArrowDown}{/Control}')
    expect(painted('pending')).toEqual(['Homes come next.'])
    await reader.press('{ArrowUp}')
    expect(painted('pending')).toEqual(['Nobody is left.'])
    await reader.press('{End}')
    expect(painted('pending')).toEqual(['Work follows.'])
    await reader.press('{Home}')
    expect(painted('pending')).toEqual(['Living with the river'])
    await reader.press('{Escape}')
    expect(painted('pending')).toEqual([])
  })

  test('Shift extends and takes back', async () => {
    const reader = await openReader({ blocks })
    await reader.press('{ArrowDown}{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
    expect(painted('pending')).toEqual(['We will raise the dike. The ward offices help.'])
    await reader.press('{Shift>}{ArrowUp}{/Shift}')
    expect(painted('pending')).toEqual(['We will raise the dike.'])
  })

  test('Enter opens the picker at it', async () => {
    const reader = await openReader({ blocks })
    await reader.press('{ArrowDown}{Enter}')
    expect(reader.picker()).not.toBeNull()
    await userEvent.keyboard('flood{Enter}')
    await frames(3)
    expect(reader.app.appended[0]?.[0]).toMatchObject({ set: { anchor: { exact: 'Living with the river' } } })
  })

  test('digits, H and N mark without a picker, and the cursor goes on from there', async () => {
    const reader = await openReader({ blocks, app: withRecent() })
    await reader.press('{ArrowDown}2')
    await reader.press('{ArrowDown}h')
    await reader.press('{ArrowDown}n')
    const written = reader.app.appended.map(([operation]) =>
      operation?.kind === 'annotation'
        ? [operation.set.anchor?.exact, Object.keys(operation.tags ?? {})]
        : null,
    )
    expect(written).toEqual([
      ['Living with the river', [commitment.id]],
      ['We will raise the dike.', []],
      ['The ward offices help.', []],
    ])
  })

  test('1 means the tag that is being applied, also before that is on disk', async () => {
    const reader = await openReader({ blocks, app: withRecent() })
    reader.app.onAppend = () => new Promise(() => undefined)
    await reader.press('{ArrowDown}2')
    await reader.press('{ArrowDown}1')
    const written = reader.app.appended.map(([operation]) =>
      operation?.kind === 'annotation' ? Object.keys(operation.tags ?? {}) : null,
    )
    expect(written).toEqual([[commitment.id], [commitment.id]])
  })
})

test('who jumps and leaves at once comes back to where the jump led', async () => {
  const paragraphs = Array.from({ length: 100 }, (_, index) => ({
    kind: 'paragraph' as const,
    text: `Paragraph ${index}. The council agreed.`,
  }))
  const reader = await openReader({ blocks: paragraphs })
  await reader.press('{End}')
  reader.close()
  const kept = reader.app.calls.find(({ method }) => method === 'app.keepPlace')?.input
  expect((kept as { offset: number } | undefined)?.offset).toBeGreaterThan(reader.source.text.length / 2)
})

describe('passages by keyboard', () => {
  const marks = [
    { quote: 'raise the dike', tags: [flood] },
    { quote: 'Homes', tags: [commitment] },
  ]

  test('brackets go from passage to passage, Del removes', async () => {
    const reader = await openReader({ blocks, marks })
    await reader.press(']')
    expect(painted('chosen')).toEqual(['raise the dike'])
    await reader.press(']')
    expect(painted('chosen')).toEqual(['Homes'])
    await reader.press('[[')
    expect(painted('chosen')).toEqual(['raise the dike'])
    await reader.press('{Delete}')
    expect(reader.app.appended[0]?.[0]).toMatchObject({ id: annotationId(0), set: { deleted: true } })
  })

  test('Alt+Shift+arrows move its ends by words', async () => {
    const reader = await openReader({ blocks, marks })
    await reader.press(']')
    await reader.press('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
    await reader.press('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}')
    const ranges = reader.app.appended.map(([operation]) =>
      operation?.kind === 'annotation' ? operation.set.anchor?.exact : null,
    )
    expect(ranges).toEqual(['raise the dike. The', 'will raise the dike'])
  })

  test('a step goes on from the one before, although that is not on disk yet', async () => {
    const reader = await openReader({ blocks, marks })
    const writing = Promise.withResolvers<boolean>()
    reader.app.onAppend = () => writing.promise
    await reader.press(']')
    await reader.press('{Alt>}{Shift>}{ArrowRight}{ArrowUp}{/Shift}{/Alt}')
    writing.resolve(true)
    const ranges = reader.app.appended.map(([operation]) =>
      operation?.kind === 'annotation' ? operation.set.anchor?.exact : null,
    )
    expect(ranges).toEqual(['raise the dike. The', 'will raise the dike. The'])
  })

  test('a note is written in Markdown and saved by Ctrl+Enter', async () => {
    const reader = await openReader({ blocks, marks })
    await reader.press(']n')
    await userEvent.keyboard('A **strong** claim{Control>}{Enter}{/Control}')
    await frames(3)
    expect(reader.app.appended[0]).toMatchObject([
      { id: annotationId(0), set: { note: 'A **strong** claim' } },
    ])
    expect(document.activeElement).toBe(reader.scroll)
  })

  test('Esc leaves a note as it was', async () => {
    const reader = await openReader({ blocks, marks })
    await reader.press(']n')
    await userEvent.keyboard('never mind{Escape}')
    await frames()
    expect(reader.app.appended).toEqual([])
  })

  test('find counts, goes round, and leaves the cursor at what was found', async () => {
    const reader = await openReader({ blocks })
    await reader.press('{Control>}f{/Control}')
    await userEvent.keyboard('the')
    await frames()
    expect(painted('found')).toEqual(['the', 'the', 'The'])
    expect(reader.host.querySelector('output')?.textContent).toBe('1 of 3')
    await userEvent.keyboard('{Enter}{Enter}{Enter}')
    await frames()
    expect(reader.host.querySelector('output')?.textContent).toBe('1 of 3')
    await userEvent.keyboard('{Escape}')
    await frames()
    expect(painted('found')).toEqual([])
    expect(painted('pending')).toEqual(['the'])
    expect(document.activeElement).toBe(reader.scroll)
  })
})
