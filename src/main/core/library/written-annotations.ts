import type { Entry } from '../../../shared/log/entry.ts'
import { type FoldState, layerKey } from '../../../shared/log/fold.ts'
import { isLive, readAnnotation } from '../../../shared/log/records.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { AnnotationId } from '../../../shared/model/ids.ts'

/** More are not painted sooner for being told of: a window reads them from its rows. */
const most = 100

/**
 * Returns the annotations that folded entries wrote into, each once, as they are now; what is not whole counts as deleted.
 * Null where they are too many.
 */
export function writtenAnnotations(state: FoldState, entries: readonly Entry[]): Annotation[] | null {
  const written = new Map<AnnotationId, Annotation>()
  for (const { ops } of entries) {
    if (ops.length > most) return null
    for (const op of ops) {
      if (op.kind !== 'annotation') continue
      const register = state.layers.get(layerKey(op.document, op.coder))?.annotations.get(op.id)
      if (register === undefined) continue
      const annotation = readAnnotation(op.id, op.document, op.coder, register)
      written.set(op.id, isLive(register) ? annotation : { ...annotation, deleted: true })
    }
    if (written.size > most) return null
  }
  return [...written.values()]
}
