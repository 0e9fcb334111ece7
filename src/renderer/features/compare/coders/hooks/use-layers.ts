import { useEffect, useState } from 'react'
import type { Annotation } from '../../../../../shared/model/annotation.ts'
import type { AnnotationId, CoderId, DocumentId } from '../../../../../shared/model/ids.ts'
import { useApp } from '../../../../app/context.ts'
import { readLayers } from '../../../../db/queries/read-layers.ts'
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

/** Returns everybody's annotations of a document, kept up to date; null until they are read, or without a document. */
export function useLayers(document: DocumentId | null): Layers | null {
  const { database, view } = useApp()
  const [held, setHeld] = useState<{ readonly document: DocumentId; readonly layers: Layers } | null>(null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    if (document === null) return
    let isOpen = true
    let layers: Layers | null = null
    // What changes while rows are being read is applied on top of them.
    let early: ViewChange[] = []
    const show = (next: Layers) => {
      layers = next
      setHeld({ document, layers: next })
    }
    const read = async () => {
      layers = null
      early = []
      const annotations = await readLayers(database, document)
      if (!isOpen) return
      const byCoder = new Map<CoderId, Map<AnnotationId, Annotation>>()
      for (const annotation of annotations) {
        const layer = byCoder.get(annotation.coder) ?? new Map<AnnotationId, Annotation>()
        byCoder.set(annotation.coder, layer.set(annotation.id, annotation))
      }
      show(early.reduce<Layers>((before, change) => patch(before, change, document), byCoder))
    }
    const start = () => void read().catch((error: unknown) => isOpen && setFailure({ error }))
    const stop = view.onChange((change) => {
      if (change.reset) return start()
      if (![...change.layers.values()].some((layer) => layer.document === document)) return
      if (layers === null) early.push(change)
      else show(patch(layers, change, document))
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
