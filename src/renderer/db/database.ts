import { Dexie, type Table } from 'dexie'
import type { Cursor } from '../../shared/log/cursor.ts'
import type { PlainKind } from '../../shared/log/entry.ts'
import type { Register } from '../../shared/log/register.ts'
import type { CoderId, DocumentId, LibraryId, TagId } from '../../shared/model/ids.ts'
import { LayerDirectories } from './layer-directory.ts'
import type { PackedItems } from './packed-items.ts'
import { createViewStores, type ViewStores } from './queries/view-stores.ts'

/** Raised when rows change their shape: the view is then dropped and built again, so there are no migrations. */
export const viewVersion = 7

/** A record of any kind but annotations, as it is merged. */
export interface RecordRow {
  readonly id: string
  readonly register: Register
}

/** At most 400 annotations of one layer that lie next to each other; put under `key`, "<layer key> <number>". */
export interface ChunkRow {
  readonly key: string
  readonly document: DocumentId
  readonly coder: CoderId
  /** In order of position; deleted ones are kept for merging. */
  readonly annotations: PackedItems
}

/** Counts of one layer, written in the same transaction as its chunks. */
export interface StatsRow {
  /** The layer key. */
  readonly key: string
  readonly document: DocumentId
  readonly coder: CoderId
  /** Live annotations. */
  readonly annotations: number
  /** Live annotations by tag. */
  readonly tags: Readonly<Record<TagId, number>>
  /** Live annotations with several tags, by these as `tagSetKey` writes them. */
  readonly sets: Readonly<Record<string, number>>
  /** Annotations of any kind, and their part in the view's digest. */
  readonly records: number
  readonly sum: number
  /** Raised with every write: says whether what another window remembers of this layer still holds. */
  readonly version: number
}

/** How far a log is applied; `key` is the log's name. */
export interface CursorRow extends Cursor {
  readonly key: string
}

export interface ViewDatabase extends Dexie {
  documents: Table<RecordRow, string>
  tags: Table<RecordRow, string>
  coders: Table<RecordRow, string>
  briefs: Table<RecordRow, string>
  settings: Table<RecordRow, string>
  codings: Table<RecordRow, string>
  settlements: Table<RecordRow, string>
  pairings: Table<RecordRow, string>
  carries: Table<RecordRow, string>
  chunks: Table<ChunkRow, string>
  stats: Table<StatsRow, string>
  cursors: Table<CursorRow, string>
  /** What this window remembers of layers; only ever a shortcut, checked against `StatsRow.version`. */
  readonly directories: LayerDirectories
  /** What this window's components read from the small tables. */
  readonly stores: ViewStores
}

/** Returns what the view's database of one library is called. Another view version is another database. */
export function viewName(library: LibraryId, version = viewVersion): string {
  return `briefmark-view-${version}-${library}`
}

/** Returns the view's database of one library, not yet opened. */
export function createViewDatabase(library: LibraryId): ViewDatabase {
  const database = new Dexie(viewName(library), {
    // The view can be built again from the logs: waiting for the disk would buy nothing.
    chromeTransactionDurability: 'relaxed',
  }) as ViewDatabase
  database.version(1).stores({
    documents: 'id',
    tags: 'id',
    coders: 'id',
    briefs: 'id',
    settings: 'id',
    codings: 'id',
    settlements: 'id',
    pairings: 'id',
    carries: 'id',
    // Without a key path or an index: Chromium would make each row once more to look for keys in it.
    chunks: '',
    stats: 'key, document',
    cursors: 'key',
  })
  return Object.assign(database, { directories: new LayerDirectories(), stores: createViewStores(database) })
}

/** Returns the table of each kind of record but annotations. */
export function recordTables(
  database: Omit<ViewDatabase, 'directories' | 'stores'>,
): Readonly<Record<PlainKind, Table<RecordRow, string>>> {
  return {
    document: database.documents,
    tag: database.tags,
    coder: database.coders,
    brief: database.briefs,
    settings: database.settings,
    coding: database.codings,
    settlement: database.settlements,
    pairing: database.pairings,
    carry: database.carries,
  }
}
