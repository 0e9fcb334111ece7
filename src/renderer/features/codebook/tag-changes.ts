import type { Operation } from '../../../shared/log/entry.ts'
import { resolveTagPaths } from '../../../shared/log/tag-operations.ts'
import type { TagId } from '../../../shared/model/ids.ts'
import { parseTagPath, type Tag, type TagFields, tagColours } from '../../../shared/model/tag.ts'
import type { TagNode, TagTree } from '../../../shared/model/tag-tree.ts'

/** What one action writes, and what takes it back. */
export interface TagChange {
  readonly operations: Operation[]
  readonly undo: Operation[]
}

const set = (id: TagId, fields: Partial<TagFields>): Operation => ({ kind: 'tag', id, set: fields })

/** Returns the colour that fewest tags have, the first of several: 1 to `tagColours`. */
export function rarestColour(tree: TagTree): number {
  const uses = new Array<number>(tagColours).fill(0)
  for (const { tag } of tree.all) uses[tag.colour - 1] = (uses[tag.colour - 1] ?? 0) + 1
  return uses.indexOf(Math.min(...uses)) + 1
}

/** Returns the operations that make the tag of a typed path, missing parents included; null when it is there already. */
export function composeNewTag(
  tree: TagTree,
  known: Iterable<Tag>,
  path: string,
  fields: Pick<TagFields, 'colour' | 'description'>,
): Operation[] | null {
  if (tree.findPath(parseTagPath(path)) !== null) return null
  const { ids, operations } = resolveTagPaths(tree, [...known], [path])
  return [...operations, ...ids.map((id) => set(id, fields))]
}

/** Returns the change of a tag's own fields. */
export function composeEdit(tag: Tag, fields: Pick<TagFields, 'name' | 'colour' | 'description'>): TagChange {
  const { name, colour, description } = tag
  return { operations: [set(tag.id, fields)], undo: [set(tag.id, { name, colour, description })] }
}

/** Returns the path that a tag would have inside `parent`. */
function pathInside(tree: TagTree, parent: TagId | null, name: string): string[] {
  return [...(parent === null ? [] : (tree.find(parent)?.path ?? [])), name]
}

/** Whether another tag has this name inside `parent` already; letter case does not count. */
export function isNameTaken(tree: TagTree, parent: TagId | null, name: string, self: TagId): boolean {
  const found = tree.findPath(pathInside(tree, parent, name))
  return found !== null && found.tag.id !== self
}

/** Whether a tag can be put inside `parent`: not where it is, not inside itself or what is inside it. */
export function canMove(tree: TagTree, id: TagId, parent: TagId | null): boolean {
  const node = tree.find(id)
  if (node === null || node.tag.parent === parent) return false
  return parent === null || (tree.find(parent) !== null && !tree.withChildren([id]).has(parent))
}

export function composeMove(tag: Tag, parent: TagId | null): TagChange {
  return { operations: [set(tag.id, { parent })], undo: [set(tag.id, { parent: tag.parent })] }
}

/** Returns everything below a node. */
export function descendants(node: TagNode): TagNode[] {
  return node.children.flatMap((child) => [child, ...descendants(child)])
}

/** Returns the deletion of a tag; its children move up to its place or are deleted with it. */
export function composeDelete(node: TagNode, children: 'up' | 'too'): TagChange {
  const { id, parent } = node.tag
  if (children === 'too') {
    const all = [node, ...descendants(node)].map(({ tag }) => tag.id)
    return {
      operations: all.map((each) => set(each, { deleted: true })),
      undo: all.map((each) => set(each, { deleted: false })),
    }
  }
  return {
    operations: [set(id, { deleted: true }), ...node.children.map(({ tag }) => set(tag.id, { parent }))],
    undo: [set(id, { deleted: false }), ...node.children.map(({ tag }) => set(tag.id, { parent: id }))],
  }
}

/** Returns the tree with only what fits `text` and what leads there; siblings stay in order. */
export function searchTree(nodes: readonly TagNode[], text: string): TagNode[] {
  const wanted = text.normalize('NFC').trim().toLowerCase()
  if (wanted === '') return [...nodes]
  return nodes.flatMap((node) => {
    if (node.tag.name.toLowerCase().includes(wanted)) return [node]
    const children = searchTree(node.children, text)
    return children.length > 0 ? [{ ...node, children }] : []
  })
}
