import { describe, expect, it } from 'vitest'
import { choosePageLabels } from '../../../../../src/main/core/importers/pdf/page-labels.ts'
import { findPrintedNumber, isCountedPage } from '../../../../../src/main/core/importers/pdf/page-number.ts'

describe('findPrintedNumber', () => {
  it.each([
    ['12', '12'],
    ['– 7 –', '7'],
    ['— 3 —', '3'],
    ['Page 3 of 9', '3'],
    ['p. 14', '14'],
    ['第 5 页', '5'],
    ['第5页 共9页', '5'],
    ['3/9', '3'],
    ['xiv', 'xiv'],
  ])('finds the number of "%s"', (text, number) => {
    expect(findPrintedNumber(text)).toBe(number)
  })

  it.each(['Chapter 3', '12 March 2023', '2019–2023', 'Table 1', ''])('finds none in "%s"', (text) => {
    expect(findPrintedNumber(text)).toBe(null)
  })
})

describe('isCountedPage', () => {
  it.each([
    ['Page 1 of 1', true],
    ['– Seite 2 von 9 –', true],
    ['第1页 共1页', true],
    ['Page 1', false],
    ['3/9', false],
    ['1 of 2', false],
    ['Page 1 of 20 reports', false],
  ])('%s: %s', (text, counted) => {
    expect(isCountedPage(text)).toBe(counted)
  })
})

describe('choosePageLabels', () => {
  it('prefers what is printed to what the file says, and that to counting', () => {
    const printed = new Map([
      [2, '1'],
      [3, '2'],
    ])
    expect(choosePageLabels(5, printed, ['i', 'ii', '', '', ''])).toEqual(['i', 'ii', '1', '2', '5'])
  })

  it('does not believe a number that agrees with no other page', () => {
    const printed = new Map([
      [0, '1'],
      [1, '2023'],
      [2, '3'],
    ])
    expect(choosePageLabels(3, printed, ['', '', ''])).toEqual(['1', '2', '3'])
  })
})
