import type { Annotation } from '../../model/annotation.ts'
import { type Carry, carryIdOf } from '../../model/carry.ts'
import type { Document } from '../../model/document.ts'
import type { CarryId } from '../../model/ids.ts'

/**
 * Whether an annotation lost its place: it was made on an earlier text of its document, was not found word for word in
 * the present one, and nobody decided about it there. One that is shown where it probably stands counts too, until a
 * person says so. What was left out counts again when it is changed after that.
 *
 * `document` is the annotation's own; the annotation is live.
 */
export function hasLostPlace(
  { id, anchor, modified }: Pick<Annotation, 'id' | 'anchor' | 'modified'>,
  document: Pick<Document, 'id' | 'textHash'>,
  carries: ReadonlyMap<CarryId, Carry>,
): boolean {
  if (anchor.textHash === document.textHash) return false
  const carry = carries.get(carryIdOf(id, document.id))
  const isLeftOut =
    carry !== undefined &&
    carry.textHash === document.textHash &&
    carry.decision === 'rejected' &&
    modified <= carry.modified
  return !isLeftOut
}
