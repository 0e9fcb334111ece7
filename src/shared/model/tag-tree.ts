import type { TagId } from './ids.ts'
import type { Tag } from './tag.ts'

/** A tag in its tree. */
export interface TagNode {
  readonly tag: Tag
  /** Names from the top to this tag. */
  readonly path: readonly string[]
  readonly children: readonly TagNode[]
}

export interface TagTree {
  readonly roots: readonly TagNode[]
  /** All nodes, parents before children, siblings by name. */
  readonly all: readonly TagNode[]
  find(id: TagId): TagNode | null
  /** Returns the node with this path, letter case aside; null when there is none. */
  findPath(path: readonly string[]): TagNode | null
  /** Returns the tags and everything below them. */
  withChildren(ids: Iterable<TagId>): Set<TagId>
}

const pathKey = (path: readonly string[]) => path.join('/').normalize('NFC').toLowerCase()

function compareNames(a: Tag, b: Tag): number {
  const [left, right] = [a.name.toLowerCase(), b.name.toLowerCase()]
  if (left !== right) return left < right ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/**
 * Arranges tags as a tree. A tag whose parent is missing stands at the top; where a merge made a circle, its tag with
 * the smallest id does. No tag is lost and none appears twice.
 */
export function createTagTree(tags: readonly Tag[]): TagTree {
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  const parentOf = new Map<TagId, TagId | null>()
  for (const tag of tags)
    parentOf.set(tag.id, tag.parent !== null && byId.has(tag.parent) ? tag.parent : null)
  for (const tag of [...tags].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const seen = new Set<TagId>([tag.id])
    for (let up = parentOf.get(tag.id) ?? null; up !== null; up = parentOf.get(up) ?? null) {
      if (up === tag.id) parentOf.set(tag.id, null)
      if (seen.has(up)) break
      seen.add(up)
    }
  }
  const childrenOf = new Map<TagId | null, Tag[]>()
  for (const tag of tags) {
    const parent = parentOf.get(tag.id) ?? null
    const siblings = childrenOf.get(parent)
    if (siblings === undefined) childrenOf.set(parent, [tag])
    else siblings.push(tag)
  }
  const all: TagNode[] = []
  const build = (parent: TagId | null, above: readonly string[]): TagNode[] =>
    (childrenOf.get(parent) ?? []).sort(compareNames).map((tag) => {
      const path = [...above, tag.name]
      const children: TagNode[] = []
      const node: TagNode = { tag, path, children }
      all.push(node)
      children.push(...build(tag.id, path))
      return node
    })
  const roots = build(null, [])
  const nodes = new Map(all.map((node) => [node.tag.id, node]))
  const paths = new Map<string, TagNode>()
  for (const node of all) if (!paths.has(pathKey(node.path))) paths.set(pathKey(node.path), node)
  return {
    roots,
    all,
    find: (id) => nodes.get(id) ?? null,
    findPath: (path) => paths.get(pathKey(path)) ?? null,
    withChildren(ids) {
      const found = new Set<TagId>()
      const add = (node: TagNode) => {
        found.add(node.tag.id)
        for (const child of node.children) add(child)
      }
      for (const id of ids) {
        const node = nodes.get(id)
        if (node !== undefined) add(node)
      }
      return found
    },
  }
}
