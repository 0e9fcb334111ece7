import { describe, expect, it } from 'vitest'
import { errorCodeSchema } from '../../../../src/shared/contract/errors.ts'
import { describeError, errorTexts } from '../../../../src/shared/messages/errors.ts'
import { importFailureSchema } from '../../../../src/shared/model/import-failure.ts'

const codes = [...new Set([...errorCodeSchema.options, ...importFailureSchema.options])]
/** Our own words, which mean nothing to a researcher. */
const jargon = /\b(log|fold|view|entry|entries|cursor|contract|json parse|undefined|null|NaN|\[object)\b/i

describe('describeError', () => {
  it.each(codes)('has sentences for %s without any detail', (code) => {
    const { what, todo } = describeError(code)
    expect(what).toMatch(/^[A-Z“].*[.]$/s)
    expect(todo).toMatch(/^[A-Z“].*[.]$/s)
    expect(`${what} ${todo}`.replaceAll('program’s log', '')).not.toMatch(jargon)
  })

  it('has no sentence that no code leads to', () => {
    expect(Object.keys(errorTexts).sort()).toEqual([...codes].sort())
  })

  it.each(importFailureSchema.options)('names the file for %s', (code) => {
    const { what } = describeError(code, { file: '统计公报.pdf' })
    expect(what).toContain('“统计公报.pdf”')
  })

  it.each([
    'folderMissing',
    'notALibrary',
    'newerFormat',
    'libraryDamaged',
    'readOnly',
    'folderNotEmpty',
  ] as const)('names the folder for %s', (code) => {
    expect(describeError(code, { path: '/home/ada/My study', file: 'library.json' }).what).toContain(
      '“/home/ada/My study”',
    )
  })

  it('says how large a file is and may be', () => {
    expect(describeError('tooLarge', { file: 'a.txt', bytes: 31_457_280, limit: 20_971_520 }).what).toBe(
      '“a.txt” is too large (30 MB); the most for this kind of file is 20 MB.',
    )
  })

  it.each([
    [
      'tooLarge',
      { excess: 'ratio', limit: 200 },
      '“a.docx” is packed more tightly than any document: what is inside would be more than 200 times as large as the file.',
    ],
    [
      'tooLarge',
      { excess: 'unpacked', limit: 67_108_864 },
      '“a.docx” holds more than 64 MB of text once unpacked.',
    ],
    ['tooComplex', { limit: 'paragraphs', allowed: 200_000 }, '“a.docx” has more than 200,000 paragraphs.'],
    ['tooComplex', { limit: 'entries', allowed: 2_000 }, '“a.docx” is made of more than 2,000 files.'],
    ['tooComplex', { limit: 'depth' }, '“a.docx” is nested more deeply than any document.'],
    ['tooComplex', { pages: 60_000, limit: 5_000 }, '“a.docx” has 60,000 pages, more than 5,000.'],
    [
      'unsupportedType',
      { found: 'doc' },
      '“a.docx” is of a kind that Briefmark can’t read: it is an old Word document (.doc).',
    ],
    [
      'unsupportedType',
      { found: 'csv' },
      '“a.docx” is of a kind that Briefmark can’t read: it is a file named .csv.',
    ],
  ] as const)('says what is wrong with a file: %s %j', (code, details, what) => {
    expect(describeError(code, { file: 'a.docx', ...details }).what).toBe(what)
  })

  it('lists the extensions that can be imported once each', () => {
    const { todo } = describeError('unsupportedType')
    for (const extension of ['.docx', '.pdf', '.txt']) expect(todo.split(extension)).toHaveLength(2)
  })

  it('lists the documents that a name fits', () => {
    expect(describeError('ambiguousDocument', { document: 'Report', candidates: ['d1', 'd2'] }).todo).toBe(
      'Give the id of one: d1, d2.',
    )
  })

  it('ignores details of another type than it expects', () => {
    expect(describeError('tooLarge', { file: 7, limit: 'much' }).what).toBe('This file is too large.')
  })
})
