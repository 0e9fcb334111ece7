import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importHtml } from '../../../../../src/main/core/importers/html/import-html.ts'
import {
  importBytes,
  importFixture,
  listImportFixtures,
  readTruth,
} from '../../../../helpers/import-fixture.ts'
import { type ImportTruth, scoreExtraction } from '../../../../helpers/import-metrics.ts'

interface PageTruth extends ImportTruth {
  readonly mustNotContain: readonly string[]
}

describe('importHtml on the fixtures', () => {
  const files = listImportFixtures('html', '.html')

  test('finds both pages', () => {
    expect(files).toEqual(['en-thinktank.html', 'zh-wechat.html'])
  })

  test.each(files)('reads %s as its truth says, without boilerplate', async (file) => {
    const truth = readTruth<PageTruth>('html', file)
    const { text } = await importBytes(importHtml, readFileSync(importFixture('html', file)))
    expect(scoreExtraction(text, truth)).toMatchObject({
      words: 1,
      paragraphs: 1,
      headings: 1,
      levels: 1,
      tableCells: 1,
      listItems: 1,
    })
    expect(text.metadata.title).toBe(truth.title)
    const all = text.blocks.map((block) => block.text).join('\n')
    const dropped = text.dropped.map((entry) => entry.text).join('\n')
    for (const phrase of truth.mustNotContain) {
      expect(all).not.toContain(phrase)
      expect(dropped).toContain(phrase)
    }
  })

  test.each(files)('keeps the boilerplate of %s when everything is asked for', async (file) => {
    const { mustNotContain } = readTruth<PageTruth>('html', file)
    const { text } = await importBytes(importHtml, readFileSync(importFixture('html', file)), {
      everything: true,
    })
    const all = text.blocks.map((block) => block.text).join('\n')
    for (const phrase of mustNotContain) expect(all).toContain(phrase)
    expect(text.dropped).toEqual([])
  })

  test('finds author and dates in head and info line', async () => {
    const english = await importBytes(importHtml, readFileSync(importFixture('html', 'en-thinktank.html')))
    expect(english.text.metadata).toMatchObject({ issuer: 'Jane Smith', date: '2024-03-05' })
    const chinese = await importBytes(importHtml, readFileSync(importFixture('html', 'zh-wechat.html')))
    expect(chinese.text.metadata.date).toBe('2024-03-05')
  })

  test('xss.html leaves only its text', async () => {
    const { text } = await importBytes(importHtml, readFileSync(importFixture('hostile', 'xss.html')))
    expect(text.blocks[0]).toEqual({ kind: 'heading', level: 1, text: 'T' })
    expect(JSON.stringify(text)).not.toMatch(/alert|onerror|javascript:|tracker|evil|script/)
  })
})
