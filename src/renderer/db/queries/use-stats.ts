import { useMemo, useSyncExternalStore } from 'react'
import type { CoderId, TagId } from '../../../shared/model/ids.ts'
import type { TagNode, TagTree } from '../../../shared/model/tag-tree.ts'
import type { ViewDatabase } from '../database.ts'
import type { PassageCounts } from './layer-counts.ts'
import { useTags } from './use-records.ts'

/** Counts of passages. */
export interface Stats extends PassageCounts {
  /** Passages with the tag or one below it; one with several of them counts once. */
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
  return { ...passages, tagsWithChildren: countWithChildren(passages, tree) }
}

/** Returns how many passages have each tag of the tree or one below it. */
export function countWithChildren(
  { tags, sets }: Pick<PassageCounts, 'tags' | 'sets'>,
  tree: TagTree,
): ReadonlyMap<TagId, number> {
  const counts = new Map<TagId, number>()
  const parents = new Map<TagId, TagId>()
  const add = ({ tag: { id }, children }: TagNode): number => {
    let sum = tags.get(id) ?? 0
    for (const child of children) {
      parents.set(child.tag.id, id)
      sum += add(child)
    }
    counts.set(id, sum)
    return sum
  }
  for (const root of tree.roots) add(root)
  // A passage with several tags below one was counted there for each of them.
  for (const [set, passages] of sets) {
    const seen = new Set<TagId>()
    for (const tag of set.split(' ') as TagId[]) {
      for (let id: TagId | undefined = tag; id !== undefined; id = parents.get(id)) {
        const sum = counts.get(id)
        if (sum === undefined) break
        if (seen.has(id)) counts.set(id, sum - passages)
        else seen.add(id)
      }
    }
  }
  return counts
}
