import type { TagId } from '../../model/ids.ts'
import type { TagTree } from '../../model/tag-tree.ts'

/** Restricts tags to chosen ones, in which their children are included. */
export interface TagLift {
  /** Returns the chosen tag under which a tag counts: itself, or the nearest one above it; null: it is not compared. */
  liftOf(tag: TagId): TagId | null
  /** Returns the tags under which a passage is compared, each once; null: the passage is not compared. */
  lift(tags: readonly TagId[]): TagId[] | null
  /** Returns those of `tags` that count under a tag that `lift` returned. */
  under(tags: readonly TagId[], lifted: TagId): TagId[]
}

/**
 * Returns how tags are restricted to `chosen`; none chosen: every tag that is in the tree is compared as itself, and
 * plain highlights too. A passage whose tags were all deleted is a plain highlight.
 */
export function createTagLift(tree: TagTree, chosen: readonly TagId[]): TagLift {
  const lifts = new Map<TagId, TagId>()
  const wanted = new Set(chosen)
  // Parents stand before their children, so the nearest chosen tag is known by then.
  for (const { tag } of tree.all) {
    const above = tag.parent === null ? undefined : lifts.get(tag.parent)
    if (wanted.size === 0 || wanted.has(tag.id)) lifts.set(tag.id, tag.id)
    else if (above !== undefined) lifts.set(tag.id, above)
  }
  const liftOf = (tag: TagId) => lifts.get(tag) ?? null
  return {
    liftOf,
    lift(tags) {
      const lifted = [...new Set(tags.flatMap((tag) => liftOf(tag) ?? []))]
      return wanted.size > 0 && lifted.length === 0 ? null : lifted
    },
    under: (tags, lifted) => tags.filter((tag) => liftOf(tag) === lifted),
  }
}
