import { composeColumns, type MatrixDimension } from '../../../../../shared/compare/matrix/columns.ts'
import type { Matrix } from '../../../../../shared/compare/matrix/compose-matrix.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import type { ReadLayer } from '../data/layer-reader.ts'
import type { MatrixSource } from '../data/use-matrix.ts'
import type { ChosenFilter, MatrixOptions } from '../model/matrix-options.ts'
import type { RowKey } from '../model/row-key.ts'

/** Whether a passage with these tags belongs to the row. */
export type IsInRow = (tags: readonly TagId[]) => boolean

/** Returns the test of a row: the tag, with those below it where these count too; or having no tag at all. */
export function rowTest(
  { tree }: Pick<MatrixSource, 'tree'>,
  row: RowKey,
  counting: MatrixOptions['counting'],
): IsInRow {
  if (row === 'untagged') return (tags) => !tags.some((tag) => tree.find(tag) !== null)
  const wanted = counting === 'own' ? new Set([row]) : tree.withChildren([row])
  return (tags) => tags.some((tag) => wanted.has(tag))
}

/** Returns the layers that have passages of the row, by the id of their column; documents by date and title. */
export function columnLayers(
  source: MatrixSource,
  by: MatrixDimension,
  filter: ChosenFilter,
  isInRow: IsInRow,
): ReadonlyMap<string, readonly ReadLayer[]> {
  const order = new Map(
    composeColumns('document', source.documents, [], []).columns.map(({ id }, index) => [id, index]),
  )
  const layers = [...(source.layers?.values() ?? [])]
    .filter(
      ({ document, coder, combinations }) =>
        order.has(document) &&
        (filter.documents.length === 0 || filter.documents.includes(document)) &&
        (filter.coders.length === 0 || filter.coders.includes(coder)) &&
        combinations.some(({ tags }) => isInRow(tags)),
    )
    .sort((a, b) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0))
  const { columns, indexOf } = composeColumns(by, source.documents, source.coders, layers)
  const found = new Map<string, ReadLayer[]>()
  for (const layer of layers) {
    const id = columns[indexOf(layer)]?.id
    if (id === undefined) continue
    const own = found.get(id)
    if (own === undefined) found.set(id, [layer])
    else own.push(layer)
  }
  return found
}

/** Returns the indexes of the columns in which the row has passages. */
export function columnsWithPassages(
  matrix: Matrix,
  row: RowKey,
  counting: MatrixOptions['counting'],
): number[] {
  const counts =
    matrix.rows.find(({ tag }) => (tag?.id ?? 'untagged') === row)?.[counting] ?? new Uint32Array()
  return matrix.columns.flatMap((_, index) => ((counts[index] ?? 0) > 0 ? [index] : []))
}
