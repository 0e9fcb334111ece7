import { useEffect, useRef, useState } from 'react'
import { LayerCounter } from '../../../../../shared/compare/matrix/layer-counter.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import type { ReadLayer } from './layer-reader.ts'

/** Counts for so many milliseconds at once, so that the window keeps up in between. */
const stepMs = 8

/** Layers, and a counter that knows all of them. */
export interface CountedLayers {
  readonly counter: LayerCounter
  readonly layers: ReadonlyMap<string, ReadLayer>
}

/**
 * Returns the layers when they are counted by the tags of the tree: until then what there was before, at first null. A
 * layer that was counted is not counted again before the tree changes.
 */
export function useCounted(
  tree: TagTree,
  layers: ReadonlyMap<string, ReadLayer> | null,
): CountedLayers | null {
  const [counted, setCounted] = useState<CountedLayers | null>(null)
  const known = useRef<LayerCounter | null>(null)
  useEffect(() => {
    if (layers === null) return
    const counter = known.current?.tree === tree ? known.current : new LayerCounter(tree)
    known.current = counter
    const stop = new AbortController()
    void countInSteps(counter, layers.values(), stop.signal).then(() => {
      if (!stop.signal.aborted) setCounted({ counter, layers })
    })
    return () => stop.abort()
  }, [tree, layers])
  return counted
}

async function countInSteps(
  counter: LayerCounter,
  layers: Iterable<ReadLayer>,
  signal: AbortSignal,
): Promise<void> {
  let begun = performance.now()
  for (const layer of layers) {
    counter.count(layer)
    if (performance.now() - begun < stepMs) continue
    await new Promise((done) => setTimeout(done))
    if (signal.aborted) return
    begun = performance.now()
  }
}
