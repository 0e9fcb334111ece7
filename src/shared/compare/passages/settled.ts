import type { Annotation } from '../../model/annotation.ts'
import type { AnnotationId, DocumentId, SettlementId, TagId } from '../../model/ids.ts'
import { consensusAnnotationIdOf, type Settlement, settlementIdOf } from '../../model/settlement.ts'
import type { TagLift } from './lift-tags.ts'
import type { ComparedItem, Marking } from './passage.ts'

/**
 * How far an item is settled: not yet, to be discussed, settled, or settled before one of its annotations (or the
 * consensus) was changed, so that it is to be settled again.
 */
export type SettledState = 'open' | 'discuss' | 'settled' | 'changed'

/** What the settlement of an item is about. */
export interface SettlementSubject {
  readonly id: SettlementId
  /** In the order of ids. */
  readonly annotations: readonly AnnotationId[]
  /** The annotations' own tags, not the chosen ones above them; in the order of ids. */
  readonly tags: readonly TagId[]
}

/** What is known about the annotations and settlements of a document. */
export interface SettledRecords {
  /** The coders' annotations and the consensus coder's. */
  readonly annotations: ReadonlyMap<string, Annotation>
  readonly settlements: ReadonlyMap<SettlementId, Settlement>
  readonly lift: TagLift
}

/** Returns the tags that an annotation of a marking itself has under the marking's tag, in the order of ids. */
export function ownTags({ annotations, lift }: SettledRecords, marking: Marking): TagId[] {
  const { tag } = marking
  if (tag === null) return []
  const own = marking.passages.flatMap((id) => lift.under(annotations.get(id)?.tags ?? [], tag))
  return [...new Set(own)].sort()
}

/** Returns what the settlement of an item is about. The item's passages are annotation ids. */
export function subjectOf(
  document: DocumentId,
  { markings }: Pick<ComparedItem, 'markings'>,
  records: SettledRecords,
): SettlementSubject {
  const annotations = [...new Set(markings.flatMap((marking) => marking.passages))].sort() as AnnotationId[]
  const tags = [...new Set(markings.flatMap((marking) => ownTags(records, marking)))].sort()
  return { id: settlementIdOf(document, annotations, tags), annotations, tags }
}

/** Returns how far an item is settled, from the records that are there. */
export function settledStateOf(subject: SettlementSubject, records: SettledRecords): SettledState {
  const settlement = records.settlements.get(subject.id)
  if (settlement === undefined || settlement.deleted) return 'open'
  if (settlement.decision === 'discuss') return 'discuss'
  const { annotations } = records
  const changed = subject.annotations.some((id) => (annotations.get(id)?.modified ?? 0) > settlement.modified)
  const isMade = settlement.decision === 'none' || annotations.has(consensusAnnotationIdOf(subject.id))
  return changed || !isMade ? 'changed' : 'settled'
}
