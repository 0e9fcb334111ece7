import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { commitment, flood, frames, openReader } from './reader-fixture.tsx'

const blocks = [
  { kind: 'heading' as const, level: 2, text: 'Living with the river' },
  { kind: 'paragraph' as const, text: 'We will raise the dike. The ward offices help. Nobody is left.' },
  { kind: 'listItem' as const, depth: 0, text: 'First' },
  { kind: 'listItem' as const, depth: 1, text: 'Second' },
  { kind: 'tableRow' as const, text: 'Measure\t2024' },
  { kind: 'footnote' as const, label: '1', text: 'Prices of 2023.' },
]
const marks = [
  {
    quote: 'raise the dike',
    tags: [flood, commitment],
    note: 'A *note* with a [link](https://example.org).',
  },
  { quote: 'dike', tags: [] },
  { quote: 'Nobody', tags: [commitment] },
]

async function problems(host: HTMLElement) {
  // The duration of transitions: colours in between are nobody's.
  await new Promise((done) => setTimeout(done, 250))
  const { violations } = await axe.run(host, { resultTypes: ['violations'] })
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 160))])
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('the reader with a chosen passage has no accessibility problems', async () => {
    const reader = await openReader({
      blocks,
      marks,
      theme,
      pageStarts: [{ label: '3', block: 1, offset: 24 }],
    })
    await reader.click('raise')
    await frames(3)
    expect(await problems(reader.host)).toEqual([])
  })

  test('nor has the picker', async () => {
    const reader = await openReader({ blocks, marks, theme })
    await reader.select('ward offices', { from: 1, to: 8 })
    expect(reader.picker()).not.toBeNull()
    expect(await problems(reader.host)).toEqual([])
  })

  test('nor find and the list of stacked passages', async () => {
    const reader = await openReader({ blocks, marks, theme })
    await reader.click('dike')
    await reader.press('{Control>}f{/Control}')
    expect(await problems(reader.host)).toEqual([])
  })
})
