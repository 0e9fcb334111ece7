import type { Annotation } from '../../model/annotation.ts'
import type { AnnotationId, DocumentId, TagId } from '../../model/ids.ts'
import { consensusAnnotationIdOf, type Settlement } from '../../model/settlement.ts'
import type { TagLift } from './lift-tags.ts'
import type { ComparedItem, Marking } from './passage.ts'

/**
 * How far an item is settled: not yet, to be discussed, settled, or settled before one of its annotations (or the
 * consensus) was changed, so that it is to be settled again.
 */
export type SettledState = 'open' | 'discuss' | 'settled' | 'changed'

/** What the settlement of an item is about. */
export interface SettlementSubject {
  /** In the order of ids. */
  readonly annotations: readonly AnnotationId[]
  /** The annotations' own tags, not the chosen ones above them; in the order of ids. */
  readonly tags: readonly TagId[]
}

/** A document's settlements by what they are about. */
export interface SettlementIndex {
  find(subject: SettlementSubject): Settlement | null
  /** Whether a settlement is about this annotation, with others or alone. */
  concerns(annotation: string): boolean
}

/** What is known about the annotations and settlements of a document. */
export interface SettledRecords {
  /** The coders' annotations and the consensus coder's. */
  readonly annotations: Pick<ReadonlyMap<string, Annotation>, 'get' | 'has'>
  readonly settlements: SettlementIndex
  readonly lift: TagLift
}

const keyOf = ({ annotations, tags }: SettlementSubject) => [...annotations, ...tags].join(' ')

/** Returns the settlements of a document that were not taken back, by what they are about. */
export function indexSettlements(document: DocumentId, settlements: Iterable<Settlement>): SettlementIndex {
  const byKey = new Map<string, Settlement>()
  const concerned = new Set<string>()
  for (const settlement of settlements) {
    if (settlement.document !== document || settlement.deleted) continue
    byKey.set(keyOf(settlement), settlement)
    for (const id of settlement.annotations) concerned.add(id)
  }
  return { find: (subject) => byKey.get(keyOf(subject)) ?? null, concerns: (id) => concerned.has(id) }
}

/** Returns the tags that the annotations of a marking itself have under the marking's tag, in the order of ids. */
export function ownTags({ annotations, lift }: SettledRecords, { tag, passages }: Marking): TagId[] {
  if (tag === null) return []
  const own = passages.flatMap((id) => lift.under(annotations.get(id)?.tags ?? [], tag))
  return [...new Set(own)].sort()
}

/** Returns what the settlement of an item is about. The item's passages are annotation ids. */
export function subjectOf(
  { markings }: Pick<ComparedItem, 'markings'>,
  records: SettledRecords,
): SettlementSubject {
  const annotations = [...new Set(markings.flatMap((marking) => marking.passages))].sort() as AnnotationId[]
  const tags = [...new Set(markings.flatMap((marking) => ownTags(records, marking)))].sort()
  return { annotations, tags }
}

/** Returns how far an item is settled, from the records that are there; `subject` is what is known to be its subject. */
export function settledStateOf(
  item: Pick<ComparedItem, 'markings'>,
  records: SettledRecords,
  subject: SettlementSubject | null = null,
): SettledState {
  const { annotations, settlements } = records
  const one = item.markings[0]?.passages[0]
  // Most items of a big document are open: they need no subject.
  if (one === undefined || !settlements.concerns(one)) return 'open'
  const about = subject ?? subjectOf(item, records)
  const settlement = settlements.find(about)
  if (settlement === null) return 'open'
  if (settlement.decision === 'discuss') return 'discuss'
  const changed = about.annotations.some((id) => (annotations.get(id)?.modified ?? 0) > settlement.modified)
  const isMade = settlement.decision === 'none' || annotations.has(consensusAnnotationIdOf(settlement.id))
  return changed || !isMade ? 'changed' : 'settled'
}
