import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliHarness, createCliHarness } from '../../../helpers/cli-harness.ts'

/** Cohen 1960, p. 45: 200 units, κ 0.492. */
const cohen = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
].flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a + 1, b + 1])))
const cohenCsv = cohen.map(([a, b], unit) => `${unit},one,${a}\n${unit},two,${b}\n`).join('')

/** Krippendorff 2011, section C: 12 units, four observers, missing values; and the same with words. */
const words = ['very low', 'low', 'mid', 'high', 'very high']
const four = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, null, 3, null],
]
const toCsv = (write: (value: number) => string, missing: string) =>
  `unit,coder,value\n${four
    .flatMap((row, unit) =>
      row.map((value, coder) => `u${unit},${'ABCD'[coder]},${value === null ? missing : write(value)}`),
    )
    .join('\n')}\n`

/** Krippendorff 2019, figure 12.11. */
const unitizing = `coder,start,end,value
Alex,0,7,1
Alex,7,13,2
Alex,30,32,5
Alex,32,37,6
Alex,37,44,6
Alex,44,60,7
Paul,0,7,1
Paul,7,13,3
Paul,13,21,5
Paul,32,44,6
Suzan,0,7,1
Suzan,7,13,4
Suzan,13,21,5
Suzan,32,37,6
Suzan,37,41,6
Suzan,41,44,6
`

