import {
  type BlindCoding,
  type Coding,
  closedCoding,
  createBlindCoding,
  openCoding,
} from '../../../shared/model/coding.ts'
import type { CodingId } from '../../../shared/model/ids.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import type { TableStore } from './table-store.ts'

/** What follows from tables; made for React's `useSyncExternalStore`. */
export interface DerivedStore<Value> {
  subscribe(listener: () => void): () => void
  /** The same value until something it follows from changed. */
  get(): Value
}

/** Listens to several stores at once. */
export function subscribeAll(
  stores: readonly Pick<TableStore<unknown>, 'subscribe'>[],
  listener: () => void,
): () => void {
  const stops = stores.map((store) => store.subscribe(listener))
  return () => {
    for (const stop of stops) stop()
  }
}

/** Returns a store of whose passages are hidden. Until the tables are read all are that could be: nothing flashes up. */
export function createBlindStore(
  settings: TableStore<Settings>,
  codings: TableStore<ReadonlyMap<CodingId, Coding>>,
): DerivedStore<BlindCoding> {
  let from: ReadonlyMap<CodingId, Coding> | null = null
  let value = closedCoding
  return {
    subscribe: (listener) => subscribeAll([settings, codings], listener),
    get() {
      if (!settings.isLoaded()) return closedCoding
      if (!settings.get().blindCoding) return openCoding
      if (!codings.isLoaded()) return closedCoding
      if (from !== codings.get()) {
        from = codings.get()
        value = createBlindCoding(true, from.values())
      }
      return value
    },
  }
}
