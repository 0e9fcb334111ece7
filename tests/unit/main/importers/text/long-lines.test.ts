import { describe, expect, it } from 'vitest'
import { importText } from '../../../../../src/main/core/importers/text/import-text.ts'
import { importBytes } from '../../../../helpers/import-fixture.ts'

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

// In a time that grows with the square of it each of them takes half a minute or more.
describe('a text of many lines that are nearly tables', { timeout: 10_000 }, () => {
  const importLines = (lines: readonly string[]) => importBytes(importText, lines.join('\n'))

  it('is read in a time that grows with its length when two spaces stand after each sentence', async () => {
    const words = (count: number) => 'word '.repeat(count)
    const prose = Array.from(
      { length: 6_000 },
      (_, at) => `${words(3 + (at % 7))}end.  Next ${words(at % 5)}line`,
    )
    const table = ['Region    Workers   Share', 'North     120       30 %', 'South     280       70 %']
    const { text } = await importLines([...prose, ...table])
    const rows = text.blocks.filter(({ kind }) => kind === 'tableRow')
    expect(rows.map((row) => row.text)).toEqual([
      'Region\tWorkers\tShare',
      'North\t120\t30 %',
      'South\t280\t70 %',
    ])
  })

  it('is read in a time that grows with its length when its lines are long and share thousands of columns', async () => {
    const line = 'word  '.repeat(15_000).trim()
    const { text } = await importLines(Array.from({ length: 6 }, () => line))
    expect(text.blocks.map(({ kind }) => kind)).toEqual(Array(6).fill('tableRow'))
  })

  it('is read in a time that grows with its length when a frame is drawn around it', async () => {
    const { text } = await importLines(
      Array.from({ length: 20_000 }, (_, at) => `| Line ${at} of the frame |`),
    )
    expect(text.blocks.some(({ kind }) => kind === 'tableRow')).toBe(false)
  })
})
