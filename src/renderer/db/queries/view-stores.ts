import { readBrief, readCoder, readDocument, readTag } from '../../../shared/log/records.ts'
import type { Register } from '../../../shared/log/register.ts'
import type { Brief } from '../../../shared/model/brief.ts'
import type { Coder } from '../../../shared/model/coder.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { BriefId, CoderId, DocumentId, TagId } from '../../../shared/model/ids.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { createTagTree, type TagTree } from '../../../shared/model/tag-tree.ts'
import type { RecordRow, StatsRow, ViewDatabase } from '../database.ts'
import { noPassages, type PassageCounts, updateCounts } from './layer-counts.ts'
import { createTableStore, type TableStore } from './table-store.ts'

/** Records of one kind: those that are there, and all of them, deleted ones too. */
export interface Records<Id extends string, Value> {
  readonly live: readonly Value[]
  readonly byId: ReadonlyMap<Id, Value>
}

/** What the window shows of the small tables. */
export interface ViewStores {
  readonly documents: TableStore<Records<DocumentId, Document>>
  readonly tags: TableStore<Records<TagId, Tag> & { readonly tree: TagTree }>
  readonly coders: TableStore<Records<CoderId, Coder>>
  readonly briefs: TableStore<Records<BriefId, Brief>>
  readonly counts: TableStore<PassageCounts>
}

function updateRecords<Id extends string, Value extends { readonly deleted: boolean }>(
  from: Records<Id, Value>,
  changes: ReadonlyMap<string, RecordRow | null>,
  read: (id: Id, register: Register) => Value,
): Records<Id, Value> {
  const byId = new Map(from.byId)
  for (const [key, row] of changes) {
    if (row === null) byId.delete(key as Id)
    else byId.set(key as Id, read(key as Id, row.register))
  }
  return { live: [...byId.values()].filter((value) => !value.deleted), byId }
}

/** Returns the stores of a database; they read nothing until somebody listens. */
export function createViewStores(database: Omit<ViewDatabase, 'directories' | 'stores'>): ViewStores {
  const keyOf = (row: RecordRow) => row.id
  const none = { live: [], byId: new Map<never, never>() }
  return {
    documents: createTableStore<RecordRow, Records<DocumentId, Document>>({
      table: () => database.documents,
      keyOf,
      initial: none,
      update: (from, changes) => updateRecords(from, changes, readDocument),
    }),
    tags: createTableStore<RecordRow, Records<TagId, Tag> & { readonly tree: TagTree }>({
      table: () => database.tags,
      keyOf,
      initial: { ...none, tree: createTagTree([]) },
      update(from, changes) {
        const records = updateRecords<TagId, Tag>(from, changes, readTag)
        return { ...records, tree: createTagTree(records.live) }
      },
    }),
    coders: createTableStore<RecordRow, Records<CoderId, Coder>>({
      table: () => database.coders,
      keyOf,
      initial: none,
      update: (from, changes) => updateRecords(from, changes, readCoder),
    }),
    briefs: createTableStore<RecordRow, Records<BriefId, Brief>>({
      table: () => database.briefs,
      keyOf,
      initial: none,
      update: (from, changes) => updateRecords(from, changes, readBrief),
    }),
    counts: createTableStore<StatsRow, PassageCounts>({
      table: () => database.stats,
      keyOf: (row) => row.key,
      initial: noPassages,
      update: updateCounts,
    }),
  }
}
