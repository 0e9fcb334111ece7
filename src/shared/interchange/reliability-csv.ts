import { csvParseRows } from 'd3-dsv'
import { err, ok, type Result } from '../base/result.ts'
import type { ContinuumUnit, MarkedUnits } from '../compare/agreement/continuum.ts'
import { compressUnits, type ReliabilityData } from '../compare/agreement/reliability-data.ts'
import type { TableError, TableProblem } from '../compare/agreement/table-problem.ts'

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Squares of values and their sums over all pairs must stay numbers; no scale of judgement goes near it. */
const largestNumber = 1e140

/** Returns the decimal number of a cell; null for anything else, and for a number too large to reckon with. */
function readNumber(cell: string): number | null {
  const value = decimal.test(cell) ? Number(cell) : Number.NaN
  return Math.abs(value) <= largestNumber ? value : null
}

/** Cells in quotes as RFC 4180 has them, with what stands before them. */
const quotedCells = /(^|[,\r\n])"[^"]*(?:""[^"]*)*"(?=[,\r\n]|$)/g

/** Returns the line with a quoted cell that never ends, which would swallow all rows behind it; null without one. */
function findOpenQuote(text: string): number | null {
  const rest = text.replace(quotedCells, (cell, before: string) => before + cell.replace(/[^\n]/g, ''))
  const at = /(^|[,\r\n])"/.exec(rest)
  if (at === null) return null
  return rest.slice(0, at.index + (at[1]?.length ?? 0)).split('\n').length
}

/** Whether a cell stands for a value that a coder did not give. */
function isMissing(cell: string): boolean {
  return cell === '' || cell === 'NA'
}

const wholeNumber = /^([+-]?)(0|[1-9]\d*)(?:\.0*)?$/

/**
 * Returns the category that a cell names. A whole number is one category however programs write it: 1, +1 and 1.0 (which
 * pandas makes of a column with missing values). All else is taken as written: 01 is a code, 1.1 and 1.10 are two headings of
 * a codebook, and 1e3 may be a code too.
 */
export function categoryOf(cell: string): string {
  const [, sign, digits] = wholeNumber.exec(cell) ?? []
  if (digits === undefined) return cell
  return sign === '-' && digits !== '0' ? `-${digits}` : digits
}

/** Returns the rows with the lines on which they begin, cells without white space around them, empty lines left out. */
function readRows(text: string): Row[] {
  let line = 1
  return csvParseRows(text.replace(/^\uFEFF/, '')).flatMap((raw) => {
    const start = line
    line += 1 + raw.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
    const cells = raw.map((cell) => cell.trim())
    return cells.every((cell) => cell === '') ? [] : [{ line: start, cells }]
  })
}

/**
 * Returns the rows with their cells in the order of `columns`. A first row with two of these names (in any case) is a header:
 * it must name each once, in any order; further columns are ignored. Without one each row has exactly these cells.
 */
function readTable(text: string, columns: readonly string[]): Result<Row[], TableError> {
  const openQuote = findOpenQuote(text.replace(/^\uFEFF/, ''))
  if (openQuote !== null) return err({ problem: 'openQuote', line: openQuote, detail: '' })
  const rows = readRows(text)
  const [first, ...rest] = rows
  if (first === undefined) return err({ problem: 'empty', line: 0, detail: '' })
  const names = first.cells.map((cell) => cell.toLowerCase())
  const hasHeader = columns.filter((column) => names.includes(column)).length > 1
  if (hasHeader) {
    const missing = columns.find((column) => !names.includes(column))
    if (missing !== undefined) return err({ problem: 'missingColumn', line: first.line, detail: missing })
    const double = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column))
    if (double !== undefined) return err({ problem: 'doubleColumn', line: first.line, detail: double })
    if (rest.length === 0) return err({ problem: 'empty', line: 0, detail: '' })
  }
  const width = hasHeader ? names.length : columns.length
  const places = hasHeader ? columns.map((column) => names.indexOf(column)) : columns.map((_, index) => index)
  const table: Row[] = []
  for (const { line, cells } of hasHeader ? rest : rows) {
    if (cells.length !== width)
      return err({ problem: 'wrongCellCount', line, detail: `${cells.length} instead of ${width}` })
    table.push({ line, cells: places.map((place) => cells[place] ?? '') })
  }
  return ok(table)
}

