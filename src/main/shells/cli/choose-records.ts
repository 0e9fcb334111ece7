import type { FoldState } from '../../../shared/log/fold.ts'
import { coderIdOf, normaliseCoderName } from '../../../shared/model/coder.ts'
import type { CoderId, DocumentId, TagId } from '../../../shared/model/ids.ts'
import { parseTagPath, renderTagPath } from '../../../shared/model/tag.ts'
import { ExpectedError } from '../../core/expected-error.ts'
import { readCoders, readTagTree } from '../../core/library/read-state.ts'
import { findDocument } from './find-document.ts'
import { findNearest } from './nearest.ts'

/** Returns the ids of the documents, each once. Throws what `findDocument` throws. */
export function chooseDocuments(state: FoldState, wanted: readonly string[] = []): DocumentId[] {
  return [...new Set(wanted.map((document) => findDocument(state, document).id))]
}

/** Returns the ids of the tags with these paths, letter case aside. Throws `unknownTag` with the nearest paths. */
export function chooseTags(state: FoldState, paths: readonly string[] = []): TagId[] {
  const tree = readTagTree(state)
  const ids = paths.map((path) => {
    const node = tree.findPath(parseTagPath(path))
    if (node !== null) return node.tag.id
    const all = tree.all.map((each) => renderTagPath(each.path))
    throw new ExpectedError('unknownTag', { tag: path, candidates: findNearest(all, path) })
  })
  return [...new Set(ids)]
}

/** Returns the id of the coder whose name this is now, or was when the coder was made; null when there is none. */
export function findCoder(state: FoldState, name: string): CoderId | null {
  const coders = readCoders(state)
  const wanted = normaliseCoderName(name).toLowerCase()
  const byName = coders.find((coder) => normaliseCoderName(coder.name).toLowerCase() === wanted)
  if (byName !== undefined) return byName.id
  const id = coderIdOf(name)
  return coders.some((coder) => coder.id === id) ? id : null
}

/** Returns the ids of the coders with these names. Throws `unknownCoder` with the names there are. */
export function chooseCoders(state: FoldState, names: readonly string[] = []): CoderId[] {
  const ids = names.map((name) => {
    const id = findCoder(state, name)
    if (id !== null) return id
    const candidates = readCoders(state).map((coder) => coder.name)
    throw new ExpectedError('unknownCoder', { coder: name, candidates })
  })
  return [...new Set(ids)]
}
