import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { type Annotation, annotationDefaults } from '../../../src/shared/model/annotation.ts'
import { tagIdOf } from '../../../src/shared/model/tag.ts'
import {
  annotationId,
  commitment,
  documentId,
  flood,
  frames,
  openReader,
  painted,
  target,
  textHash,
} from './reader-fixture.tsx'

const blocks = [
  { kind: 'heading' as const, level: 1, text: 'Living with the river' },
  {
    kind: 'paragraph' as const,
    text: 'We will raise 18 kilometres of embankment. The ward offices are responsible.',
  },
]

describe('marking with the mouse', () => {
  test('opens the picker at a selection, widened to whole words, and shows it as pending', async () => {
    const reader = await openReader({ blocks })
    await reader.select('raise 18 kilometres', { from: 2, to: 14 })
    expect(reader.picker()?.getAttribute('aria-label')).toBe('Tag this passage')
    expect(painted('pending')).toEqual(['raise 18 kilometres'])
    expect(document.activeElement?.getAttribute('role')).toBe('combobox')
  })

  test('the exact selection is one key or click away, and Alt asks for it at once', async () => {
    const reader = await openReader({ blocks })
    await reader.select('raise 18 kilometres', { from: 2, to: 14 })
    await userEvent.keyboard('{Alt>}w{/Alt}')
    expect(painted('pending')).toEqual(['ise 18 kilom'])
    await userEvent.keyboard('{Escape}')
    expect(painted('pending')).toEqual([])
    await reader.select('raise 18 kilometres', { from: 2, to: 14, altKey: true })
    expect(painted('pending')).toEqual(['ise 18 kilom'])
  })

  test('writes one entry with the anchor and the tag that was typed', async () => {
    const reader = await openReader({ blocks })
    await reader.select('raise 18 kilometres')
    await userEvent.keyboard('comm{Enter}')
    await frames(3)
    expect(reader.app.appended).toEqual([
      [
        {
          kind: 'annotation',
          id: expect.stringMatching(/^a[0-9a-z]{20}$/),
          document: documentId,
          coder: 'cada00000000',
          set: {
            anchor: {
              textHash,
              start: 30,
              end: 49,
              exact: 'raise 18 kilometres',
              prefix: 'Living with the river\nWe will ',
              suffix: ' of embankment. The ward offices',
            },
            note: '',
            created: expect.any(Number),
            modified: expect.any(Number),
            deleted: false,
          },
          tags: { [commitment.id]: true },
        },
      ],
    ])
    expect(reader.picker()).toBeNull()
    expect(document.activeElement).toBe(reader.scroll)
    expect(reader.app.preferences.recentTags).toEqual({ l0000000000test: [commitment.id] })
  })

  test('a typed path becomes tags in the same entry', async () => {
    const reader = await openReader({ blocks })
    await reader.select('ward offices')
    await userEvent.keyboard('Economy / GDP target{Enter}')
    await frames(3)
    const [entry] = reader.app.appended
    expect(entry?.map((operation) => operation.kind)).toEqual(['tag', 'tag', 'annotation'])
    expect(entry?.[2]).toMatchObject({ tags: { [tagIdOf(['Economy', 'GDP target'])]: true } })
  })

  test('several tags: Ctrl+Enter ticks, Enter applies', async () => {
    const reader = await openReader({ blocks })
    await reader.select('ward offices')
    await userEvent.keyboard('flood{Control>}{Enter}{/Control}quant{Enter}')
    await frames(3)
    expect(reader.app.appended[0]?.[0]).toMatchObject({ tags: { [flood.id]: true, [target.id]: true } })
  })

  test('the digit of a recent tag applies it; letters only type', async () => {
    const reader = await openReader({ blocks })
    await reader.select('ward offices')
    await userEvent.keyboard('flood{Enter}')
    await frames(3)
    await reader.select('18 kilometres')
    await userEvent.keyboard('h')
    expect(reader.app.appended).toHaveLength(1)
    await userEvent.keyboard('{Backspace}1')
    await frames(3)
    expect(reader.app.appended[1]?.[0]).toMatchObject({ tags: { [flood.id]: true } })
  })

  test('highlight only and note from the picker', async () => {
    const reader = await openReader({ blocks })
    await reader.select('18 kilometres')
    await userEvent.keyboard('{Alt>}h{/Alt}')
    await frames(3)
    expect(reader.app.appended[0]?.[0]).not.toHaveProperty('tags')
    await reader.select('ward offices')
    expect(reader.picker()?.textContent).toContain('Note')
  })

  test('Enter that ends an input method’s word applies nothing', async () => {
    const reader = await openReader({ blocks })
    await reader.select('ward offices')
    const input = reader.picker()?.querySelector('input')
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }))
    await frames()
    expect(reader.app.appended).toEqual([])
    expect(reader.picker()).not.toBeNull()
  })

  test('stays pending until it is on disk, and comes back when it could not be written', async () => {
    const reader = await openReader({ blocks })
    let finish = (_ok: boolean) => {}
    reader.app.onAppend = () => new Promise((done) => (finish = done))
    await reader.select('ward offices')
    await userEvent.keyboard('flood{Enter}')
    await frames()
    expect(reader.picker()).toBeNull()
    expect(painted('pending')).toEqual(['ward offices'])
    expect(reader.scroll.hasAttribute('data-cursor')).toBe(true)
    finish(false)
    await frames()
    expect(painted('pending')).toEqual(['ward offices'])
    reader.app.onAppend = () => true
    await reader.press('{Enter}flood{Enter}')
    await frames(3)
    expect(painted('pending')).toEqual([])
  })

  test('is painted as kept when it is shown, before its rows are written', async () => {
    const reader = await openReader({ blocks })
    reader.app.onAppend = () => new Promise(() => undefined)
    await reader.select('ward offices')
    await userEvent.keyboard('flood{Enter}')
    await frames()
    expect(painted('pending')).toEqual(['ward offices'])
    const [operation] = reader.app.appended.at(-1) ?? []
    if (operation?.kind !== 'annotation') throw new Error('nothing was written')
    const { id, document, coder, set } = operation
    const tags = [flood.id]
    const written = { ...annotationDefaults, ...set, id, document, coder, tags } as Annotation
    await reader.change([{ ...written, id: annotationId(9) }])
    expect(painted('pending')).toEqual(['ward offices'])
    await reader.change([written])
    expect(painted('pending')).toEqual([])
    expect(painted('tag-6')).toEqual(['ward offices'])
  })
})

