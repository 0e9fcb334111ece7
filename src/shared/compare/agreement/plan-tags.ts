import type { TagId } from '../../model/ids.ts'
import type { TagTree } from '../../model/tag-tree.ts'
import { createTagLift } from '../passages/lift-tags.ts'
import type { ComparedTag } from './coded-documents.ts'

/** The tags of a comparison, which is prepared twice: once for all tags together and once for parents alone. */
export interface TagPlan {
  /** The tags that were chosen; none: all in use. */
  readonly chosen: readonly TagId[]
  /**
   * For all tags together and for tags that stand in it as they do alone. No passage counts under a tag and its parent at
   * once, or two siblings would agree a little through their parent.
   */
  readonly together: readonly ComparedTag[]
  /** For single tags: a parent includes its children. In the order of the tree. */
  readonly alone: readonly ComparedTag[]
  /** Tags that mean the same in both; take their rows from `together`, where unitizing measures see no tag twice. */
  readonly same: ReadonlySet<string>
}

/**
 * Returns what is compared: the chosen tags, in which their children are included; none chosen: every tag in use, together
 * as it was given, and with its children alone. `used` are the tags on the passages.
 */
export function planTags(tree: TagTree, chosen: readonly TagId[], used: ReadonlySet<TagId>): TagPlan {
  const { liftOf } = createTagLift(tree, chosen)
  const rows = chosen.length === 0 ? tree.all : tree.all.filter(({ tag }) => chosen.includes(tag.id))
  const alone = rows
    .map(({ tag }) => ({ id: tag.id, includes: tree.withChildren([tag.id]) }))
    .filter(({ includes }) => chosen.length > 0 || [...includes].some((id) => used.has(id)))
  const together = rows
    .map(({ tag }) => ({
      id: tag.id,
      includes: new Set(tree.all.flatMap((node) => (liftOf(node.tag.id) === tag.id ? [node.tag.id] : []))),
    }))
    .filter(({ includes }) => chosen.length > 0 || [...includes].some((id) => used.has(id)))
  const sizes = new Map(together.map(({ id, includes }) => [id, includes.size]))
  const same = new Set(alone.flatMap(({ id, includes }) => (sizes.get(id) === includes.size ? [id] : [])))
  return { chosen, together, alone, same }
}
