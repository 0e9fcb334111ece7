import { describe, expect, it } from 'vitest'
import { type Document, documentDefaults } from '../../../../src/shared/model/document.ts'
import { findReplacements } from '../../../../src/shared/model/replacement.ts'
import { documentId } from '../../../helpers/view-entries.ts'

const document = (number: number, replaces: number | null = null, added = number): Document => ({
  ...documentDefaults,
  id: documentId(number),
  replaces: replaces === null ? null : documentId(replaces),
  added,
})

describe('findReplacements', () => {
  it('leads from a corrected file to the earlier one and back', () => {
    const [first, second] = [document(1), document(2, 1)]
    const found = findReplacements([second, first])
    expect(found.before(second)).toBe(first)
    expect(found.after(first)).toBe(second)
    expect(found.before(first)).toBeNull()
    expect(found.after(second)).toBeNull()
  })

  it('knows nothing of a document that is not there', () => {
    const corrected = document(2, 1)
    const found = findReplacements([corrected])
    expect(found.before(corrected)).toBeNull()
    expect(found.after(document(1))).toBeNull()
  })

  it('takes the one imported last where two replace the same', () => {
    const [first, early, late] = [document(1), document(2, 1, 20), document(3, 1, 30)]
    expect(findReplacements([first, late, early]).after(first)).toBe(late)
    expect(findReplacements([first, early, late]).after(first)).toBe(late)
  })

  it('lets none replace itself, nor what stands for it step by step', () => {
    const [first, second, third] = [document(1), document(2, 1), document(3, 2)]
    const found = findReplacements([first, second, third])
    expect(found.canReplace(first, first)).toBe(false)
    expect(found.canReplace(first, third)).toBe(false)
    expect(found.canReplace(third, first)).toBe(true)
  })

  it('ends where two people closed a circle', () => {
    const [one, other, third] = [document(1, 2), document(2, 1), document(3)]
    const found = findReplacements([one, other, third])
    expect(found.canReplace(third, one)).toBe(true)
    expect(found.canReplace(one, other)).toBe(false)
    expect([found.before(one), found.after(one)]).toEqual([other, other])
  })

  it('leaves out a document that says it replaces itself', () => {
    const own = document(1, 1)
    const found = findReplacements([own])
    expect([found.before(own), found.after(own)]).toEqual([null, null])
  })
})
