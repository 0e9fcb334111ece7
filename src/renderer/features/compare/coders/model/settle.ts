import { describeRange } from '../../../../../shared/anchoring/describe.ts'
import type { ComparedItem } from '../../../../../shared/compare/passages/passage.ts'
import {
  ownTags,
  type SettledRecords,
  type SettlementSubject,
  subjectOf,
} from '../../../../../shared/compare/passages/settled.ts'
import type { Operation } from '../../../../../shared/log/entry.ts'
import { consensusCoder, consensusCoderId } from '../../../../../shared/model/coder.ts'
import type { AnnotationId, CoderId, DocumentId, TagId } from '../../../../../shared/model/ids.ts'
import {
  consensusAnnotationIdOf,
  type SettlementDecision,
  settlementIdOf,
} from '../../../../../shared/model/settlement.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'

/** What a person decides about an item. */
export type Decision =
  | { readonly kind: 'accept'; readonly coder: CoderId }
  | { readonly kind: 'join' }
  | {
      readonly kind: 'own'
      readonly range: TextRange
      readonly tags: readonly TagId[]
      readonly note: string
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'discuss' }

/** What a settlement is written with. */
export interface SettleContext {
  readonly document: DocumentId
  readonly text: string
  readonly textHash: string
  readonly records: SettledRecords
  /** Whether the library has the consensus coder already. */
  readonly hasConsensus: boolean
  readonly by: CoderId
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What the consensus coder is to say. */
interface Agreed {
  readonly range: TextRange
  readonly tags: readonly TagId[]
  readonly note: string
}

const kinds: Readonly<Record<Decision['kind'], SettlementDecision>> = {
  accept: 'accepted',
  join: 'joined',
  own: 'own',
  none: 'none',
  discuss: 'discuss',
}

/** Returns the range, tags and notes of markings together. */
function unite(markings: ComparedItem['markings'], records: SettledRecords): Agreed {
  const notes = markings.flatMap(({ passages }) =>
    passages.map((id) => records.annotations.get(id)?.note ?? ''),
  )
  return {
    range: {
      start: Math.min(...markings.map((marking) => marking.start)),
      end: Math.max(...markings.map((marking) => marking.end)),
    },
    tags: [...new Set(markings.flatMap((marking) => ownTags(records, marking)))].sort(),
    note: [...new Set(notes)].filter((note) => note !== '').join('\n\n'),
  }
}

function agree(item: ComparedItem, decision: Decision, records: SettledRecords): Agreed | null {
  if (decision.kind === 'own') return decision
  if (decision.kind === 'join') return unite(item.markings, records)
  if (decision.kind !== 'accept') return null
  const accepted = item.markings.filter((marking) => marking.coder === decision.coder)
  // Who marked nothing here and is right: then there is to be nothing.
  return accepted.length === 0 ? null : unite(accepted, records)
}

/** Returns which tags to put on and take off so that an annotation has `tags` and none of `others`. */
function tagChanges(tags: readonly TagId[], others: readonly TagId[]): Record<TagId, boolean> {
  const off = others.map((tag): [TagId, boolean] => [tag, false])
  return Object.fromEntries([...off, ...tags.map((tag): [TagId, boolean] => [tag, true])]) as Record<
    TagId,
    boolean
  >
}

function consensusOperation(
  id: AnnotationId,
  subject: SettlementSubject,
  agreed: Agreed | null,
  context: SettleContext,
): Operation[] {
  const { document, text, textHash, records, now } = context
  const before = records.annotations.get(id)
  const address = { kind: 'annotation', id, document, coder: consensusCoderId } as const
  const others = [...subject.tags, ...(before?.tags ?? [])]
  if (agreed === null) {
    const off = { ...address, set: { modified: now, deleted: true }, tags: tagChanges([], others) }
    return before === undefined ? [] : [off]
  }
  return [
    {
      ...address,
      set: {
        anchor: { textHash, ...describeRange(text, agreed.range) },
        note: agreed.note,
        created: before?.created ?? now,
        modified: now,
        settles: [...subject.annotations],
        deleted: false,
      },
      tags: tagChanges(agreed.tags, others),
    },
  ]
}

const consensusRecord = (context: SettleContext): Operation[] =>
  context.hasConsensus ? [] : [{ kind: 'coder', id: consensusCoderId, set: consensusCoder }]

function settleOperations(item: ComparedItem, decision: Decision, context: SettleContext): Operation[] {
  const { document, records, by, now } = context
  const subject = subjectOf(item, records)
  const { annotations, tags } = subject
  const id = settlementIdOf(document, annotations, tags)
  const accepted = decision.kind === 'accept' ? decision.coder : null
  const isEmpty = accepted !== null && item.markings.every((marking) => marking.coder !== accepted)
  return [
    ...consensusOperation(consensusAnnotationIdOf(id), subject, agree(item, decision, records), context),
    {
      kind: 'settlement',
      id,
      set: {
        document,
        annotations: [...annotations],
        tags: [...tags],
        decision: isEmpty ? 'none' : kinds[decision.kind],
        accepted: isEmpty ? null : accepted,
        by,
        modified: now,
        deleted: false,
      },
    },
  ]
}

/**
 * Returns the operations that settle items in one entry: the consensus coder, its annotations and the settlements.
 * Settling again replaces what was settled before; the coders' own annotations are never touched.
 */
export function settle(
  items: readonly { readonly item: ComparedItem; readonly decision: Decision }[],
  context: SettleContext,
): Operation[] {
  return [
    ...consensusRecord(context),
    ...items.flatMap(({ item, decision }) => settleOperations(item, decision, context)),
  ]
}

/** Returns the operations that take back what `settle` wrote; `context` is as it was before. */
export function takeBack(operations: readonly Operation[], { records, now }: SettleContext): Operation[] {
  return operations.flatMap((operation): Operation[] => {
    if (operation.kind === 'settlement') {
      const before = records.settlements.find(operation.set)
      if (before === null) return [{ ...operation, set: { ...operation.set, deleted: true } }]
      const { id: _, ...fields } = before
      return [{ ...operation, set: fields }]
    }
    if (operation.kind !== 'annotation') return []
    const { tags: written = {}, set: _, ...address } = operation
    const before = records.annotations.get(operation.id)
    const tags = tagChanges(before?.tags ?? [], Object.keys(written) as TagId[])
    if (before === undefined) return [{ ...address, set: { modified: now, deleted: true }, tags }]
    const { anchor, note, settles } = before
    return [{ ...address, set: { anchor, note, settles, modified: now, deleted: false }, tags }]
  })
}
