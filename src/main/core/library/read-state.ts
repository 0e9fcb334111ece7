import type { FoldState } from '../../../shared/log/fold.ts'
import {
  isLive,
  readAnnotation,
  readCoder,
  readCoding,
  readDocument,
  readSettings,
  readTag,
} from '../../../shared/log/records.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Coder } from '../../../shared/model/coder.ts'
import { type BlindCoding, createBlindCoding, isHidden, seesOthers } from '../../../shared/model/coding.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { CoderId, DocumentId, TagId } from '../../../shared/model/ids.ts'
import { settingsId } from '../../../shared/model/settings.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { createTagTree, type TagTree } from '../../../shared/model/tag-tree.ts'
import { ExpectedError } from '../expected-error.ts'

/** Returns the documents that are not deleted, by date, then title, then id. */
export function readDocuments(state: FoldState): Document[] {
  return [...state.document]
    .map(([id, register]) => readDocument(id, register))
    .filter((document) => !document.deleted && document.sha256 !== '')
    .sort((a, b) => compare(a.date, b.date) || compare(a.title, b.title) || compare(a.id, b.id))
}

/** Returns the coders that are not deleted, by name. */
export function readCoders(state: FoldState): Coder[] {
  return [...state.coder]
    .map(([id, register]) => readCoder(id, register))
    .filter((coder) => !coder.deleted)
    .sort((a, b) => compare(a.name, b.name))
}

/** Returns the tags that are not deleted, as a tree. */
export function readTagTree(state: FoldState): TagTree {
  const tags = [...state.tag].map(([id, register]): Tag => readTag(id, register))
  return createTagTree(tags.filter((tag) => !tag.deleted))
}

/** Returns whose passages blind coding hides. */
export function readBlindCoding(state: FoldState): BlindCoding {
  const { blindCoding } = readSettings(state.settings.get(settingsId))
  const codings = [...state.coding].map(([id, register]) => readCoding(id, register))
  return createBlindCoding(blindCoding, codings)
}

/** Which annotations are wanted; what is absent does not restrict. A tag stands for its children too. */
export interface AnnotationFilter {
  readonly documents?: ReadonlySet<DocumentId>
  readonly coders?: ReadonlySet<CoderId>
  readonly tags?: ReadonlySet<TagId>
  /** Who looks: blind coding hides others' layers from this coder; null, who has no name, sees none of them. */
  readonly viewer?: CoderId | null
}

/** Returns live annotations of documents that are not deleted, by document id, position and id. */
export function readAnnotations(state: FoldState, filter: AnnotationFilter = {}): Annotation[] {
  const documents = new Set(readDocuments(state).map((document) => document.id))
  const found: Annotation[] = []
  const blind = filter.viewer === undefined ? null : readBlindCoding(state)
  for (const layer of state.layers.values()) {
    if (!documents.has(layer.document)) continue
    if (filter.documents !== undefined && !filter.documents.has(layer.document)) continue
    if (filter.coders !== undefined && !filter.coders.has(layer.coder)) continue
    if (blind !== null && isHidden(blind, filter.viewer ?? null, layer.document, layer.coder)) continue
    for (const [id, register] of layer.annotations) {
      if (!isLive(register)) continue
      const annotation = readAnnotation(id, layer.document, layer.coder, register)
      if (filter.tags !== undefined && !annotation.tags.some((tag) => filter.tags?.has(tag))) continue
      found.push(annotation)
    }
  }
  return found.sort(
    (a, b) =>
      compare(a.document, b.document) ||
      a.anchor.start - b.anchor.start ||
      b.anchor.end - a.anchor.end ||
      compare(a.id, b.id),
  )
}

/** Returns what `viewer` may see of `readAnnotations`; null is someone without a name. */
export function visibleAnnotations(
  state: FoldState,
  viewer: CoderId | null,
  filter: AnnotationFilter = {},
): Annotation[] {
  return readAnnotations(state, { ...filter, viewer })
}

/**
 * Throws `codingHidden` when blind coding hides others' passages in any of the documents from `viewer`, whether there
 * are any or not: to say so only where there are some would tell of them.
 */
export function assertVisible(
  state: FoldState,
  viewer: CoderId | null,
  documents: Iterable<DocumentId>,
): void {
  const blind = readBlindCoding(state)
  const hidden = [...new Set(documents)].filter((document) => !seesOthers(blind, viewer, document))
  if (hidden.length === 0) return
  const titles = new Map(readDocuments(state).map(({ id, title }) => [id, title]))
  const names = new Map(readCoders(state).map(({ id, name }) => [id, name]))
  const [document, ...others] = hidden.map((id) => titles.get(id) ?? id)
  const coder = viewer === null ? undefined : names.get(viewer)
  throw new ExpectedError('codingHidden', { document, others, ...(coder === undefined ? {} : { coder }) })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
