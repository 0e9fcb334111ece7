import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Document } from '../../../../../shared/model/document.ts'
import type { CoderId } from '../../../../../shared/model/ids.ts'
import type { ViewDatabase } from '../../../../db/database.ts'
import { usePassageCounts } from '../../../../db/queries/use-stats.ts'
import { LayerReader, type LayersRead } from './layer-reader.ts'

const nothing: LayersRead = { layers: null, progress: null }

/**
 * Returns the layers that `viewer` may see with their tag combinations, and again after passages changed, here or in
 * another window; nothing while the documents are not known (null).
 */
export function useLayers(
  database: ViewDatabase,
  viewer: CoderId | null,
  documents: readonly Document[] | null,
): LayersRead {
  const { counts } = database.stores
  const { rows } = usePassageCounts(database, viewer)
  const loaded = useSyncExternalStore(counts.subscribe, counts.isLoaded)
  const [state, setState] = useState(nothing)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  const [reader, setReader] = useState<LayerReader | null>(null)
  useEffect(() => {
    const made = new LayerReader(database, setState)
    setReader(made)
    return () => made.dispose()
  }, [database])
  useEffect(() => {
    if (!loaded || documents === null) return
    const texts = new Map(documents.map((document) => [document.id, document]))
    reader?.update({ rows, texts }).catch((error: unknown) => setFailure({ error }))
  }, [reader, rows, documents, loaded])
  const { layers, progress } = state
  // When somebody else looks, what they may see is read only after this: the layers of before are not theirs.
  const seen = useMemo(() => layers && keepKeys(layers, rows), [layers, rows])
  if (failure !== null) throw failure.error
  return { layers: seen, progress }
}

/** Returns what is in `map` under keys that are in `keys` too: `map` itself where all are. */
export function keepKeys<Value>(
  map: ReadonlyMap<string, Value>,
  keys: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, Value> {
  const kept = [...map].filter(([key]) => keys.has(key))
  return kept.length === map.size ? map : new Map(kept)
}
