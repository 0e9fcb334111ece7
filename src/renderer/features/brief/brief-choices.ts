import { documentTitle, tellApart } from '../../../shared/messages/document-name.ts'
import type { Coder } from '../../../shared/model/coder.ts'
import type { Document } from '../../../shared/model/document.ts'
import { renderTagPath } from '../../../shared/model/tag.ts'
import type { TagTree } from '../../../shared/model/tag-tree.ts'
import type { Choice } from '../../ui/choices.ts'

/** Returns documents as choices, newest first, then by title. */
export function documentChoices(
  documents: readonly Document[],
  passages: ReadonlyMap<string, number>,
): Choice[] {
  const apart = tellApart(documents)
  return documents
    .toSorted((a, b) => (a.date === b.date ? (a.title < b.title ? -1 : 1) : a.date > b.date ? -1 : 1))
    .map((document) => ({
      id: document.id,
      name: documentTitle(document),
      detail: [apart.get(document.id), document.issuer, document.date].filter(Boolean).join(', '),
      count: passages.get(document.id) ?? 0,
      depth: 0,
    }))
}

/** Returns tags as choices in the order of the tree. */
export function tagChoices(tree: TagTree, passages: ReadonlyMap<string, number>): Choice[] {
  return tree.all.map(({ tag, path }) => ({
    id: tag.id,
    name: tag.name,
    detail: renderTagPath(path.slice(0, -1)),
    count: passages.get(tag.id) ?? 0,
    depth: path.length - 1,
    colour: tag.colour,
  }))
}

/** Returns coders as choices by name. */
export function coderChoices(coders: readonly Coder[], passages: ReadonlyMap<string, number>): Choice[] {
  return coders
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((coder) => ({
      id: coder.id,
      name: coder.name,
      detail: '',
      count: passages.get(coder.id) ?? 0,
      depth: 0,
    }))
}
