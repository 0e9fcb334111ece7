import { csvFormatRow } from 'd3-dsv'

/** Spreadsheets run a cell that begins so as a formula, also with the full-width forms of Chinese input. */
const formulaStart = /^[=+\-@＝＋－＠\t\r\n]/
/** A number that begins with its sign is no formula. */
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/i

/**
 * Returns the text as a spreadsheet must be given it: one that it would run as a formula gets an apostrophe in front,
 * which makes it text there (OWASP, "CSV Injection"). Numbers stay as they are, also written as text.
 */
function neutralise(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

/** What a file begins with, so that spreadsheets read it as UTF-8; not part of what `renderCsv` returns. */
export const byteOrderMark = '\uFEFF'

/**
 * Returns the rows as CSV after RFC 4180: commas, CRLF after each row, quotes where a cell needs them. Cells that a
 * spreadsheet would run as formulas are changed, see `neutralise`.
 */
export function renderCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows
    .map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : neutralise(cell))))
    .map((row) => `${csvFormatRow(row)}\r\n`)
    .join('')
}
