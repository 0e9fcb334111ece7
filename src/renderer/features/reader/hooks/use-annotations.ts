import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Annotation } from '../../../../shared/model/annotation.ts'
import type { AnnotationId, CoderId, DocumentId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import { readLayers } from '../../../db/queries/read-layers.ts'
import type { ViewChange } from '../../../db/view.ts'

/** The annotations of the open document, and which of them changed last. */
export interface HeldAnnotations {
  /** Changed in place: copying 10,000 keys for one change would cost more than the change. */
  readonly byId: ReadonlyMap<AnnotationId, Annotation>
  /** Null: all may have. */
  readonly changed: ReadonlySet<AnnotationId> | null
  /** Counts the changes, and says after which these are: React may leave one out. */
  readonly version: number
  readonly from: number
}

/** Returns what a change says about the layers of one document that are seen, or null when it says nothing. */
function changesOf(
  change: ViewChange,
  document: DocumentId,
  isSeen: (coder: CoderId) => boolean,
): Map<AnnotationId, Annotation | null> | null {
  const changes = new Map<AnnotationId, Annotation | null>()
  for (const layer of change.layers.values()) {
    if (layer.document !== document || !isSeen(layer.coder)) continue
    for (const [id, annotation] of layer.annotations) changes.set(id, annotation)
  }
  return changes.size === 0 ? null : changes
}

function patch(
  byId: Map<AnnotationId, Annotation>,
  changes: ReadonlyMap<AnnotationId, Annotation | null>,
): Map<AnnotationId, Annotation> {
  for (const [id, annotation] of changes) {
    if (annotation === null) byId.delete(id)
    else byId.set(id, annotation)
  }
  return byId
}

/**
 * Returns the annotations of a document, held here and patched by what the view reports as changed: reading a big
 * layer again after every change would cost more than a frame. Null until they are read.
 *
 * Unless `everybodys`, they are those of `viewer` alone: what blind coding hides never gets into the reader.
 */
export function useAnnotations(
  document: DocumentId,
  everybodys: boolean,
  viewer: CoderId | null,
): HeldAnnotations | null {
  const { database, view } = useApp()
  const [held, setHeld] = useState<HeldAnnotations | null>(null)
  const [failure, setFailure] = useState<{ error: unknown } | null>(null)
  useEffect(() => {
    let isOpen = true
    const isSeen = (coder: CoderId) => everybodys || coder === viewer
    let byId = new Map<AnnotationId, Annotation>()
    let version = 0
    const hold = (changed: ReadonlySet<AnnotationId> | null) => {
      const from = version++
      setHeld({ byId, changed, version, from })
    }
    // What changes while the rows are being read is applied on top of them.
    let early: Map<AnnotationId, Annotation | null> | null = new Map()
    const read = async () => {
      early = new Map()
      const annotations = await readLayers(database, document)
      if (!isOpen) return
      byId = patch(
        new Map(
          annotations.filter(({ coder }) => isSeen(coder)).map((annotation) => [annotation.id, annotation]),
        ),
        early,
      )
      early = null
      hold(null)
    }
    const start = () => void read().catch((error: unknown) => isOpen && setFailure({ error }))
    const stop = view.onChange((change) => {
      if (change.reset) {
        start()
        return
      }
      const changes = changesOf(change, document, isSeen)
      if (changes === null) return
      if (early !== null) {
        for (const [id, annotation] of changes) early.set(id, annotation)
        return
      }
      patch(byId, changes)
      // What somebody waits for is in the next frame: left to itself React may render after it.
      flushSync(() => hold(new Set(changes.keys())))
    })
    start()
    return () => {
      isOpen = false
      stop()
    }
  }, [database, view, document, everybodys, viewer])
  if (failure !== null) throw failure.error
  return held
}
