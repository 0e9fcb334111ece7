import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Annotation } from '../../../../shared/model/annotation.ts'
import type { AnnotationId, CoderId, DocumentId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import { readLayers } from '../../../db/queries/read-layers.ts'

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

type Changes = Map<AnnotationId, Annotation | null>

/** Whether an annotation that is held is as it was reported; what is on disk is reported again when its row is written. */
function isSame(held: Annotation | undefined, reported: Annotation | null): boolean {
  if (held === undefined || reported === null) return held === undefined && reported === null
  return JSON.stringify(held) === JSON.stringify(reported)
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
    // What changes while the rows are being read is applied on top of them; of two readings the later one counts.
    let early: Changes | null = null
    const read = async () => {
      const changes: Changes = new Map()
      early = changes
      const annotations = await readLayers(database, document)
      if (!isOpen || early !== changes) return
      byId = patch(
        new Map(
          annotations.filter(({ coder }) => isSeen(coder)).map((annotation) => [annotation.id, annotation]),
        ),
        changes,
      )
      early = null
      hold(null)
    }
    const start = () => void read().catch((error: unknown) => isOpen && setFailure({ error }))
    const take = (changes: Changes) => {
      if (early !== null) {
        for (const [id, annotation] of changes) early.set(id, annotation)
        return
      }
      for (const [id, annotation] of changes) if (isSame(byId.get(id), annotation)) changes.delete(id)
      if (changes.size === 0) return
      patch(byId, changes)
      // What somebody waits for is in the next frame: left to itself React may render after it.
      flushSync(() => hold(new Set(changes.keys())))
    }
    const isHere = (layer: { readonly document: DocumentId; readonly coder: CoderId }) =>
      layer.document === document && isSeen(layer.coder)
    const stops = [
      view.onWritten((annotations) =>
        take(new Map(annotations.filter(isHere).map((one) => [one.id, one.deleted ? null : one]))),
      ),
      view.onChange((change) => {
        if (change.reset) start()
        else take(new Map([...change.layers.values()].filter(isHere).flatMap((one) => [...one.annotations])))
      }),
    ]
    start()
    return () => {
      isOpen = false
      for (const stop of stops) stop()
    }
  }, [database, view, document, everybodys, viewer])
  if (failure !== null) throw failure.error
  return held
}
