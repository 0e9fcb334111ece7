import { useEffect, useState } from 'react'
import type { Annotation } from '../../../../../shared/model/annotation.ts'
import { useApp } from '../../../../app/context.ts'
import type { ReadLayer } from '../data/layer-reader.ts'
import { readQuotes } from '../data/read-quotes.ts'
import type { IsInRow } from './column-layers.ts'

/** Returns the first `limit` passages of the layers that belong to the row; null while they are read for the first time. */
export function useQuotes(
  layers: readonly ReadLayer[],
  isInRow: IsInRow,
  limit: number,
): readonly Annotation[] | null {
  const { database, showError } = useApp()
  const [quotes, setQuotes] = useState<readonly Annotation[] | null>(null)
  // Another list of the same layers at the same versions is nothing new.
  const key = layers.map((layer) => `${layer.key} ${layer.version}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the layers
  useEffect(() => {
    const stop = new AbortController()
    readQuotes(database, layers, isInRow, limit, stop.signal).then(setQuotes, (error: unknown) => {
      if (!stop.signal.aborted) showError(error)
    })
    return () => stop.abort()
  }, [database, key, isInRow, limit, showError])
  return quotes
}