describe('briefmark agreement-data', () => {
  let cli: CliHarness
  beforeEach(async () => {
    cli = await createCliHarness()
  })
  afterEach(() => cli.remove())

  const measure = async (csv: string | Uint8Array, ...argv: string[]) =>
    (await cli.json('agreement-data', await cli.write('data.csv', csv), ...argv)) as {
      measure: string
      value: number | null
      reason?: string
      units: number
      coders: number
    }

  it('prints measure, value, units and coders', async () => {
    const { value, ...rest } = await measure(cohenCsv, '--measure', 'cohen-kappa')
    expect(value).toBeCloseTo(29 / 59, 12)
    expect(rest).toEqual({ measure: 'cohen-kappa', units: 200, coders: 2 })
  })

  it('prints a line for a person', async () => {
    const path = await cli.write('data.csv', cohenCsv)
    expect(await cli.run('agreement-data', path, '--measure', 'cohen-kappa')).toEqual({
      code: 0,
      stdout: 'Cohen’s κ  0.4915 (200 units, 2 coders)\n',
      stderr: '',
    })
  })

  it.each([
    ['alpha-nominal', 0.743, 0.0005],
    ['alpha-ordinal', 0.815, 0.0005],
    ['alpha-interval', 0.849, 0.0005],
    ['alpha-ratio', 0.797, 0.0005],
    // Gwet's own data set "cac.raw4raters" is the same; values as printed by R irrCAC.
    ['percent', 0.8181818, 1e-6],
    ['gwet-ac1', 0.77544, 1e-5],
    ['fleiss-kappa', 0.76117, 1e-5],
  ])('computes %s with missing values', async (name, expected, tolerance) => {
    const found = await measure(
      toCsv((value) => `${value}`, 'NA'),
      '--measure',
      name,
    )
    expect(Math.abs((found.value ?? 0) - expected)).toBeLessThanOrEqual(tolerance)
    expect(found).toMatchObject({ units: 12, coders: 4 })
  })

  it('takes the order of words from the person, not from the alphabet', async () => {
    const csv = toCsv((value) => words[value - 1] ?? '', '')
    const order = words.join(', ')
    const { value } = await measure(csv, '--measure', 'alpha-ordinal', '--order', order)
    expect(value).toBeCloseTo(0.8153875, 6)
    const path = await cli.write('words.csv', csv)
    const refused = await cli.run('agreement-data', path, '--measure', 'alpha-ordinal')
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain(
      `briefmark: ${path}, line 2: “very low” is not a decimal number. Write it`,
    )
  })

  it('reads BOM, CRLF, quotes, other columns and any order of columns', async () => {
    const csv =
      '\uFEFFVALUE,"note",Coder,unit\r\n"a, b","two\r\nlines",A,1\r\n"a, b",,B,1\r\n\r\nc,,A,2\r\nc,,B,2\r\n'
    expect(await measure(csv, '--measure', 'alpha-nominal')).toEqual({
      measure: 'alpha-nominal',
      value: 1,
      units: 2,
      coders: 2,
    })
  })

  /** Krippendorff 2011, section C, interval: 0.849. Halves of the values are on the same scale. */
  const halves = (separator: string, mark: string) =>
    toCsv((value) => String(value / 2).replace('.', mark), 'NA').replaceAll(',', separator)
  const commas = toCsv((value) => String(value / 2).replace('.', '§'), 'NA')
    .replaceAll(',', ';')
    .replaceAll('§', ',')
  it.each([
    ['semicolons and decimal commas', commas],
    ['semicolons without a header', commas.slice(commas.indexOf('\n') + 1)],
    ['semicolons and decimal points', halves(';', '.')],
    ['tabs', halves('\t', '.')],
    ['Excel’s hint', `sep=;\r\n${commas.replaceAll('\n', '\r\n')}`],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${commas}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(halves('\t', '.'), 'utf16le')],
    ['big-endian UTF-16', Buffer.from(`\uFEFF${commas}`, 'utf16le').swap16()],
  ])('reads %s', async (_, csv) => {
    const found = await measure(csv, '--measure', 'alpha-interval')
    expect(found.value).toBeCloseTo(0.849, 3)
    expect(found).toMatchObject({ units: 12, coders: 4 })
  })

  it('tells categories in an old encoding apart', async () => {
    const csv = Buffer.from(
      'unit;coder;value\n1;A;gr\u00fcn\n1;B;gr\u00fcn\n2;A;gr\u00f6n\n2;B;gr\u00fcn\n',
      'latin1',
    )
    // Two units, one agreed: the share of the pairs.
    expect(await measure(csv, '--measure', 'percent')).toMatchObject({ value: 0.5, units: 2 })
  })

  it.each([
    ['alpha-u', [], 0.1533581, 1e-6],
    ['u-alpha', [], 0.51, 0.0005],
    ['cu-alpha', [], 0.724, 0.005],
    ['cu-alpha', ['--value', '5'], 1, 0],
    ['cu-alpha', ['--value', '2'], 0, 1e-12],
    ['u-alpha', ['--value', '1'], 1, 0],
  ])('computes %s %j of stretches', async (name, options, expected, tolerance) => {
    const found = await measure(unitizing, '--measure', name, '--length', '60', ...options)
    expect(Math.abs((found.value ?? Number.NaN) - expected)).toBeLessThanOrEqual(tolerance)
    expect(found.coders).toBe(3)
  })

  it('counts a coder who marked nothing', async () => {
    const csv = 'coder,start,end,value\nA,0,1,X\nB,,,\nC,,,\n'
    const found = await measure(csv, '--measure', 'alpha-u', '--length', '20')
    expect(found).toEqual({ measure: 'alpha-u', value: 0, units: 1, coders: 3 })
  })

  it.each([
    ['1,A,x\n1,B,x\n2,A,x\n2,B,x\n', 'cohen-kappa', [], 'noVariation'],
    ['1,A,x\n2,A,y\n', 'gwet-ac1', [], 'oneCoder'],
    ['1,A,x\n2,B,y\n', 'alpha-nominal', [], 'noPairableUnits'],
    ['1,A,x\n1,B,y\n1,C,y\n', 'scott-pi', [], 'tooManyCoders'],
    ['1,A,-1\n1,B,1\n', 'alpha-ratio', [], 'negativeValues'],
    ['A,0,5,x\nA,3,9,y\nB,0,5,x\n', 'u-alpha', ['--length', '9'], 'overlappingUnits'],
    [unitizing, 'cu-alpha', ['--length', '60', '--value', '7'], 'valueNotPaired'],
    [unitizing, 'alpha-u', ['--length', '60', '--value', 'none'], 'noUnits'],
  ])('says why %j has no %s', async (csv, name, options, reason) => {
    expect(await measure(csv, '--measure', name, ...options)).toMatchObject({ value: null, reason })
    const told = await cli.run('agreement-data', cli.path('data.csv'), '--measure', name, ...options)
    expect(told.stdout).toMatch(/undefined: .{20}/)
  })

  it.each([
    ['', 'alpha-nominal', [], 'the table has no rows.'],
    ['unit,coder,value\n', 'alpha-nominal', [], 'the table has no rows.'],
    ['unit,value\n1,x\n', 'alpha-nominal', [], 'line 1: the header names no column “coder”.'],
    ['unit,coder,value,unit\n1,A,x,1\n', 'percent', [], 'line 1: the header names the column “unit” twice.'],
    ['1,A,x\n1,B\n', 'percent', [], 'line 2: the row has a wrong number of cells: 2 instead of 3.'],
    ['1,A,"x\ny"\n,B,x\n', 'percent', [], 'line 3: the cell “unit” is empty.'],
    ['1,A,x\n1,A,x\n', 'percent', [], 'line 2: this unit has a value of this coder already (1, A).'],
    ['1,A,0x1\n', 'alpha-interval', [], 'line 1: “0x1” is not a decimal number.'],
    ['A,5,4,x\n', 'alpha-u', ['--length', '9'], 'line 1: the end lies before the start (5, 4).'],
    ['A,5,10,x\n', 'u-alpha', ['--length', '9'], 'line 1: the stretch lies outside the continuum'],
    ['A,-1,3,x\n', 'u-alpha', ['--length', '9'], 'line 1: the stretch lies outside the continuum'],
    ['A,1,3,\n', 'u-alpha', ['--length', '9'], 'line 1: the cell “value” is empty.'],
    ['A,x,3,y\n', 'u-alpha', ['--length', '9'], 'line 1: “x” is not a decimal number.'],
    [new Uint8Array([0xff, 0xfe, 0x31]), 'percent', [], 'has characters that can’t be read. Give a CSV file'],
    [new Uint8Array([1, 0, 2, 3, 0x41, 0x42, 0, 0, 7]), 'percent', [], 'is no text'],
    ['PK\u0003\u0004…', 'percent', [], 'is a spreadsheet, not CSV. Open it and save the sheet'],
    [
      'item,rater,score\n1,A,x\n1,B,x\n2,A,y\n2,B,y\n',
      'percent',
      [],
      'line 1: these look like names of columns, and they are not unit,coder,value. Name the columns so, in any order, or take the line out. If it holds data, add a line with these names above it.',
    ],
    ['1,A;x;y,2\n2,B;x;y,2\n', 'percent', [], 'Give it a first line with the names'],
    [
      'unit;coder;value\n1;A;1.5\n1;B;1,5\n',
      'alpha-interval',
      [],
      'line 3: numbers have decimal points and decimal commas (1.5, 1,5). Write all with the one',
    ],
    ['unit;coder;value\n1;A;1.234,5\n1;B;2,5\n', 'alpha-interval', [], 'line 2: “1.234,5” is not a decimal'],
    [
      'unit,coder,value\n1,A,"1,5"\n',
      'alpha-interval',
      [],
      'line 2: “1,5” is not a decimal number. Write it such as 3.5',
    ],
  ])('refuses the table %j for %s', async (csv, name, options, message) => {
    const path = await cli.write('data.csv', csv)
    const run = await cli.run('agreement-data', path, '--measure', name, ...options)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain(message)
  })

  it.each([
    [[], '--measure is missing'],
    [['--measure', 'kappa'], 'not “kappa”'],
    [['--measure', 'u-alpha'], '--length is missing'],
    [['--measure', 'u-alpha', '--length', '0'], '--length takes a whole number from 1'],
    [['--measure', 'percent', '--length', '9'], 'belong to alpha-u'],
    [['--measure', 'percent', '--value', 'x'], 'belong to alpha-u'],
    [['--measure', 'percent', '--order', 'x'], '--order belongs to alpha-ordinal'],
    [['--measure', 'alpha-ordinal', '--order', 'low,high,low'], '--order lists “low” twice'],
    [['--measure', 'percent', '--measure', 'scott-pi'], '--measure takes one measure here'],
  ])('refuses the options %j', async (options, message) => {
    const run = await cli.run('agreement-data', await cli.write('data.csv', cohenCsv), ...options)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain(message)
  })

  it('says that a folder is no table', async () => {
    const run = await cli.run('agreement-data', cli.path(), '--measure', 'percent')
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain(`“${cli.path()}” is a folder. Give one CSV file`)
  })

  it('says that a file is not there', async () => {
    const run = await cli.run('agreement-data', cli.path('none.csv'), '--measure', 'percent')
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('none.csv” is not there. Check its name')
  })
})
