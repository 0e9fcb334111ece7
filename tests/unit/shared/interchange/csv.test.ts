import { describe, expect, it } from 'vitest'
import { renderCsv } from '../../../../src/shared/interchange/csv.ts'

describe('renderCsv', () => {
  it('ends rows with CRLF and quotes what needs it', () => {
    expect(
      renderCsv([
        ['Tag', 'a, b', 'say "no"'],
        ['two\nlines', 3, '中文'],
      ]),
    ).toBe('Tag,"a, b","say ""no"""\r\n"two\nlines",3,中文\r\n')
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['＠x', "'＠x"],
    ['- a list', "'- a list"],
  ])('makes text of the formula %j', (cell, written) => {
    expect(renderCsv([[cell]])).toBe(`${written}\r\n`)
  })

  it('quotes a formula that has a comma, apostrophe included', () => {
    expect(renderCsv([['=HYPERLINK("x","y")']])).toBe(`"'=HYPERLINK(""x"",""y"")"\r\n`)
    expect(renderCsv([['\r=1']])).toBe('"\'\r=1"\r\n')
  })

  it.each(['-5', '+3.5', '-.5', '-1e-7', '+12.5%', '5 = 5', 'a@b', "'=1"])('leaves %j as it is', (cell) => {
    expect(renderCsv([[cell]])).toBe(`${cell}\r\n`)
  })

  it('writes numbers as they are, negative ones too', () => {
    expect(renderCsv([[-5, 0, 1.25, 1e21]])).toBe('-5,0,1.25,1e+21\r\n')
  })
})
