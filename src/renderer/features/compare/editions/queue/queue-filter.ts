import type { CarryState, QueueItem } from '../../../../../shared/compare/carrying/queue.ts'
import type { CoderId, TagId } from '../../../../../shared/model/ids.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'

/** Which passages the queue lists: those to check (waiting or without a match), or those of one state. */
export interface QueueFilter {
  readonly state: 'check' | CarryState
  /** With what lies below it; null: all. */
  readonly tag: TagId | null
  readonly coder: CoderId | null
}

export const wholeQueue: QueueFilter = { state: 'check', tag: null, coder: null }

/** Returns the items that the filter lets through, but for its state: what figures and "keep all" are about. */
export function filterByContent(
  items: readonly QueueItem[],
  { tag, coder }: QueueFilter,
  tree: TagTree,
): readonly QueueItem[] {
  if (tag === null && coder === null) return items
  const tags = tag === null ? null : tree.withChildren([tag])
  return items.filter(
    ({ annotation }) =>
      (coder === null || annotation.coder === coder) &&
      (tags === null || annotation.tags.some((one) => tags.has(one))),
  )
}

/** Returns the items of the filter's state. */
export function filterByState(items: readonly QueueItem[], { state }: QueueFilter): readonly QueueItem[] {
  return items.filter((item) =>
    state === 'check' ? item.state === 'waiting' || item.state === 'unmatched' : item.state === state,
  )
}
