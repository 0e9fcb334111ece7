import { renderTagPath } from '../../../../../shared/model/tag.ts'
import type { MatrixSource } from '../data/use-matrix.ts'
import type { ChosenFilter } from '../model/matrix-options.ts'

/** Something that can be chosen. */
export interface FilterChoice {
  readonly id: string
  readonly name: string
  /** Beside the name, in a lighter voice. */
  readonly detail: string
  /** How deep a tag stands in its tree, from 0. */
  readonly depth: number
  /** A tag's colour. */
  readonly colour?: number
}

/** Returns what can be chosen: documents newest first, coders by name, tags as in the codebook. */
export function filterChoices(
  kind: keyof ChosenFilter,
  { tree, documents, coders }: MatrixSource,
): FilterChoice[] {
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
  return documents
    .toSorted((a, b) => (a.date === b.date ? (a.title < b.title ? -1 : 1) : a.date > b.date ? -1 : 1))
    .map(({ id, title, file, date }) => ({ id, name: title || file, detail: date, depth: 0 }))
}

/** Returns the choices whose name or detail contains the text, letter case aside. */
export function findFilterChoices(choices: readonly FilterChoice[], text: string): readonly FilterChoice[] {
  const wanted = text.normalize('NFC').trim().toLowerCase()
  if (wanted === '') return choices
  return choices.filter(({ name, detail }) => `${name} ${detail}`.toLowerCase().includes(wanted))
}
