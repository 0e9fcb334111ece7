import { describe, expect, it } from 'vitest'
import {
  parseCategoryCsv,
  parseContinuumCsv,
  parseNumberCsv,
} from '../../../../src/shared/interchange/reliability-csv.ts'

describe('a table of reliability data', () => {
  it('is refused with the line where a quoted cell never ends', () => {
    const error = (line: number) => ({ ok: false, error: { problem: 'openQuote', line, detail: '' } })
    expect(parseCategoryCsv('unit,coder,value\n1,A,"1\n1,B,1\n')).toEqual(error(2))
    expect(parseCategoryCsv('unit,coder,value\n1,"A\nx",1\n1,B,"1\n')).toEqual(error(4))
  })

  it('takes quoted cells with commas, line ends and quotation marks in them, and marks inside a cell', () => {
    const text = 'unit,coder,value\n1,A,"a, ""b""\nc"\n1,B,"a, ""b""\nc"\n2,A,5" pipe\n2,B,""\n'
    const table = parseCategoryCsv(text)
    expect(table.ok && table.value.values).toEqual(['a, "b"\nc', '5" pipe'])
  })

  it('takes a whole number for one category however it is written, and codes as they are', () => {
    const cells = ['1', '1.0', '+1', '1.', '-0', '0', '-2.00', '-2', '01', '1.1', '1.10', '1e0', '10']
    const rows = cells.map((cell, index) => `${index},A,${cell}\n`).join('')
    const table = parseCategoryCsv(`unit,coder,value\n${rows}`)
    expect(table.ok && table.value.values).toEqual(['1', '0', '-2', '01', '1.1', '1.10', '1e0', '10'])
    const marks = parseContinuumCsv('A,0,5,1.0\nB,0,5,1\n', 10)
    expect(marks.ok && marks.value.units.map(({ value }) => value)).toEqual(['1', '1'])
  })

  it.each([
    ['1e400', 'tooLarge'],
    ['-1e400', 'tooLarge'],
    ['1e200', 'tooLarge'],
    ['Infinity', 'notANumber'],
    ['1,5', 'notANumber'],
  ])('does not take %s for a number: %s', (cell, problem) => {
    const table = parseNumberCsv(`unit,coder,value\n1,A,"${cell}"\n1,B,1\n`)
    expect(table).toEqual({ ok: false, error: { problem, line: 2, detail: cell } })
  })
})

it('a table of very many coders is looked at for a header in linear time', () => {
  const coders = Array.from({ length: 60_000 }, (_, index) => `c${index}`)
  const rows = [...coders, ...coders].map((coder, index) => `u${index},${coder},x`)
  const start = performance.now()
  expect(parseCategoryCsv(['item,rater,code', ...rows].join('\n'))).toMatchObject({
    ok: false,
    error: { problem: 'unknownHeader', line: 1 },
  })
  expect(performance.now() - start).toBeLessThan(5_000)
})
