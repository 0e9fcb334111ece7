import { listDocuments } from '../../../../../shared/messages/document-name.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import type { Choice } from '../../../../ui/choices.ts'
import type { MatrixSource } from '../data/use-matrix.ts'
import type { ChosenFilter } from '../model/matrix-options.ts'

/** Returns what can be chosen: documents newest first, coders by name, tags as in the codebook. */
export function filterChoices(kind: keyof ChosenFilter, { tree, documents, coders }: MatrixSource): Choice[] {
  if (kind === 'tags') {
    return tree.all.map(({ tag, path }) => ({
      id: tag.id,
      name: tag.name,
      detail: renderTagPath(path.slice(0, -1)),
      depth: path.length - 1,
      colour: tag.colour,
    }))
  }
  if (kind === 'coders') {
    return coders
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ id, name }) => ({ id, name, detail: '', depth: 0 }))
  }
  const byDate = documents.toSorted((a, b) =>
    a.date === b.date ? (a.title < b.title ? -1 : 1) : a.date > b.date ? -1 : 1,
  )
  return listDocuments(byDate).map(({ id, title, under, end }) => ({
    id,
    name: title,
    detail: [under, end].filter(Boolean).join(', '),
    depth: 0,
  }))
}
