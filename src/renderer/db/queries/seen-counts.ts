import { type BlindCoding, isHidden } from '../../../shared/model/coding.ts'
import type { CoderId } from '../../../shared/model/ids.ts'
import type { StatsRow } from '../database.ts'
import { type DerivedStore, subscribeAll } from './blind-store.ts'
import { noPassages, type PassageCounts, updateCounts } from './layer-counts.ts'
import type { TableStore } from './table-store.ts'

/** The counts of what a viewer may see. */
export interface SeenCounts {
  subscribe(listener: () => void): () => void
  /** The same value until the counts of layers that `viewer` sees change. */
  get(viewer: CoderId | null): PassageCounts
}

type Rows = PassageCounts['rows']

interface Counted {
  readonly from: PassageCounts
  readonly blind: BlindCoding
  readonly viewer: CoderId | null
  readonly seen: PassageCounts
}

function changedRows(before: Rows, after: Rows): Map<string, StatsRow | null> {
  const changes = new Map<string, StatsRow | null>()
  for (const [key, row] of after) if (before.get(key) !== row) changes.set(key, row)
  for (const key of before.keys()) if (!after.has(key)) changes.set(key, null)
  return changes
}

/**
 * Returns what counts for a viewer. Where coding is not blind these are the counts themselves, at no cost; else layers
 * that changed and are seen are counted again, the others left alone.
 */
export function createSeenCounts(
  counts: TableStore<PassageCounts>,
  blind: DerivedStore<BlindCoding>,
): SeenCounts {
  let last: Counted | null = null
  return {
    subscribe: (listener) => subscribeAll([counts, blind], listener),
    get(viewer) {
      const from = counts.get()
      const coding = blind.get()
      if (!coding.on) return from
      const same = last !== null && last.blind === coding && last.viewer === viewer ? last : null
      if (same?.from === from) return same.seen
      const changes = changedRows(same?.from.rows ?? noPassages.rows, from.rows)
      for (const [key, row] of changes) {
        if (row !== null && isHidden(coding, viewer, row.document, row.coder)) changes.delete(key)
        else if (row === null && same?.seen.rows.has(key) !== true) changes.delete(key)
      }
      const before = same?.seen ?? noPassages
      const seen = changes.size === 0 ? before : updateCounts(before, changes)
      last = { from, blind: coding, viewer, seen }
      return seen
    },
  }
}
