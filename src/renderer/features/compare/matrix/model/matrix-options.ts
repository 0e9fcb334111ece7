import type { MatrixCounting, MatrixSort } from '../../../../../shared/compare/matrix/arrange-matrix.ts'
import type { MatrixDimension } from '../../../../../shared/compare/matrix/columns.ts'
import type { CoderId, DocumentId, TagId } from '../../../../../shared/model/ids.ts'
import type { ComparePlace } from '../../../../app/context.ts'

/** Nothing chosen means all. */
export interface ChosenFilter {
  readonly documents: readonly DocumentId[]
  readonly coders: readonly CoderId[]
  readonly tags: readonly TagId[]
}

/** How a person wants the matrix. */
export interface MatrixOptions {
  readonly by: MatrixDimension
  readonly counting: MatrixCounting
  /** Cells show their share of the column's passages. */
  readonly share: boolean
  /** What the deepest colour stands for: the greatest number of the whole table, or of each row. */
  readonly scale: 'table' | 'row'
  readonly showEmpty: boolean
  readonly untagged: boolean
  readonly sort: MatrixSort
  readonly filter: ChosenFilter
}

export const noFilter: ChosenFilter = { documents: [], coders: [], tags: [] }

/** Returns the options that a place begins with. */
export function startOptions(place: ComparePlace): MatrixOptions {
  return {
    by: 'document',
    counting: 'total',
    share: false,
    scale: 'table',
    showEmpty: false,
    untagged: true,
    sort: { key: { kind: 'name' }, descending: false },
    filter: {
      ...noFilter,
      coders: place.coders ?? [],
      tags: place.tags ?? [],
    },
  }
}

/** Returns how many restrictions there are. */
export function filterCount({ documents, coders, tags }: ChosenFilter): number {
  return documents.length + coders.length + tags.length
}

/** Returns the order after a head was pressed: numbers begin with the greatest, names with the first. */
export function nextSort(sort: MatrixSort, key: MatrixSort['key']): MatrixSort {
  const same =
    sort.key.kind === key.kind &&
    (sort.key.kind !== 'column' || key.kind !== 'column' || sort.key.column === key.column)
  return { key, descending: same ? !sort.descending : key.kind !== 'name' }
}
