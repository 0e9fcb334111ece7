import { documentTitle } from '../../../../shared/messages/document-name.ts'
import type { DocumentRow } from './document-row.ts'

/** Documents of one year; `year` is "" for those without a date. */
export interface YearGroup {
  readonly year: string
  readonly rows: readonly DocumentRow[]
}

const collator = new Intl.Collator(['en', 'zh'], { numeric: true, sensitivity: 'base' })

/** Groups documents by year, the latest first, those without a date last; within a year by title. */
export function groupByYear(rows: readonly DocumentRow[]): YearGroup[] {
  const groups = new Map<string, DocumentRow[]>()
  for (const row of rows) {
    const year = row.document.date.slice(0, 4)
    const group = groups.get(year)
    if (group === undefined) groups.set(year, [row])
    else group.push(row)
  }
  return [...groups]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? 1 : -1))
    .map(([year, group]) => ({
      year,
      rows: group.sort((a, b) => collator.compare(documentTitle(a.document), documentTitle(b.document))),
    }))
}

/** A line of the tree as it is drawn. */
export type TreeLine =
  | {
      readonly kind: 'group'
      readonly group: YearGroup
      readonly open: boolean
      readonly position: number
      readonly count: number
    }
  | {
      readonly kind: 'document'
      readonly row: DocumentRow
      readonly group: YearGroup
      readonly position: number
      readonly count: number
    }

/** Returns the lines that are in sight: groups, and the documents of those that are not closed. */
export function treeLines(groups: readonly YearGroup[], closed: ReadonlySet<string>): TreeLine[] {
  return groups.flatMap((group, index): TreeLine[] => {
    const open = !closed.has(group.year)
    const head: TreeLine = { kind: 'group', group, open, position: index + 1, count: groups.length }
    if (!open) return [head]
    const count = group.rows.length
    return [
      head,
      ...group.rows.map((row, at): TreeLine => ({ kind: 'document', row, group, position: at + 1, count })),
    ]
  })
}
