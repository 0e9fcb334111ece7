import type { Annotation } from '../../model/annotation.ts'
import type { Carry } from '../../model/carry.ts'
import type { AnnotationId } from '../../model/ids.ts'

/**
 * Returns a function that gives the annotation with which a line of carrying began, through however many editions: the annotation
 * itself where it was carried from nowhere. What was decided about carrying tells it also where an edition between, or an
 * annotation in it, was deleted.
 */
export function createOriginReader(
  carries: Iterable<Carry>,
  annotations: Iterable<Pick<Annotation, 'id' | 'carriedFrom'>>,
): (id: AnnotationId) => AnnotationId {
  const before = new Map<AnnotationId, AnnotationId>()
  for (const { annotation, result, decision } of carries)
    if (result !== null && (decision === 'accepted' || decision === 'adjusted'))
      before.set(result, annotation)
  for (const { id, carriedFrom } of annotations)
    if (carriedFrom !== null) before.set(id, carriedFrom.annotation)
  return (id) => {
    const seen = new Set([id])
    for (let at = id; ; ) {
      const next = before.get(at)
      // Logs are merged from anywhere: a line that comes back to itself must still end.
      if (next === undefined || seen.has(next)) return at
      seen.add(next)
      at = next
    }
  }
}
