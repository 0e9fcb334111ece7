import { err, ok, type Result } from '../base/result.ts'
import type { ContinuumUnit, MarkedUnits } from '../compare/agreement/continuum.ts'
import { compressUnits, type ReliabilityData } from '../compare/agreement/reliability-data.ts'
import type { TableError, TableProblem } from '../compare/agreement/table-problem.ts'
import { countNamed, findSeparator, isEmptyRow, parseCells, type Separator } from './table-separator.ts'

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

interface Table {
  readonly rows: readonly Row[]
  readonly separator: Separator
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Squares of values and their sums over all pairs must stay numbers; no scale of judgement goes near it. */
const largestNumber = 1e140

const decimalComma = /^[+-]?\d*,\d+(e[+-]?\d+)?$/i

/** Returns the number of a cell with a decimal point, or NaN. */
const parseDecimal = (cell: string) => (decimal.test(cell) ? Number(cell) : Number.NaN)

/**
 * Returns the reader of a table's numbers: NaN for what is none. Numbers have a decimal point, or all a decimal comma
 * where commas do not stand between cells; with both in one table there is no telling 1.234 from 1,234.
 */
function createNumberReader(
  { rows, separator }: Table,
  places: readonly number[],
): Result<(cell: string) => number, TableError> {
  const find = (fits: (cell: string) => boolean) => {
    for (const { line, cells } of rows)
      for (const place of places) {
        const cell = cells[place] ?? ''
        if (fits(cell)) return { line, cell }
      }
    return null
  }
  const comma = separator === ',' ? null : find((cell) => decimalComma.test(cell))
  if (comma === null) return ok(parseDecimal)
  const point = find((cell) => cell.includes('.') && decimal.test(cell))
  if (point === null)
    return ok((cell) => parseDecimal(decimalComma.test(cell) ? cell.replace(',', '.') : cell))
  const [first, second] = comma.line <= point.line ? [comma, point] : [point, comma]
  return err({ problem: 'mixedDecimals', line: second.line, detail: `${first.cell}, ${second.cell}` })
}

/** Returns the line with a quoted cell that never ends, which would swallow all rows behind it; null without one. */
function findOpenQuote(text: string, separator: Separator): number | null {
  // Cells in quotes as RFC 4180 has them, with what stands before them.
  const quotedCells = new RegExp(`(^|[${separator}\\r\\n])"[^"]*(?:""[^"]*)*"(?=[${separator}\\r\\n]|$)`, 'g')
  const rest = text.replace(quotedCells, (cell, before: string) => before + cell.replace(/[^\n]/g, ''))
  const at = new RegExp(`(^|[${separator}\\r\\n])"`).exec(rest)
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
function readRows(text: string, separator: Separator): Row[] {
  let line = 1
  return parseCells(text, separator).flatMap((raw) => {
    const start = line
    line += 1 + raw.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
    const cells = raw.map((cell) => cell.trim())
    return isEmptyRow(cells) ? [] : [{ line: start, cells }]
  })
}

/**
 * Whether the first row names columns by other names: nothing in it stands in its column again, while each coder of the other
 * rows does.
 */
function looksLikeHeader([first, ...rest]: readonly Row[], coderPlace: number): boolean {
  if (first === undefined) return false
  const rowsOf = Map.groupBy(rest, ({ cells }) => cells[coderPlace])
  const repeat = rest.length > 1 && [...rowsOf.values()].every((rows) => rows.length > 1)
  return repeat && first.cells.every((cell, place) => rest.every(({ cells }) => cells[place] !== cell))
}

/**
 * Returns the rows with their cells in the order of `columns`. A first row with two of these names (in any case) is a header:
 * it must name each once, in any order; further columns are ignored. Without one each row has exactly these cells. Cells are
 * separated by commas, semicolons or tabs, as `findSeparator` says.
 */
function readTable(raw: string, columns: readonly string[]): Result<Table, TableError> {
  const found = findSeparator(raw.replace(/^\uFEFF/, ''), columns)
  if (found === null) return err({ problem: 'ambiguousSeparator', line: 0, detail: columns.join(',') })
  const { text, separator } = found
  const openQuote = findOpenQuote(text, separator)
  if (openQuote !== null) return err({ problem: 'openQuote', line: openQuote, detail: '' })
  const rows = readRows(text, separator)
  const [first, ...rest] = rows
  if (first === undefined) return err({ problem: 'empty', line: 0, detail: '' })
  const names = first.cells.map((cell) => cell.toLowerCase())
  const hasHeader = countNamed(names, columns) > 1
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
  if (!hasHeader && looksLikeHeader(table, columns.indexOf('coder')))
    return err({ problem: 'unknownHeader', line: first.line, detail: columns.join(',') })
  return ok({ rows: table, separator })
}

const codingColumns = ['unit', 'coder', 'value'] as const
const valuePlace = codingColumns.indexOf('value')

/** `readValue` returns what is wrong with the cell of a value where it cannot be read. */
function composeCodings<Value extends string | number>(
  { rows }: Table,
  readValue: (cell: string) => Result<Value, TableProblem>,
): Result<ReliabilityData<Value>, TableError> {
  const coders: string[] = []
  const places = new Map<string, number>()
  const units = new Map<string, (Value | null | undefined)[]>()
  for (const { line, cells } of rows) {
    const [unit = '', coder = '', cell = ''] = cells
    if (unit === '' || coder === '')
      return err({ problem: 'missingCell', line, detail: unit === '' ? 'unit' : 'coder' })
    const place = places.get(coder) ?? coders.push(coder) - 1
    places.set(coder, place)
    const values = units.get(unit) ?? []
    units.set(unit, values)
    if (values[place] !== undefined) return err({ problem: 'doubleValue', line, detail: `${unit}, ${coder}` })
    if (isMissing(cell)) {
      values[place] = null
      continue
    }
    const value = readValue(cell)
    if (!value.ok) return err({ problem: value.error, line, detail: cell })
    values[place] = value.value
  }
  const complete = [...units.values()].map((values) => coders.map((_, place) => values[place] ?? null))
  return ok(compressUnits(coders, complete))
}

/**
 * Parses a CSV table `unit,coder,value` with a header (columns in any order) or without. An empty value or NA is a missing one;
 * each coder values a unit at most once. Categories as in `categoryOf`. BOM, CRLF, quoted cells, semicolons and tabs are
 * understood. Fails with the first bad row.
 */
export function parseCategoryCsv(text: string): Result<ReliabilityData<string>, TableError> {
  const table = readTable(text, codingColumns)
  return table.ok ? composeCodings(table.value, (cell) => ok(categoryOf(cell))) : table
}

/** The same for decimal numbers up to 1e140 in size. With `order`, values are its members and count by their places in it. */
export function parseNumberCsv(
  text: string,
  order: readonly string[] | null = null,
): Result<ReliabilityData<number>, TableError> {
  const table = readTable(text, codingColumns)
  if (!table.ok) return table
  if (order !== null) {
    const ranks = new Map(order.map((value, rank) => [value, rank]))
    return composeCodings(table.value, (cell) => {
      const rank = ranks.get(cell)
      return rank === undefined ? err('notInOrder') : ok(rank)
    })
  }
  const readNumber = createNumberReader(table.value, [valuePlace])
  if (!readNumber.ok) return readNumber
  return composeCodings(table.value, (cell) => {
    const value = readNumber.value(cell)
    if (Number.isNaN(value)) return err('notANumber')
    return Math.abs(value) <= largestNumber ? ok(value) : err('tooLarge')
  })
}

/**
 * Parses a CSV table `coder,start,end,value` of stretches, half-open, from 0 to `length`. A row with a coder and nothing else
 * names a coder who marked nothing. Header, cells and categories as in `parseCategoryCsv`.
 */
export function parseContinuumCsv(text: string, length: number): Result<MarkedUnits, TableError> {
  const table = readTable(text, ['coder', 'start', 'end', 'value'])
  if (!table.ok) return table
  const readNumber = createNumberReader(table.value, [1, 2])
  if (!readNumber.ok) return readNumber
  const coders = new Map<string, number>()
  const units: ContinuumUnit[] = []
  for (const { line, cells } of table.value.rows) {
    const [name = '', from = '', to = '', value = ''] = cells
    if (name === '') return err({ problem: 'missingCell', line, detail: 'coder' })
    const coder = coders.get(name) ?? coders.size
    coders.set(name, coder)
    if ([from, to, value].every(isMissing)) continue
    if (isMissing(value)) return err({ problem: 'missingCell', line, detail: 'value' })
    const [start, end] = [readNumber.value(from), readNumber.value(to)]
    if (Number.isNaN(start) || Number.isNaN(end))
      return err({ problem: 'notANumber', line, detail: Number.isNaN(start) ? from : to })
    if (end < start) return err({ problem: 'endBeforeStart', line, detail: `${from}, ${to}` })
    if (start < 0 || end > length)
      return err({ problem: 'beyondLength', line, detail: `${from} to ${to}, 0 to ${length}` })
    units.push({ coder, start, end, value: categoryOf(value) })
  }
  return ok({ coders: [...coders.keys()], length, units })
}
