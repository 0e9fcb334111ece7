import { describe, expect, it } from 'vitest'
import { anchorSchema } from '../../../../src/shared/model/anchor.ts'
import { annotationDefaults, annotationFieldsSchema } from '../../../../src/shared/model/annotation.ts'
import { briefDefaults, briefFieldsSchema } from '../../../../src/shared/model/brief.ts'
import { coderFieldsSchema, coderIdOf, normaliseCoderName } from '../../../../src/shared/model/coder.ts'
import { documentFieldsSchema } from '../../../../src/shared/model/document.ts'
import { annotationIdSchema, documentIdOf, writerIdSchema } from '../../../../src/shared/model/ids.ts'
import { fileExtension, findSourceFormat } from '../../../../src/shared/model/source-format.ts'
import { tagFieldsSchema } from '../../../../src/shared/model/tag.ts'

describe('ids', () => {
  it('say by their letter what they name', () => {
    expect(documentIdOf('70c320a40583fd17021eb40586c4a058be6a23b412c88ec8e4bbc6b74b34853f')).toBe(
      'd70c320a40583fd17021eb40586c4a058',
    )
    expect(annotationIdSchema.safeParse('a0123456789').success).toBe(true)
    for (const wrong of ['b0123456789', 'a01', 'aABCDEFGHIJ', 'a0123456789/..']) {
      expect(annotationIdSchema.safeParse(wrong).success).toBe(false)
    }
    expect(writerIdSchema.safeParse('w0123456789-12').success).toBe(true)
    expect(writerIdSchema.safeParse('w0123456789-12 (conflicted copy)').success).toBe(false)
  })
})

describe('coders', () => {
  it('are one person whatever the letters and spaces of the name', () => {
    expect(coderIdOf('Ada')).toBe('c09kekfggs5yx5')
    expect(coderIdOf('  ada ')).toBe('c09kekfggs5yx5')
    expect(normaliseCoderName(' Zoe\u0308 \t  Li ')).toBe('Zo\u00eb Li')
    expect(coderFieldsSchema.shape.name.safeParse('').success).toBe(false)
  })
})

describe('fields', () => {
  it('of an anchor fit each other', () => {
    const anchor = { textHash: '0'.repeat(32), start: 3, end: 5, exact: '🏠', prefix: '', suffix: '' }
    expect(anchorSchema.safeParse(anchor).success).toBe(true)
    expect(anchorSchema.safeParse({ ...anchor, end: 6 }).success).toBe(false)
    expect(anchorSchema.safeParse({ ...anchor, exact: '' }).success).toBe(false)
  })

  it('of a document allow a date as precise as the file says', () => {
    const { date } = documentFieldsSchema.shape
    for (const right of ['', '2024', '2024-01', '2024-01-31'])
      expect(date.safeParse(right).success).toBe(true)
    for (const wrong of ['January 2024', '24', '2024-1', '2024-01-31T00:00']) {
      expect(date.safeParse(wrong).success).toBe(false)
    }
  })

  it('of a tag have a name without a slash', () => {
    expect(tagFieldsSchema.shape.name.safeParse('A/B').success).toBe(false)
    expect(tagFieldsSchema.shape.name.safeParse('').success).toBe(false)
  })

  it('that nobody knows are refused', () => {
    expect(annotationFieldsSchema.partial().safeParse({ mood: 1 }).success).toBe(false)
    expect(briefFieldsSchema.safeParse(briefDefaults).success).toBe(true)
    expect(annotationDefaults.deleted).toBe(false)
  })
})

describe('formats', () => {
  it.each([
    ['report.PDF', 'pdf', 'pdf'],
    ['a.b.docx', 'docx', 'docx'],
    ['page.htm', 'htm', 'html'],
    ['notes.markdown', 'markdown', 'markdown'],
    ['README', '', null],
    ['archive.tar.gz', 'gz', null],
    ['.hidden', 'hidden', null],
  ])('of %s by its name', (name, extension, format) => {
    expect(fileExtension(name)).toBe(extension)
    expect(findSourceFormat(name)).toBe(format)
  })
})