describe('stacked passages', () => {
  const marks = [
    { quote: 'We will raise 18 kilometres of embankment.', tags: [flood] },
    { quote: 'raise 18 kilometres', tags: [commitment] },
    { quote: '18', tags: [target] },
  ]

  test('the first click takes the innermost, further clicks go round, and a list names all', async () => {
    const reader = await openReader({ blocks, marks })
    await reader.click('18 kilo')
    expect(painted('chosen')).toEqual(['18'])
    const list = reader.host.querySelector('[data-testid="stack"]')
    expect(Array.from(list?.querySelectorAll('button') ?? [], (button) => button.textContent)).toEqual([
      'Quantified target18',
      'Commitmentraise 18 kilometres',
      'Flood safetyWe will raise 18 kilometres of embankment.',
    ])
    await reader.click('18 kilo')
    expect(painted('chosen')).toEqual(['raise 18 kilometres'])
    await reader.click('18 kilo')
    await reader.click('18 kilo')
    expect(painted('chosen')).toEqual(['18'])
  })

  test('a click beside passages chooses nothing', async () => {
    const reader = await openReader({ blocks, marks })
    await reader.click('18 kilo')
    await reader.click('responsible')
    expect(painted('chosen')).toEqual([])
  })

  test('a chosen card takes tags off, and removing can be undone', async () => {
    const reader = await openReader({ blocks, marks })
    await reader.click('responsible')
    await reader.click('raise')
    await userEvent.click(reader.host.querySelector('[aria-label="Remove Commitment"]') ?? reader.host)
    await frames()
    expect(reader.app.appended.at(-1)).toEqual([
      {
        kind: 'annotation',
        id: annotationId(1),
        document: documentId,
        coder: 'cada00000000',
        set: { modified: expect.any(Number) },
        tags: { [commitment.id]: false },
      },
    ])
    await reader.press('{Delete}')
    expect(reader.app.appended.at(-1)?.[0]).toMatchObject({ id: annotationId(1), set: { deleted: true } })
    reader.app.toasts[0]?.action?.run()
    await frames()
    expect(reader.app.appended.at(-1)?.[0]).toMatchObject({ id: annotationId(1), set: { deleted: false } })
  })
})
