import type { CoderId, DocumentId, TagId } from '../../../shared/model/ids.ts'
import type { StatsRow } from '../database.ts'
import type { RowChanges } from './table-store.ts'

/** How many passages there are, in all and by what. */
export interface PassageCounts {
  readonly total: number
  readonly documents: ReadonlyMap<DocumentId, number>
  readonly coders: ReadonlyMap<CoderId, number>
  /** Passages with the tag itself; children have their own. */
  readonly tags: ReadonlyMap<TagId, number>
  /** Passages with several tags, by these as `tagSetKey` writes them. */
  readonly sets: ReadonlyMap<string, number>
  /** The coders who marked something in a document. */
  readonly codersOf: ReadonlyMap<DocumentId, ReadonlySet<CoderId>>
  /** The rows these were counted from. */
  readonly rows: ReadonlyMap<string, StatsRow>
}

export const noPassages: PassageCounts = {
  total: 0,
  documents: new Map(),
  coders: new Map(),
  tags: new Map(),
  sets: new Map(),
  codersOf: new Map(),
  rows: new Map(),
}

/** Returns the counts after some layers changed: those are taken off and counted again, the others left alone. */
export function updateCounts(from: PassageCounts, changes: RowChanges<StatsRow>): PassageCounts {
  const rows = new Map(from.rows)
  const documents = new Map(from.documents)
  const coders = new Map(from.coders)
  const tags = new Map(from.tags)
  const sets = new Map(from.sets)
  const codersOf = new Map(from.codersOf)
  let { total } = from

  const add = <Key>(counts: Map<Key, number>, key: Key, by: number) => {
    const count = (counts.get(key) ?? 0) + by
    if (count > 0) counts.set(key, count)
    else counts.delete(key)
  }
  const count = (row: StatsRow, sign: 1 | -1) => {
    total += sign * row.annotations
    add(documents, row.document, sign * row.annotations)
    add(coders, row.coder, sign * row.annotations)
    for (const [tag, uses] of Object.entries(row.tags)) add(tags, tag as TagId, sign * uses)
    for (const [set, uses] of Object.entries(row.sets)) add(sets, set, sign * uses)
    const present = sign === 1 && row.annotations > 0
    if (codersOf.get(row.document)?.has(row.coder) === present) return
    const known = new Set(codersOf.get(row.document))
    if (present) known.add(row.coder)
    else known.delete(row.coder)
    codersOf.set(row.document, known)
  }
  for (const [key, row] of changes) {
    const before = rows.get(key)
    if (before !== undefined) count(before, -1)
    if (row === null) rows.delete(key)
    else {
      rows.set(key, row)
      count(row, 1)
    }
  }
  return { total, documents, coders, tags, sets, codersOf, rows }
}
