import { documentTitle } from '../../../../shared/messages/document-name.ts'
import { findWords } from '../../../ui/find-words.ts'
import type { DocumentRow } from './document-row.ts'
import { languageName } from './language-name.ts'

export const columns = ['type', 'title', 'issuer', 'date', 'language', 'pages', 'passages', 'coders'] as const
export type Column = (typeof columns)[number]

export interface Sorting {
  readonly column: Column
  readonly descending: boolean
}

/** The newest first: what was published last is what is read. */
export const defaultSorting: Sorting = { column: 'date', descending: true }

/** The order of titles and of other words in the table. */
export const titleOrder = new Intl.Collator(['en', 'zh'], { numeric: true, sensitivity: 'base' })

const keys: Readonly<Record<Column, (row: DocumentRow) => string | number | null>> = {
  type: (row) => row.document.format,
  title: (row) => documentTitle(row.document),
  issuer: (row) => row.document.issuer || null,
  date: (row) => row.document.date || null,
  language: (row) => languageName(row.document.language) || null,
  pages: (row) => row.document.pages,
  passages: (row) => row.passages,
  coders: (row) => row.coders.map((coder) => coder.name).join(' ') || null,
}

/** Returns how the table is sorted after a click on a column's head: dates and numbers begin with the largest. */
export function nextSorting(sorting: Sorting, column: Column): Sorting {
  if (sorting.column === column) return { column, descending: !sorting.descending }
  return { column, descending: column === 'date' || column === 'pages' || column === 'passages' }
}

function compare(a: string | number, b: string | number, byCodeUnit: boolean): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (byCodeUnit) return a < b ? -1 : a > b ? 1 : 0
  return titleOrder.compare(String(a), String(b))
}

/** Returns the rows in order. What has no value stands last in both directions; equal rows stand by title. */
export function sortRows(rows: readonly DocumentRow[], { column, descending }: Sorting): DocumentRow[] {
  const keyed = rows.map((row) => ({ row, key: keys[column](row), title: documentTitle(row.document) }))
  const direction = descending ? -1 : 1
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) {
      if (a.key !== b.key) return a.key === null ? 1 : -1
    } else {
      const order = compare(a.key, b.key, column === 'date')
      if (order !== 0) return order * direction
    }
    return titleOrder.compare(a.title, b.title)
  })
  return keyed.map(({ row }) => row)
}

/** Returns the rows whose title, issuer or file name holds every word of the filter. */
export function filterRows(rows: readonly DocumentRow[], filter: string): readonly DocumentRow[] {
  const fits = findWords(filter)
  if (fits === null) return rows
  return rows.filter(({ document }) => fits(`${document.title}\n${document.issuer}\n${document.file}`))
}
