import { useEffect, useState } from 'react'
import type { Annotation } from '../../../../../shared/model/annotation.ts'
import type { AnnotationId, CoderId, DocumentId } from '../../../../../shared/model/ids.ts'
import { useApp } from '../../../../app/context.ts'
import type { ViewDatabase } from '../../../../db/database.ts'
import { readChunks } from '../../../../db/queries/read-layers.ts'
import { readSteps } from '../../../../db/queries/read-steps.ts'
import type { ViewChange } from '../../../../db/view.ts'

export type Layer = ReadonlyMap<AnnotationId, Annotation>
/** A document's live annotations by coder; a coder's layer stays the same object until something in it changes. */
export type Layers = ReadonlyMap<CoderId, Layer>

const noLayer: Layer = new Map()

function patch(layers: Layers, change: ViewChange, document: DocumentId): Layers {
  const next = new Map(layers)
  for (const layer of change.layers.values()) {
    if (layer.document !== document) continue
    const byId = new Map(next.get(layer.coder) ?? noLayer)
    for (const [id, annotation] of layer.annotations) {
      if (annotation === null || annotation.deleted) byId.delete(id)
      else byId.set(id, annotation)
    }
    next.set(layer.coder, byId)
  }
  return next
}

/** Reads a document's layers some rows at a time, so that the window keeps up: 20,000 annotations at once would stop it. */
async function readDocument(database: ViewDatabase, document: DocumentId): Promise<Layers> {
  const layers = new Map<CoderId, Map<AnnotationId, Annotation>>()
  for (const { key, coder } of await database.stats.where('document').equals(document).toArray()) {
    const layer = new Map<AnnotationId, Annotation>()
    layers.set(coder, layer)
    for await (const rows of readSteps(database, key, key))
      for (const annotation of readChunks(rows)) layer.set(annotation.id, annotation)
  }
  return layers
}

/** Returns everybody's annotations of a document, kept up to date; null until they are read, or without a document. */
export function useLayers(document: DocumentId | null): Layers | null {
  const { database, view } = useApp()
  const [held, setHeld] = useState<{ readonly document: DocumentId; readonly layers: Layers } | null>(null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    if (document === null) return
    let isOpen = true
    let layers: Layers | null = null
    // Rows that are read one after the other need not fit together when something changes in between.
    let isStale = false
    const show = (next: Layers) => {
      layers = next
      setHeld({ document, layers: next })
    }
    const read = async () => {
      layers = null
      isStale = false
      const next = await readDocument(database, document)
      if (!isOpen) return
      if (isStale) await read()
      else show(next)
    }
    const start = () => void read().catch((error: unknown) => isOpen && setFailure({ error }))
    const stop = view.onChange((change) => {
      const isHere = [...change.layers.values()].some((layer) => layer.document === document)
      if (layers === null) isStale ||= change.reset || isHere
      else if (change.reset) start()
      else if (isHere) show(patch(layers, change, document))
    })
    start()
    return () => {
      isOpen = false
      stop()
    }
  }, [database, view, document])
  if (failure !== null) throw failure.error
  return held !== null && held.document === document ? held.layers : null
}
