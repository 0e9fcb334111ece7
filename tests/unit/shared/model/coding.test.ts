import { describe, expect, it } from 'vitest'
import { coderIdOf, consensusCoderId } from '../../../../src/shared/model/coder.ts'
import {
  type CodingFields,
  closedCoding,
  codingIdOf,
  createBlindCoding,
  isHidden,
  openCoding,
  seesOthers,
} from '../../../../src/shared/model/coding.ts'
import { documentIdOf } from '../../../../src/shared/model/ids.ts'

const ada = coderIdOf('Ada')
const ben = coderIdOf('Ben')
const budget = documentIdOf('1'.repeat(64))
const report = documentIdOf('2'.repeat(64))
const coding = (document: typeof budget, coder: typeof ada, done: boolean): CodingFields => ({
  document,
  coder,
  done,
  modified: 1,
})

describe('blind coding', () => {
  it.each([
    // viewer, document, coder of the passages, hidden?
    [ada, budget, ada, false],
    [ada, budget, ben, true],
    [ada, report, ben, false],
    [ben, report, ada, true],
    [ben, report, ben, false],
    [null, report, ada, true],
    [null, budget, ben, true],
    [ada, budget, consensusCoderId, true],
    [ada, report, consensusCoderId, false],
  ])('lets %s see in %s what %s marked: hidden is %s', (viewer, document, coder, hidden) => {
    const blind = createBlindCoding(true, [coding(report, ada, true), coding(budget, ben, false)])
    expect(isHidden(blind, viewer, document, coder)).toBe(hidden)
  })

  it('hides nothing when it is off, whoever looks', () => {
    const off = createBlindCoding(false, [coding(budget, ben, false)])
    expect(off).toBe(openCoding)
    for (const viewer of [ada, null]) expect(isHidden(off, viewer, budget, ben)).toBe(false)
  })

  it('tells for a document whether all of it may be seen', () => {
    const blind = createBlindCoding(true, [coding(report, ada, true)])
    expect(seesOthers(blind, ada, report)).toBe(true)
    expect(seesOthers(blind, ada, budget)).toBe(false)
    expect(seesOthers(blind, null, report)).toBe(false)
    expect(seesOthers(openCoding, null, report)).toBe(true)
  })

  it('hides everybody else while the setting is not known yet', () => {
    expect(isHidden(closedCoding, ada, report, ben)).toBe(true)
    expect(isHidden(closedCoding, ada, report, ada)).toBe(false)
  })

  it('keeps one record for a coder and a document', () => {
    expect(codingIdOf(budget, ada)).toBe(codingIdOf(budget, coderIdOf(' ada ')))
    expect(new Set([codingIdOf(budget, ada), codingIdOf(budget, ben), codingIdOf(report, ada)]).size).toBe(3)
  })
})
