import type { Coder } from '../../model/coder.ts'
import { type Document, titleOrFile } from '../../model/document.ts'
import type { CoderId, DocumentId } from '../../model/ids.ts'
import type { CodedLayer } from './coded-layer.ts'

/** Properties of documents that can be columns. */
export const matrixAttributes = ['year', 'issuer', 'language', 'format'] as const
export type MatrixAttribute = (typeof matrixAttributes)[number]

/** What columns can be. */
export const matrixDimensions = ['document', 'coder', ...matrixAttributes] as const
export type MatrixDimension = (typeof matrixDimensions)[number]

export interface MatrixColumn {
  /** The document's or coder's id, or the value; "" where the value is unknown. */
  readonly id: string
  /** Differs from those of other documents and coders. */
  readonly label: string
}

/** What a matrix needs to know of a document and a coder. */
export type MatrixDocument = Pick<
  Document,
  'id' | 'title' | 'file' | 'date' | 'issuer' | 'language' | 'format'
>
export type MatrixCoder = Pick<Coder, 'id' | 'name'>

/** The columns in order, and where a layer belongs. */
export interface MatrixColumns {
  readonly columns: readonly MatrixColumn[]
  /** Returns the index of the layer's column. */
  indexOf(layer: Pick<CodedLayer, 'document' | 'coder'>): number
}

const unknown = 'unknown'

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const isAttribute = (by: MatrixDimension): by is MatrixAttribute =>
  matrixAttributes.some((attribute) => attribute === by)

/** Returns the documents whose value is unknown, in the order given; none where columns are documents or coders. */
export function withoutValue(
  by: MatrixDimension,
  documents: readonly MatrixDocument[],
): readonly MatrixDocument[] {
  return isAttribute(by) ? documents.filter((document) => attributeOf(document, by) === '') : []
}

/** Returns the value by which documents are put together; "" when it is unknown. */
export function attributeOf(document: MatrixDocument, attribute: MatrixAttribute): string {
  switch (attribute) {
    case 'year':
      return document.date.slice(0, 4)
    case 'issuer':
      return document.issuer.normalize('NFC').replace(/\s+/g, ' ').trim()
    case 'language':
      return document.language
    case 'format':
      return document.format
  }
}

/**
 * Returns the columns: documents by date, title and id, coders by name, values in order with unknown ones last. Every
 * document and coder given has its column, also without passages; a coder who is not given but coded has one too.
 * Layers are of the documents given.
 */
export function composeColumns(
  by: MatrixDimension,
  documents: readonly MatrixDocument[],
  coders: readonly MatrixCoder[],
  layers: Iterable<Pick<CodedLayer, 'document' | 'coder'>>,
): MatrixColumns {
  if (by === 'document') {
    const columns = distinct(
      documents
        .toSorted((a, b) => compare(a.date, b.date) || compare(a.title, b.title) || compare(a.id, b.id))
        .map((document) => ({
          id: document.id,
          label: titleOrFile(document) || document.id,
          detail: document.file,
        })),
    )
    return placed(columns, ({ document }) => document)
  }
  if (by === 'coder') {
    const known = new Map<CoderId, string>(coders.map(({ id, name }) => [id, name]))
    for (const { coder } of layers) if (!known.has(coder)) known.set(coder, coder)
    const columns = [...known]
      .sort(([a, left], [b, right]) => compare(left, right) || compare(a, b))
      .map(([id, label]) => ({ id, label, detail: '' }))
    return placed(distinct(columns), ({ coder }) => coder)
  }
  const values = new Map<DocumentId, string>(
    documents.map((document) => [document.id, attributeOf(document, by)]),
  )
  const columns = [...new Set(values.values())]
    .sort((a, b) => Number(a === '') - Number(b === '') || compare(a, b))
    .map((id) => ({ id, label: id === '' ? unknown : id }))
  return placed(columns, ({ document }) => values.get(document) ?? '')
}

function placed(
  columns: readonly MatrixColumn[],
  idOf: (layer: Pick<CodedLayer, 'document' | 'coder'>) => string,
): MatrixColumns {
  const places = new Map(columns.map(({ id }, index) => [id, index]))
  return { columns, indexOf: (layer) => places.get(idOf(layer)) ?? -1 }
}

/** Tells equal labels apart by their detail, and where that is equal too, by their ids. */
function distinct(columns: readonly (MatrixColumn & { readonly detail: string })[]): MatrixColumn[] {
  const count = (labels: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
    return counts
  }
  const plain = count(columns.map(({ label }) => label))
  const detailed = columns.map(({ id, label, detail }) => ({
    id,
    label: (plain.get(label) ?? 0) > 1 && detail !== '' ? `${label} (${detail})` : label,
  }))
  const left = count(detailed.map(({ label }) => label))
  return detailed.map(({ id, label }) => ({
    id,
    label: (left.get(label) ?? 0) > 1 ? `${label} (${id})` : label,
  }))
}
