import type { TagId } from '../../../../shared/model/ids.ts'
import { renderTagPath, type Tag } from '../../../../shared/model/tag.ts'
import type { TagTree } from '../../../../shared/model/tag-tree.ts'

/** What a reader asks of the tag tree, many times over: each answer is one look-up. */
export interface TagLookup {
  readonly byId: ReadonlyMap<TagId, Tag>
  /** Each tag as the only one of a list: thousands of passages with one tag share these. */
  readonly alone: ReadonlyMap<TagId, readonly Tag[]>
  /** Parents before children, siblings by name. */
  readonly ordered: readonly Tag[]
  /** The place of a tag in `ordered`; after all others when unknown. */
  orderOf(tag: TagId): number
  /** The names from the top to the tag. */
  pathOf(tag: TagId): readonly string[]
  /** The path as it is shown. */
  labelOf(tag: TagId): string
  /** Whether `tag` is `ancestor` or lies below it. */
  isWithin(tag: TagId, ancestor: TagId): boolean
}

/** Prepares a tag tree. */
export function createTagLookup(tree: TagTree): TagLookup {
  const ordered = tree.all.map((node) => node.tag)
  const places = new Map(tree.all.map((node, index) => [node.tag.id, index]))
  const below = new Map<TagId, ReadonlySet<TagId>>()
  const pathOf = (tag: TagId) => tree.find(tag)?.path ?? []
  return {
    byId: new Map(ordered.map((tag) => [tag.id, tag])),
    alone: new Map(ordered.map((tag) => [tag.id, [tag]])),
    ordered,
    orderOf: (tag) => places.get(tag) ?? ordered.length,
    pathOf,
    labelOf: (tag) => renderTagPath(pathOf(tag)),
    isWithin: (tag, ancestor) => {
      let tags = below.get(ancestor)
      if (tags === undefined) {
        tags = tree.withChildren([ancestor])
        below.set(ancestor, tags)
      }
      return tags.has(tag)
    },
  }
}
