import { useSyncExternalStore } from 'react'
import type { Brief } from '../../../shared/model/brief.ts'
import type { Carry } from '../../../shared/model/carry.ts'
import type { Coder } from '../../../shared/model/coder.ts'
import type { BlindCoding, Coding } from '../../../shared/model/coding.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { BriefId, CarryId, CoderId, CodingId, DocumentId, TagId } from '../../../shared/model/ids.ts'
import type { Pairing } from '../../../shared/model/pairing.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import type { Settlement } from '../../../shared/model/settlement.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import type { TagTree } from '../../../shared/model/tag-tree.ts'
import type { ViewDatabase } from '../database.ts'
import type { TableStore } from './table-store.ts'

function useStore<Value>(store: TableStore<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get)
}

/** Returns the library's documents in no order; [] until they are read (`useDocumentsLoaded`). */
export function useDocuments(database: ViewDatabase): readonly Document[] {
  return useStore(database.stores.documents).live
}

/** Returns whether documents were read: before that, an empty list does not mean an empty library. */
export function useDocumentsLoaded(database: ViewDatabase): boolean {
  const { documents } = database.stores
  return useSyncExternalStore(documents.subscribe, documents.isLoaded)
}

/** Returns a document, also a deleted one; null when there is none, or before it is read. */
export function useDocument(database: ViewDatabase, id: DocumentId | null): Document | null {
  const { byId } = useStore(database.stores.documents)
  return id === null ? null : (byId.get(id) ?? null)
}

/** Returns the documents by their ids, deleted ones too. */
export function useDocumentsById(database: ViewDatabase): ReadonlyMap<DocumentId, Document> {
  return useStore(database.stores.documents).byId
}

/** Returns the tags as a tree, siblings by name, without deleted ones. */
export function useTags(database: ViewDatabase): TagTree {
  return useStore(database.stores.tags).tree
}

/** Returns every tag there ever was, deleted ones too: a new tag of the same path takes its place. */
export function useAllTags(database: ViewDatabase): ReadonlyMap<TagId, Tag> {
  return useStore(database.stores.tags).byId
}

/** Returns who codes in the library, in no order. */
export function useCoders(database: ViewDatabase): readonly Coder[] {
  return useStore(database.stores.coders).live
}

/** Returns a coder, also a deleted one; null when there is none. */
export function useCoder(database: ViewDatabase, id: CoderId | null): Coder | null {
  const { byId } = useStore(database.stores.coders)
  return id === null ? null : (byId.get(id) ?? null)
}

/** Returns the briefs in no order. */
export function useBriefs(database: ViewDatabase): readonly Brief[] {
  return useStore(database.stores.briefs).live
}

/** Returns whether briefs were read. */
export function useBriefsLoaded(database: ViewDatabase): boolean {
  const { briefs } = database.stores
  return useSyncExternalStore(briefs.subscribe, briefs.isLoaded)
}

/** Returns a brief, also a deleted one; null when there is none. */
export function useBrief(database: ViewDatabase, id: BriefId | null): Brief | null {
  const { byId } = useStore(database.stores.briefs)
  return id === null ? null : (byId.get(id) ?? null)
}

/** Returns the briefs by their ids, deleted ones too. */
export function useBriefsById(database: ViewDatabase): ReadonlyMap<BriefId, Brief> {
  return useStore(database.stores.briefs).byId
}

/** Returns the library's settings. */
export function useSettings(database: ViewDatabase): Settings {
  return useStore(database.stores.settings)
}

/** Returns how far coders are with documents. */
export function useCodings(database: ViewDatabase): ReadonlyMap<CodingId, Coding> {
  return useStore(database.stores.codings)
}

/** Returns whose passages blind coding hides; until that is known, all that could be hidden. */
export function useBlindCoding(database: ViewDatabase): BlindCoding {
  const { blind } = database.stores
  return useSyncExternalStore(blind.subscribe, blind.get)
}

/** Returns how differences between coders were settled, in no order. */
export function useSettlements(database: ViewDatabase): readonly Settlement[] {
  return useStore(database.stores.settlements).live
}

/** Returns corrections of how editions are paired, in no order. */
export function usePairings(database: ViewDatabase): readonly Pairing[] {
  return useStore(database.stores.pairings).live
}

/** Returns what was decided about carrying annotations into other editions. */
export function useCarries(database: ViewDatabase): ReadonlyMap<CarryId, Carry> {
  return useStore(database.stores.carries)
}
