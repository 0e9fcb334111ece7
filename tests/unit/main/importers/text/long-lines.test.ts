import { describe, expect, it } from 'vitest'
import { importText } from '../../../../../src/main/core/importers/text/import-text.ts'

describe('a text of very long words', () => {
  it('is read in a time that grows with its length', async () => {
    const bytes = new TextEncoder().encode(`${'a'.repeat(70)}\n`.repeat(8_000))
    const { text } = await importText(
      bytes,
      { path: '/x.txt', fileName: 'x.txt', format: 'text' },
      () => undefined,
    )
    expect(
      text.blocks.map((block) => block.text.length).reduce((sum, length) => sum + length, 0),
    ).toBeGreaterThan(560_000)
  })
})
