import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CoderId } from '../../../../../shared/model/ids.ts'
import type { ViewDatabase } from '../../../../db/database.ts'
import { useStats } from '../../../../db/queries/use-stats.ts'
import { LayerReader, type LayersRead } from './layer-reader.ts'

const nothing: LayersRead = { layers: null, progress: null }

/**
 * Returns the layers that `viewer` may see with their tag combinations, and again after passages changed, here or in
 * another window.
 */
export function useLayers(database: ViewDatabase, viewer: CoderId | null): LayersRead {
  const { counts } = database.stores
  const { rows } = useStats(database, viewer)
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
    if (loaded) reader?.update(rows).catch((error: unknown) => setFailure({ error }))
  }, [reader, rows, loaded])
  if (failure !== null) throw failure.error
  return state
}
