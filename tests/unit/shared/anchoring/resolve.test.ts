import { describe, expect, it } from 'vitest'
import { describeRange } from '../../../../src/shared/anchoring/describe.ts'
import { createAnchorIndex, resolveAnchor } from '../../../../src/shared/anchoring/resolve.ts'
import { resolveAll } from '../../../../src/shared/anchoring/resolve-all.ts'
import { editedAnchorCases } from '../../../cases/edited-anchors.cases.ts'
import fixture from '../../../fixtures/anchoring.json' with { type: 'json' }
import { marked } from '../../../helpers/marked.ts'

describe('resolveAnchor', () => {
  const records = fixture.cases.filter((record) => record.mode === 'best-approximate')
  it('is tried on all records', () => expect(records).toHaveLength(14))
  for (const record of records) {
    it(`finds the best place: ${record.name}`, () => {
      const { exact = '', prefix = '', suffix = '' } = record.selector as Record<string, string>
      const resolution = resolveAnchor(record.text, { exact, prefix, suffix, start: record.hint })
      expect(resolution && { start: resolution.start, end: resolution.end }).toEqual(record.expectedRange)
    })
  }

  for (const { name, before, after, text, method, certain } of editedAnchorCases) {
    it(`after an edit: ${name}`, () => {
      const old = marked(before)
      const edited = marked(after ?? text ?? '')
      const resolution = resolveAnchor(edited.text, describeRange(old.text, old))
      if (after === null) return expect(resolution).toBeNull()
      expect(resolution).toMatchObject({ start: edited.start, end: edited.end, method })
      const confidence = resolution?.confidence ?? -1
      if (certain === 'yes') expect(confidence).toBe(1)
      else if (certain === 'high') expect(confidence).toSatisfy((value: number) => value >= 0.7 && value < 1)
      else expect(confidence).toBeLessThanOrEqual(0.5)
    })
  }

  it('is not certain in place when the text has the passage and its context once more', () => {
    const text = 'N/A\n'.repeat(50)
    const anchor = describeRange(text, { start: 100, end: 103 })
    expect(resolveAnchor(text, anchor)).toEqual({ start: 100, end: 103, confidence: 0.9, method: 'exact' })
  })

  it('is certain in place when the text is known to be the same', () => {
    const text = 'N/A\n'.repeat(50)
    const anchor = { ...describeRange(text, { start: 100, end: 103 }), textHash: 'h' }
    expect(createAnchorIndex(text, 'h').resolve(anchor)?.confidence).toBe(1)
    expect(createAnchorIndex(text, 'other').resolve(anchor)?.confidence).toBe(0.9)
  })

  it('finds a passage of many pages by its ends', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `word${index}`)
    const text = words.join(' ')
    const start = text.indexOf('word100 ')
    const end = text.indexOf(' word1900')
    const anchor = describeRange(text, { start, end })
    const edited = `new ${text.replace('word500 ', '').replace('word900', 'wxrd900')}`
    const resolution = resolveAnchor(edited, anchor)
    expect(resolution).toMatchObject({
      start: edited.indexOf('word100 '),
      end: edited.indexOf(' word1900'),
      method: 'fuzzy',
    })
  })
})

describe('resolveAll', () => {
  it('takes the copy that stands among its neighbours as before', () => {
    const footer = 'All rights are reserved by the publisher. This page is left without any other words.'
    const pages = ['alpha bravo charlie', 'delta echo foxtrot', 'golf hotel india', 'juliet kilo lima']
    const text = pages.map((page) => `${page} ${'~'.repeat(40)}${footer}${'~'.repeat(40)}`).join('\n')
    const edited = `A new first page, longer than the pages are.\n${'x '.repeat(200)}\n${text}`
    const shift = edited.length - text.length
    const third = text.indexOf('golf')
    const footerAt = text.indexOf(footer, third)
    const anchors = [
      { start: text.indexOf('delta'), end: text.indexOf('delta') + 18 },
      { start: footerAt + 10, end: footerAt + 40 },
      { start: text.indexOf('juliet'), end: text.indexOf('juliet') + 16 },
    ].map((range) => describeRange(text, range))
    const index = createAnchorIndex(edited)
    expect(
      index.resolve(anchors[1] ?? { exact: '', prefix: '', suffix: '' })?.confidence,
    ).toBeLessThanOrEqual(0.5)
    const resolved = resolveAll(index, anchors)
    expect(resolved[1]).toMatchObject({ start: footerAt + 10 + shift, confidence: 0.8 })
  })
})
