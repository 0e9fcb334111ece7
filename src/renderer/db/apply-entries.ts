import { stampOf } from '../../shared/log/clock.ts'
import type { Cursor, Cursors } from '../../shared/log/cursor.ts'
import type { Entry, PlainKind } from '../../shared/log/entry.ts'
import { layerKey } from '../../shared/log/fold.ts'
import { annotationSet } from '../../shared/log/records.ts'
import type { AnnotationId, BriefId, CoderId, DocumentId, TagId } from '../../shared/model/ids.ts'
import { type AppliedLayers, applyLayers, openLayers } from './apply-layers.ts'
import { applyRecords, type RecordWrite } from './apply-records.ts'
import { comparePlace, composeCursor } from './cursor-rows.ts'
import { recordTables, type ViewDatabase } from './database.ts'
import type { LayerWrites } from './layer-draft.ts'
import type { ViewChange } from './view.ts'
import { createViewChange, type ViewChangeDraft } from './view-change.ts'

/**
 * Entries in each log's own order, and where their logs stand before and after them. `from` may name other logs too: the
 * view must have read those as far.
 */
export interface EntryBatch {
  readonly entries: readonly Entry[]
  readonly from: Cursors
  readonly to: Cursors
}

/**
 * `applied`: the rows are as the entries say, written now or before by another window. `behind`: nothing was written,
 * because the view does not stand where the batch begins; read on from its cursors.
 */
export type Applied =
  | { readonly state: 'applied'; readonly change: ViewChange }
  | { readonly state: 'behind' }

interface SortedWrites {
  readonly records: Map<PlainKind, RecordWrite[]>
  readonly layers: Map<string, LayerWrites>
}

function sortWrites(entries: readonly Entry[]): SortedWrites {
  const sorted: SortedWrites = { records: new Map(), layers: new Map() }
  for (const entry of entries) {
    for (const [index, op] of entry.ops.entries()) {
      const stamp = stampOf(entry, index)
      if (op.kind === 'annotation') {
        const key = layerKey(op.document, op.coder)
        let layer = sorted.layers.get(key)
        if (layer === undefined) {
          layer = { key, document: op.document, coder: op.coder, writes: [] }
          sorted.layers.set(key, layer)
        }
        layer.writes.push({ id: op.id as AnnotationId, set: annotationSet(op), stamp })
      } else {
        const writes = sorted.records.get(op.kind)
        const write = { id: op.id, set: op.set, stamp }
        if (writes === undefined) sorted.records.set(op.kind, [write])
        else writes.push(write)
      }
    }
  }
  return sorted
}

function reportRecords(sorted: SortedWrites, change: ViewChangeDraft): void {
  for (const { id } of sorted.records.get('document') ?? []) change.documents.add(id as DocumentId)
  for (const { id } of sorted.records.get('tag') ?? []) change.tags.add(id as TagId)
  for (const { id } of sorted.records.get('coder') ?? []) change.coders.add(id as CoderId)
  for (const { id } of sorted.records.get('brief') ?? []) change.briefs.add(id as BriefId)
}

/**
 * Writes entries into the view, rows and cursors in one transaction. The only code that writes rows. Safe to repeat and
 * safe beside other windows: the cursors are compared inside the transaction. `report` false leaves the change empty, for
 * building, where everything changes anyway.
 */
export async function applyEntries(
  database: ViewDatabase,
  batch: EntryBatch,
  now: number,
  report = true,
): Promise<Applied> {
  const sorted = sortWrites(batch.entries)
  const tables = recordTables(database)
  // Only the tables that are written: others stay readable meanwhile.
  const scope = [
    database.cursors,
    ...(sorted.layers.size > 0 ? [database.chunks, database.stats] : []),
    ...[...sorted.records.keys()].map((kind) => tables[kind]),
  ]
  const logs = Object.entries({ ...batch.from, ...batch.to })
  const layers = await database.transaction('rw', scope, async (): Promise<AppliedLayers | null> => {
    // Every answer is waited for in another process: all is asked at once, and all is written at once.
    const [rows, drafts] = await Promise.all([
      database.cursors.bulkGet(logs.map(([log]) => log)),
      openLayers(database, [...sorted.layers.values()]),
    ])
    const places = logs.map(([log, to], index) => comparePlace(rows[index], batch.from[log], to))
    if (places.includes('behind')) return null
    const moved = logs.filter((_, index) => places[index] === 'at')
    const [applied] = await Promise.all([
      applyLayers(database, drafts, now),
      moved.length > 0 &&
        database.cursors.bulkPut(moved.map(([log, to]: [string, Cursor]) => composeCursor(log, to))),
      ...Array.from(sorted.records, ([kind, writes]) => applyRecords(tables[kind], writes)),
    ])
    return applied
  })
  if (layers === null) return { state: 'behind' }
  layers.remember()
  const change = createViewChange()
  if (report) {
    reportRecords(sorted, change)
    for (const draft of layers.drafts) {
      const { key, document, coder } = draft.layer
      change.layers.set(key, { document, coder, annotations: draft.touched() })
    }
  }
  return { state: 'applied', change }
}
