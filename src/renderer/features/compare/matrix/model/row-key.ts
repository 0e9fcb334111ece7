import type { MatrixRow } from '../../../../../shared/compare/matrix/compose-matrix.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'

/** Names a row whatever its place: a tag, or the passages without one. */
export type RowKey = TagId | 'untagged'

export function rowKey({ tag }: Pick<MatrixRow, 'tag'>): RowKey {
  return tag?.id ?? 'untagged'
}

/** A cell, or with `column` null the row, whose quotes are shown. */
export interface OpenedCell {
  readonly row: RowKey
  readonly column: string | null
}
