import {
  readBrief,
  readCarry,
  readCoder,
  readCoding,
  readDocument,
  readPairing,
  readSettings,
  readSettlement,
  readTag,
} from '../../../shared/log/records.ts'
import type { Register } from '../../../shared/log/register.ts'
import type { Brief } from '../../../shared/model/brief.ts'
import type { Carry } from '../../../shared/model/carry.ts'
import type { Coder } from '../../../shared/model/coder.ts'
import type { BlindCoding, Coding } from '../../../shared/model/coding.ts'
import type { Document } from '../../../shared/model/document.ts'
import type {
  BriefId,
  CarryId,
  CoderId,
  CodingId,
  DocumentId,
  PairingId,
  SettlementId,
  TagId,
} from '../../../shared/model/ids.ts'
import type { Pairing } from '../../../shared/model/pairing.ts'
import { type Settings, settingsId } from '../../../shared/model/settings.ts'
import type { Settlement } from '../../../shared/model/settlement.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { createTagTree, type TagTree } from '../../../shared/model/tag-tree.ts'
import type { RecordRow, StatsRow, ViewDatabase } from '../database.ts'
import { createBlindStore, type DerivedStore } from './blind-store.ts'
import { noPassages, type PassageCounts, updateCounts } from './layer-counts.ts'
import { createSeenCounts, type SeenCounts } from './seen-counts.ts'
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
  readonly settings: TableStore<Settings>
  readonly codings: TableStore<ReadonlyMap<CodingId, Coding>>
  readonly settlements: TableStore<Records<SettlementId, Settlement>>
  readonly pairings: TableStore<Records<PairingId, Pairing>>
  readonly carries: TableStore<ReadonlyMap<CarryId, Carry>>
  /** Of all passages, also those that blind coding hides: what is shown comes from `seen`. */
  readonly counts: TableStore<PassageCounts>
  readonly blind: DerivedStore<BlindCoding>
  readonly seen: SeenCounts
}

function updateRecords<Id extends string, Value extends { readonly deleted: boolean }>(
  from: Records<Id, Value>,
  changes: ReadonlyMap<string, RecordRow | null>,
  read: (id: Id, register: Register) => Value,
): Records<Id, Value> {
  const byId = updateById(from.byId, changes, read)
  return { live: [...byId.values()].filter((value) => !value.deleted), byId }
}

function updateById<Id extends string, Value>(
  from: ReadonlyMap<Id, Value>,
  changes: ReadonlyMap<string, RecordRow | null>,
  read: (id: Id, register: Register) => Value,
): ReadonlyMap<Id, Value> {
  const byId = new Map(from)
  for (const [key, row] of changes) {
    if (row === null) byId.delete(key as Id)
    else byId.set(key as Id, read(key as Id, row.register))
  }
  return byId
}

/** Returns the stores of a database; they read nothing until somebody listens. */
export function createViewStores(database: Omit<ViewDatabase, 'directories' | 'stores'>): ViewStores {
  const keyOf = (row: RecordRow) => row.id
  const none = { live: [], byId: new Map<never, never>() }
  const tables = {
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
    settings: createTableStore<RecordRow, Settings>({
      table: () => database.settings,
      keyOf,
      initial: readSettings(undefined),
      update: (_, changes) => readSettings(changes.get(settingsId)?.register),
    }),
    codings: createTableStore<RecordRow, ReadonlyMap<CodingId, Coding>>({
      table: () => database.codings,
      keyOf,
      initial: new Map(),
      update: (from, changes) => updateById(from, changes, readCoding),
    }),
    settlements: createTableStore<RecordRow, Records<SettlementId, Settlement>>({
      table: () => database.settlements,
      keyOf,
      initial: none,
      update: (from, changes) => updateRecords(from, changes, readSettlement),
    }),
    pairings: createTableStore<RecordRow, Records<PairingId, Pairing>>({
      table: () => database.pairings,
      keyOf,
      initial: none,
      update: (from, changes) => updateRecords(from, changes, readPairing),
    }),
    carries: createTableStore<RecordRow, ReadonlyMap<CarryId, Carry>>({
      table: () => database.carries,
      keyOf,
      initial: new Map(),
      update: (from, changes) => updateById(from, changes, readCarry),
    }),
    counts: createTableStore<StatsRow, PassageCounts>({
      table: () => database.stats,
      keyOf: (row) => row.key,
      initial: noPassages,
      afterPaint: true,
      update: updateCounts,
    }),
  }
  const blind = createBlindStore(tables.settings, tables.codings)
  return { ...tables, blind, seen: createSeenCounts(tables.counts, blind) }
}