/** Parses the cell of a value; null for one that cannot be read. */
type ReadValue<Value> = (cell: string) => Value | null

function parseCodings<Value extends string | number>(
  text: string,
  readValue: ReadValue<Value>,
  problemOf: (cell: string) => TableProblem,
): Result<ReliabilityData<Value>, TableError> {
  const table = readTable(text, ['unit', 'coder', 'value'])
  if (!table.ok) return table
  const coders: string[] = []
  const places = new Map<string, number>()
  const units = new Map<string, (Value | null | undefined)[]>()
  for (const { line, cells } of table.value) {
    const [unit = '', coder = '', cell = ''] = cells
    if (unit === '' || coder === '')
      return err({ problem: 'missingCell', line, detail: unit === '' ? 'unit' : 'coder' })
    const place = places.get(coder) ?? coders.push(coder) - 1
    places.set(coder, place)
    const values = units.get(unit) ?? []
    units.set(unit, values)
    if (values[place] !== undefined) return err({ problem: 'doubleValue', line, detail: `${unit}, ${coder}` })
    const value = isMissing(cell) ? null : readValue(cell)
    if (value === null && !isMissing(cell)) return err({ problem: problemOf(cell), line, detail: cell })
    values[place] = value
  }
  const complete = [...units.values()].map((values) => coders.map((_, place) => values[place] ?? null))
  return ok(compressUnits(coders, complete))
}

/**
 * Parses a CSV table `unit,coder,value` with a header (columns in any order) or without. An empty value or NA is a missing one;
 * each coder values a unit at most once. Categories as in `categoryOf`. BOM, CRLF and quoted cells are understood. Fails
 * with the first bad row.
 */
export function parseCategoryCsv(text: string): Result<ReliabilityData<string>, TableError> {
  return parseCodings(text, categoryOf, () => 'missingCell')
}

/** The same for decimal numbers up to 1e140 in size. With `order`, values are its members and count by their places in it. */
export function parseNumberCsv(
  text: string,
  order: readonly string[] | null = null,
): Result<ReliabilityData<number>, TableError> {
  if (order === null)
    return parseCodings(text, readNumber, (cell) => (decimal.test(cell) ? 'tooLarge' : 'notANumber'))
  const ranks = new Map(order.map((value, rank) => [value, rank]))
  return parseCodings(
    text,
    (cell) => ranks.get(cell) ?? null,
    () => 'notInOrder',
  )
}

/**
 * Parses a CSV table `coder,start,end,value` of stretches, half-open, from 0 to `length`. A row with a coder and nothing else
 * names a coder who marked nothing. Header, cells and categories as in `parseCategoryCsv`.
 */
export function parseContinuumCsv(text: string, length: number): Result<MarkedUnits, TableError> {
  const table = readTable(text, ['coder', 'start', 'end', 'value'])
  if (!table.ok) return table
  const coders = new Map<string, number>()
  const units: ContinuumUnit[] = []
  for (const { line, cells } of table.value) {
    const [name = '', from = '', to = '', value = ''] = cells
    if (name === '') return err({ problem: 'missingCell', line, detail: 'coder' })
    const coder = coders.get(name) ?? coders.size
    coders.set(name, coder)
    if ([from, to, value].every(isMissing)) continue
    if (isMissing(value)) return err({ problem: 'missingCell', line, detail: 'value' })
    const wrong = [from, to].find((cell) => !decimal.test(cell))
    if (wrong !== undefined) return err({ problem: 'notANumber', line, detail: wrong })
    const [start, end] = [Number(from), Number(to)]
    if (end < start) return err({ problem: 'endBeforeStart', line, detail: `${from}, ${to}` })
    if (start < 0 || end > length)
      return err({ problem: 'beyondLength', line, detail: `${from} to ${to}, 0 to ${length}` })
    units.push({ coder, start, end, value: categoryOf(value) })
  }
  return ok({ coders: [...coders.keys()], length, units })
}
