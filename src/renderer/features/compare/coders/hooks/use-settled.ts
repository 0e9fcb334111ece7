import { useMemo } from 'react'
import type { TagLift } from '../../../../../shared/compare/passages/lift-tags.ts'
import type { ComparedItem } from '../../../../../shared/compare/passages/passage.ts'
import {
  indexSettlements,
  type SettledRecords,
  type SettledState,
  type SettlementSubject,
  settledStateOf,
  subjectOf,
} from '../../../../../shared/compare/passages/settled.ts'
import type { Annotation } from '../../../../../shared/model/annotation.ts'
import type { DocumentId } from '../../../../../shared/model/ids.ts'
import { useApp } from '../../../../app/context.ts'
import { useSettlements } from '../../../../db/queries/use-records.ts'
import type { ItemTable } from '../model/item-table.ts'
import type { Layers } from './use-layers.ts'

export interface Settled {
  readonly records: SettledRecords
  /** How far each item is settled, in the order of the items. */
  readonly states: readonly SettledState[]
}

/** Looks annotations up across layers, without copying them together. */
function acrossLayers(layers: Layers): SettledRecords['annotations'] {
  const find = (id: string): Annotation | undefined => {
    for (const layer of layers.values()) {
      const found = (layer as ReadonlyMap<string, Annotation>).get(id)
      if (found !== undefined) return found
    }
    return undefined
  }
  return { get: find, has: (id) => find(id) !== undefined }
}

/**
 * Returns a function that gives the subject of an item, worked out anew only where one of its annotations changed: with
 * thousands of settled items that is most of what a settlement more costs.
 */
function createSubjects(lift: TagLift) {
  const known = new WeakMap<
    ComparedItem,
    { of: readonly (Annotation | undefined)[]; subject: SettlementSubject }
  >()
  return (item: ComparedItem, records: Omit<SettledRecords, 'lift'>): SettlementSubject => {
    const of = item.markings.flatMap(({ passages }) => passages.map((id) => records.annotations.get(id)))
    const before = known.get(item)
    if (before?.of.every((annotation, index) => annotation === of[index]) === true) return before.subject
    const subject = subjectOf(item, { ...records, lift })
    known.set(item, { of, subject })
    return subject
  }
}

/** Returns how far the items are settled, from the library's records. */
export function useSettled(
  document: DocumentId,
  items: ItemTable | null,
  layers: Layers,
  lift: TagLift,
): Settled {
  const { database } = useApp()
  const settlements = useSettlements(database)
  // Another lift makes other subjects of the same annotations.
  const subjectFor = useMemo(() => createSubjects(lift), [lift])
  return useMemo(() => {
    const index = indexSettlements(document, settlements)
    const records: SettledRecords = {
      annotations: acrossLayers(layers),
      settlements: index,
      lift,
    }
    // Most items of a big document are open: nothing more is looked at.
    const stateAt = (place: number): SettledState => {
      const item = index.concerns(items?.firstPassageAt(place) ?? '') ? items?.at(place) : null
      return item ? settledStateOf(item, records, subjectFor(item, records)) : 'open'
    }
    return { records, states: Array.from({ length: items?.count ?? 0 }, (_, place) => stateAt(place)) }
  }, [document, items, layers, lift, settlements, subjectFor])
}
