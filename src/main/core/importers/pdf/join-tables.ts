import type { Draft } from './draft.ts'
import type { PlacedText } from './placed-text.ts'

/**
 * Returns the drafts with tables joined that run over a page or column break, and without the header rows that are printed
 * again on each page. `pageOf` tells the page of a glyph.
 */
export function joinTables(drafts: readonly Draft[], pageOf: (glyph: number) => number): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const before = joined.findLast((one) => one.kind !== 'footnote')
    if (draft.kind === 'table' && before?.kind === 'table' && continuesTable(before, draft)) {
      before.rows.push(...(printsHeaderAgain(before, draft) ? draft.rows.slice(1) : draft.rows))
      before.lines.push(...draft.lines)
      before.endRegion = draft.endRegion
    } else joined.push(draft)
  }
  for (const draft of joined)
    if (draft.kind === 'table') draft.rows = withoutRepeatedHeader(draft.rows, pageOf)
  return joined
}

function continuesTable(before: Draft, draft: Draft): boolean {
  const lastPage = before.lines.at(-1)?.page ?? before.page
  if (before.rows[0]?.length !== draft.rows[0]?.length) return false
  if (draft.page === lastPage + 1) return true
  const beside = (draft.lines[0]?.baseline ?? 0) < (before.lines.at(-1)?.baseline ?? 0)
  return draft.page === lastPage && (before.endRegion !== draft.region || beside)
}

/** A header is printed again in each column of the page; on other pages see `withoutRepeatedHeader`. */
function printsHeaderAgain({ rows: [header] }: Draft, { rows: [first] }: Draft): boolean {
  return header !== undefined && first !== undefined && textOf(header) === textOf(first)
}

function withoutRepeatedHeader(rows: PlacedText[][], pageOf: (glyph: number) => number): PlacedText[][] {
  const header = rows[0]
  if (header === undefined) return rows
  const words = textOf(header)
  let page = rowPage(header, pageOf)
  return rows.filter((row, index) => {
    const itsPage = rowPage(row, pageOf)
    const firstOnPage = itsPage > page
    page = Math.max(page, itsPage)
    return index === 0 || !firstOnPage || textOf(row) !== words
  })
}

function textOf(row: readonly PlacedText[]): string {
  return row.map((cell) => cell.text).join('\t')
}

function rowPage(row: readonly PlacedText[], pageOf: (glyph: number) => number): number {
  const glyph = row.flatMap((cell) => cell.glyphs).find((one) => one >= 0)
  return glyph === undefined ? -1 : pageOf(glyph)
}
