import { useMemo, useSyncExternalStore } from 'react'
import type { CoderId, TagId } from '../../../shared/model/ids.ts'
import type { TagNode, TagTree } from '../../../shared/model/tag-tree.ts'
import type { ViewDatabase } from '../database.ts'
import type { PassageCounts } from './layer-counts.ts'
import { useTags } from './use-records.ts'

/** Counts of passages; a passage counts once per tag it carries. */
export interface Stats extends PassageCounts {
  /** Passages with the tag or one below it; with several of them it counts for each. */
  readonly tagsWithChildren: ReadonlyMap<TagId, number>
}

/** Returns how many passages there are by document, tag and coder, of those that `viewer` may see; null has no name. */
export function useStats(database: ViewDatabase, viewer: CoderId | null): Stats {
  const { seen } = database.stores
  const passages = useSyncExternalStore(seen.subscribe, () => seen.get(viewer))
  const tree = useTags(database)
  return useMemo(() => addUp(passages, tree), [passages, tree])
}

/** Returns the counts as they are now, for an action: what only acts on them need not be drawn again with them. */
export function readStats(database: ViewDatabase, viewer: CoderId | null): Stats {
  const { seen, tags } = database.stores
  return addUp(seen.get(viewer), tags.get().tree)
}

function addUp(passages: PassageCounts, tree: TagTree): Stats {
  const tagsWithChildren = new Map<TagId, number>()
  const add = (node: TagNode): number => {
    let sum = passages.tags.get(node.tag.id) ?? 0
    for (const child of node.children) sum += add(child)
    tagsWithChildren.set(node.tag.id, sum)
    return sum
  }
  for (const root of tree.roots) add(root)
  return { ...passages, tagsWithChildren }
}
