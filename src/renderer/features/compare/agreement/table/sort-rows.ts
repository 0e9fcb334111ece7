import type { AgreementRow } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import type { AgreementOptions } from '../../../../app/context.ts'

export type TableSort = AgreementOptions['sort']
/** What a table is sorted by. */
export type SortKey = TableSort['key']

const cellOf = (row: AgreementRow, key: Exclude<SortKey, 'tag'>): number | null =>
  key === 'coded'
    ? row.codedUnits
    : (row.figures.find(({ measure }) => measure === key)?.figure.value ?? null)

/** Returns the rows sorted; undefined figures stand last either way, equal ones keep their order. `tag`: as in the codebook. */
export function sortRows(rows: readonly AgreementRow[], { key, descending }: TableSort): AgreementRow[] {
  if (key === 'tag') return descending ? rows.toReversed() : [...rows]
  return rows.toSorted((a, b) => {
    const [one, other] = [cellOf(a, key), cellOf(b, key)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return descending ? other - one : one - other
  })
}

/** Returns the sort after a head was pressed: figures begin with the lowest, since that is what is looked for. */
export function nextSort(sort: TableSort, key: SortKey): TableSort {
  return { key, descending: sort.key === key ? !sort.descending : key === 'coded' }
}
