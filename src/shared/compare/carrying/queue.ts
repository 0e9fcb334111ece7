import type { Annotation } from '../../model/annotation.ts'
import type { Carry } from '../../model/carry.ts'
import type { AnnotationId, CarryId, DocumentId } from '../../model/ids.ts'
import type { TextRange } from '../../text/text-range.ts'
import type { CarryReason } from '../editions/carried.ts'
import { createOriginReader } from './origins.ts'

/** Where an annotation of the old edition would stand in the new one. */
export interface Proposal {
  readonly annotation: AnnotationId
  /** UTF-16 code units into the new edition's text, half-open; null where nothing is close enough. */
  readonly place: TextRange | null
  /** 0 to 1; 0 without a place. */
  readonly confidence: number
  /** Why the place is as sure as it is, or why there is none. */
  readonly reason: CarryReason
}

/**
 * Where an annotation stands on its way into the new edition.
 * - `waiting`: a place is proposed and nobody decided; `unmatched`: nor is there a place.
 * - `done`: what it became is there, or another passage from the same original: it came from there itself, or reached that edition
 *   through another one; `left`: somebody left it out.
 */
export const carryStates = ['waiting', 'unmatched', 'done', 'left'] as const
export type CarryState = (typeof carryStates)[number]

export interface QueueItem {
  readonly annotation: Annotation
  readonly proposal: Proposal
  readonly state: CarryState
  /** What was written about it before; null: nothing. */
  readonly carry: Carry | null
  /** The live annotation that it became, also where it was changed since and waits again; else null, also where one from the same original is there. */
  readonly result: Annotation | null
  /** It was decided on, and the old annotation was changed after that. */
  readonly changedSince: boolean
}

export interface QueueInput {
  readonly to: DocumentId
  /** The old edition's live annotations that may be seen, in the order of the queue. */
  readonly annotations: readonly Annotation[]
  /** One per annotation at most; one without counts as unmatched. */
  readonly proposals: Iterable<Proposal>
  readonly carries: ReadonlyMap<CarryId, Carry>
  /** The new edition's live annotations, by id. */
  readonly carried: ReadonlyMap<AnnotationId, Annotation>
}

/** Returns where each annotation stands, in the order given. */
export function composeQueue(input: QueueInput): QueueItem[] {
  const proposals = new Map(Array.from(input.proposals, (proposal) => [proposal.annotation, proposal]))
  const findThere = createThereFinder(input)
  // By what they are about: thousands of ids would take longer to derive than all else.
  const carries = new Map<AnnotationId, Carry>()
  for (const carry of input.carries.values()) if (carry.to === input.to) carries.set(carry.annotation, carry)
  return input.annotations.map((annotation) => {
    const proposal = proposals.get(annotation.id) ?? nowhere(annotation.id)
    const carry = carries.get(annotation.id) ?? null
    const result = carry?.result == null ? null : (input.carried.get(carry.result) ?? null)
    const wasDecided =
      carry?.decision === 'rejected' ||
      ((carry?.decision === 'accepted' || carry?.decision === 'adjusted') && result !== null)
    const changedSince = wasDecided && carry !== null && annotation.modified > carry.modified
    const open: CarryState = proposal.place === null ? 'unmatched' : 'waiting'
    const decided: CarryState = carry?.decision === 'rejected' ? 'left' : 'done'
    const there = wasDecided ? null : findThere(annotation.id)
    // Who takes a passage back that is there already puts it on record as waiting, later than that one was made.
    const isThere = there !== null && (carry === null || carry.modified < there.created)
    const state = isThere ? 'done' : wasDecided && !changedSince ? decided : open
    return { annotation, proposal, state, carry, result, changedSince }
  })
}

/**
 * Returns a function that finds the new edition's live annotation with the same original as another one: carried over too, that
 * would be there twice.
 */
function createThereFinder({ annotations, carries, carried }: QueueInput) {
  const originOf = createOriginReader(carries.values(), [...annotations, ...carried.values()])
  const there = new Map<AnnotationId, Annotation>()
  for (const annotation of carried.values()) there.set(originOf(annotation.id), annotation)
  return (id: AnnotationId): Annotation | null => there.get(originOf(id)) ?? null
}

const nowhere = (annotation: AnnotationId): Proposal => ({
  annotation,
  place: null,
  confidence: 0,
  reason: 'outside',
})

/** Returns how many items are in each state. */
export function countStates(items: Iterable<Pick<QueueItem, 'state'>>): Record<CarryState, number> {
  const counts = { waiting: 0, unmatched: 0, done: 0, left: 0 }
  for (const { state } of items) counts[state] += 1
  return counts
}

/** Returns the waiting items that are at least so sure, in order: what "accept all" takes. */
export function certainItems(items: readonly QueueItem[], threshold: number): QueueItem[] {
  return items.filter(({ state, proposal }) => state === 'waiting' && proposal.confidence >= threshold)
}

/**
 * Returns the items that may be carried without asking anybody, in order: as sure as that, and nobody ever decided on
 * them. One whose result was deleted, or that was changed after it was carried, is left to a person.
 */
export function untouchedCertainItems(items: readonly QueueItem[], threshold: number): QueueItem[] {
  return certainItems(items, threshold).filter(({ carry }) => carry === null || carry.decision === 'waiting')
}

/** Returns the items whose proposal is to be put on record as waiting: nobody decided on them, and it is not there yet. */
export function unrecordedItems(items: readonly QueueItem[]): QueueItem[] {
  return items.filter(({ state, carry, proposal: { place, confidence } }) => {
    if (state !== 'waiting' && state !== 'unmatched') return false
    if (carry === null) return true
    const isSame =
      carry.confidence === confidence &&
      carry.place?.start === place?.start &&
      carry.place?.end === place?.end
    return carry.decision === 'waiting' && !isSame
  })
}
