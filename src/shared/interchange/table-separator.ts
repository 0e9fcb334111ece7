import { dsvFormat } from 'd3-dsv'

/** What may stand between the cells of a row; Excel writes semicolons where numbers have a decimal comma. */
export const separators = [',', ';', '\t'] as const
export type Separator = (typeof separators)[number]

/** The line with which Excel is told what stands between cells. */
const excelHint = /^"?sep=([,;\t])"?(?=[\r\n]|$)/i

/** Returns the rows as they stand in the text, empty ones too. */
export function parseCells(text: string, separator: Separator): string[][] {
  return dsvFormat(separator).parseRows(text)
}

export const isEmptyRow = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

/** How many of the columns a row names, in any case. */
export function countNamed(cells: readonly string[], columns: readonly string[]): number {
  const names = new Set(cells.map((cell) => cell.trim().toLowerCase()))
  return columns.filter((column) => names.has(column)).length
}

/**
 * Returns what stands between the cells of a table, and its text without Excel's hint, whose line stays: the hint decides, else
 * the header that names two columns or more, else that each row has a cell per column with one separator and with no other; a
 * comma where none fits. Null where several fit, and there is no telling.
 */
export function findSeparator(
  text: string,
  columns: readonly string[],
): { readonly separator: Separator; readonly text: string } | null {
  const hint = excelHint.exec(text)
  if (hint !== null) return { separator: hint[1] as Separator, text: text.slice(hint[0].length) }
  const parsed = separators.map((separator) => ({
    separator,
    rows: parseCells(text, separator).filter((cells) => !isEmptyRow(cells)),
  }))
  const named = parsed.find(({ rows }) => countNamed(rows[0] ?? [], columns) > 1)
  if (named !== undefined) return { separator: named.separator, text }
  const fitting = parsed.filter(
    ({ rows }) => rows.length > 0 && rows.every(({ length }) => length === columns.length),
  )
  if (fitting.length > 1) return null
  return { separator: fitting[0]?.separator ?? ',', text }
}
