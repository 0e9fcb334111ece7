import { useEffect, useMemo, useState } from 'react'
import type { Annotation } from '../../../../../shared/model/annotation.ts'
import { isHidden } from '../../../../../shared/model/coding.ts'
import type { AnnotationId, DocumentId } from '../../../../../shared/model/ids.ts'
import { useApp } from '../../../../app/context.ts'
import { useViewer } from '../../../../app/use-viewer.ts'
import { readLayers } from '../../../../db/queries/read-layers.ts'
import { useBlindCoding } from '../../../../db/queries/use-records.ts'

/** A document's live annotations by id. */
export type LiveAnnotations = ReadonlyMap<AnnotationId, Annotation>

/** Returns everybody's annotations of a document, kept up to date; null until they are read. */
export function useLiveAnnotations(document: DocumentId): LiveAnnotations | null {
  const { database, view } = useApp()
  const [held, setHeld] = useState<LiveAnnotations | null>(null)
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
  useEffect(() => {
    let isOpen = true
    let byId: Map<AnnotationId, Annotation> | null = null
    // What changes while rows are being read is applied on top of them.
    let early = new Map<AnnotationId, Annotation | null>()
    const patch = (changes: ReadonlyMap<AnnotationId, Annotation | null>) => {
      const next = new Map(byId)
      for (const [id, annotation] of changes) {
        if (annotation === null || annotation.deleted) next.delete(id)
        else next.set(id, annotation)
      }
      byId = next
      setHeld(next)
    }
    const read = async () => {
      byId = null
      early = new Map()
      const annotations = await readLayers(database, document)
      if (!isOpen) return
      byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
      patch(early)
    }
    const start = () => void read().catch((error: unknown) => isOpen && setFailure({ error }))
    const stop = view.onChange((change) => {
      if (change.reset) return start()
      const changes = [...change.layers.values()].filter((layer) => layer.document === document)
      if (changes.length === 0) return
      const changed = new Map(changes.flatMap((layer) => [...layer.annotations]))
      if (byId !== null) return patch(changed)
      for (const [id, annotation] of changed) early.set(id, annotation)
    })
    setHeld(null)
    start()
    return () => {
      isOpen = false
      stop()
    }
  }, [database, view, document])
  if (failure !== null) throw failure.error
  return held
}

/** Returns those annotations that blind coding lets the person see, in reading order. */
export function useVisible(live: LiveAnnotations | null): readonly Annotation[] | null {
  const { database } = useApp()
  const blind = useBlindCoding(database)
  const viewer = useViewer()
  return useMemo(
    () =>
      live === null
        ? null
        : [...live.values()].filter(({ document, coder }) => !isHidden(blind, viewer, document, coder)),
    [live, blind, viewer],
  )
}
