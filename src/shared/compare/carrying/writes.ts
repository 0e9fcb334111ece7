import { describeRange } from '../../anchoring/describe.ts'
import { assert } from '../../base/assert.ts'
import type { Annotation, AnnotationFields } from '../../model/annotation.ts'
import { type CarryFields, carriedAnnotationIdOf, carryIdOf } from '../../model/carry.ts'
import type { AnnotationId, CarryId, CoderId, DocumentId, TagId } from '../../model/ids.ts'
import type { TextRange } from '../../text/text-range.ts'
import type { QueueItem } from './queue.ts'

/** A change of an annotation, as the log takes it. */
export interface AnnotationWrite {
  readonly kind: 'annotation'
  readonly id: AnnotationId
  readonly document: DocumentId
  readonly coder: CoderId
  readonly set: Partial<AnnotationFields>
  readonly tags?: Record<TagId, boolean>
}

/** A change of what was decided about an annotation, as the log takes it. */
export interface CarryWrite {
  readonly kind: 'carry'
  readonly id: CarryId
  readonly set: CarryFields
}

export type Write = AnnotationWrite | CarryWrite

/** The edition that annotations are carried into, and who does it when. */
export interface CarryTarget {
  readonly document: DocumentId
  readonly textHash: string
  /** Its canonical text. */
  readonly text: string
  readonly by: CoderId | null
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Where an annotation is put: the proposed place, or one that a person chose. */
export interface ChosenPlace extends TextRange {
  readonly confidence: number
  readonly decision: 'accepted' | 'adjusted'
}

/** Returns the proposed place of an item as the place to put it; the item must have one. */
export function proposedPlace({ proposal }: Pick<QueueItem, 'proposal'>): ChosenPlace {
  assert(proposal.place !== null, 'an item without a place is not accepted as it is')
  return { ...proposal.place, confidence: proposal.confidence, decision: 'accepted' }
}

/**
 * Returns what puts an annotation into the new edition: an annotation of the same coder with the same tags and note,
 * and the decision. One that was carried before and changed since is put on the annotation that it became then, whose
 * own tags stay.
 */
export function acceptWrites(item: QueueItem, place: ChosenPlace, target: CarryTarget): Write[] {
  const { annotation, result } = item
  const { start, end, confidence, decision } = place
  const id = result?.id ?? carriedAnnotationIdOf(annotation, target.document, item.carry)
  const written: AnnotationWrite = {
    kind: 'annotation',
    id,
    document: target.document,
    coder: result?.coder ?? annotation.coder,
    set: {
      anchor: { textHash: target.textHash, ...describeRange(target.text, { start, end }) },
      note: annotation.note === '' ? (result?.note ?? '') : annotation.note,
      ...(result === null && { created: target.now }),
      modified: target.now,
      carriedFrom: { document: annotation.document, annotation: annotation.id, confidence },
      deleted: false,
    },
    tags: Object.fromEntries(annotation.tags.map((tag) => [tag, true])),
  }
  return [written, decisionWrite(item, target, { place: { start, end }, confidence, decision, result: id })]
}

/** Returns what leaves an annotation out. What it became before, if it did, stays. */
export function leaveOutWrites(item: QueueItem, target: CarryTarget): Write[] {
  return [decisionWrite(item, target, { ...proposed(item), decision: 'rejected', result: lastMade(item) })]
}

/** Returns what puts an annotation back into the queue, or puts it there with its proposal. */
export function waitWrites(item: QueueItem, target: CarryTarget): Write[] {
  return [decisionWrite(item, target, { ...proposed(item), decision: 'waiting', result: lastMade(item) })]
}

/**
 * Returns what takes a decision back, given the item as it was before and what was written. An annotation that was
 * made is deleted, which can be undone too, and stays on record as the last one; one that was there gets back what it had.
 */
export function undoWrites(item: QueueItem, written: readonly Write[], target: CarryTarget): Write[] {
  return written.map((write) => {
    if (write.kind === 'carry') return backTo(item, write, target)
    const { kind, id, document, coder } = write
    const { result } = item
    if (result === null) return { kind, id, document, coder, set: { deleted: true, modified: target.now } }
    const { anchor, note, modified, carriedFrom } = result
    const own = new Set(result.tags)
    const tags = Object.keys(write.tags ?? {}).filter((tag) => !own.has(tag as TagId))
    return {
      kind,
      id,
      document,
      coder,
      set: { anchor, note, modified, carriedFrom },
      tags: Object.fromEntries(tags.map((tag) => [tag, false])),
    }
  })
}

function backTo(item: QueueItem, { set: { result } }: CarryWrite, target: CarryTarget): CarryWrite {
  if (item.carry === null)
    return decisionWrite(item, target, { ...proposed(item), decision: 'waiting', result })
  const { id, ...set } = item.carry
  return { kind: 'carry', id, set: { ...set, result } }
}

const lastMade = ({ carry }: QueueItem): AnnotationId | null => carry?.result ?? null

const proposed = ({ proposal: { place, confidence } }: QueueItem) => ({
  place: place === null ? null : { start: place.start, end: place.end },
  confidence,
})

function decisionWrite(
  { annotation }: QueueItem,
  target: CarryTarget,
  decided: Pick<CarryFields, 'place' | 'confidence' | 'decision' | 'result'>,
): CarryWrite {
  return {
    kind: 'carry',
    id: carryIdOf(annotation.id, target.document),
    set: {
      annotation: annotation.id,
      from: annotation.document,
      to: target.document,
      textHash: target.textHash,
      ...decided,
      by: target.by,
      // Another computer's clock may be ahead: the decision is about the annotation as it is.
      modified: Math.max(target.now, annotation.modified),
    },
  }
}

/** Returns what puts an annotation that lost its place at one in the present text of its document. */
export function replaceWrite(
  annotation: Annotation,
  range: TextRange,
  target: Pick<CarryTarget, 'textHash' | 'text' | 'now'>,
): AnnotationWrite {
  return {
    kind: 'annotation',
    id: annotation.id,
    document: annotation.document,
    coder: annotation.coder,
    set: {
      anchor: { textHash: target.textHash, ...describeRange(target.text, range) },
      modified: target.now,
    },
  }
}
