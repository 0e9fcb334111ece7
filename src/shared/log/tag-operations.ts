import type { TagId } from '../model/ids.ts'
import { parseTagPath, type Tag, tagColours, tagIdOf } from '../model/tag.ts'
import type { TagTree } from '../model/tag-tree.ts'
import type { Operation } from './entry.ts'

/** The tags that typed paths stand for, and the operations that make those that are missing. */
export interface ResolvedTags {
  /** In the order of the paths, each once. */
  readonly ids: TagId[]
  readonly operations: Operation[]
}

const pathKey = (path: readonly string[]) => path.join('/').normalize('NFC').toLowerCase()

/**
 * Finds or makes the tag of each path such as "Economy / GDP target", parents included; letter case does not count.
 * `known` are all tags, deleted ones too: a deleted tag of the same path comes back. New tags take the colour that
 * fewest tags have; children start with a colour of their own. Empty paths are left out.
 */
export function resolveTagPaths(
  tree: TagTree,
  known: readonly Tag[],
  paths: readonly string[],
): ResolvedTags {
  const operations: Operation[] = []
  const made = new Map<string, TagId>()
  const taken = new Map(known.map((tag) => [tag.id, tag]))
  const uses = new Array<number>(tagColours).fill(0)
  for (const { tag } of tree.all) uses[tag.colour - 1] = (uses[tag.colour - 1] ?? 0) + 1

  const nextColour = () => {
    const index = uses.indexOf(Math.min(...uses))
    uses[index] = (uses[index] ?? 0) + 1
    return index + 1
  }
  const freeId = (path: readonly string[]): TagId => {
    for (let attempt = 0; ; attempt++) {
      const id = tagIdOf(path, attempt)
      const owner = taken.get(id)
      if (owner === undefined || owner.deleted) return id
    }
  }
  const resolve = (path: readonly string[]): TagId => {
    const found = tree.findPath(path)
    if (found !== null) return found.tag.id
    const key = pathKey(path)
    const earlier = made.get(key)
    if (earlier !== undefined) return earlier
    const parent = path.length > 1 ? resolve(path.slice(0, -1)) : null
    const name = path.at(-1) ?? ''
    // Where the tag above comes back, those below it stand under it again.
    const below = known.find(
      (tag) => !tag.deleted && tag.parent === parent && pathKey([tag.name]) === pathKey([name]),
    )
    if (below !== undefined) return below.id
    const id = freeId(path)
    made.set(key, id)
    const set = { name, parent, colour: nextColour(), deleted: false }
    operations.push({ kind: 'tag', id, set: taken.has(id) ? set : { ...set, description: '' } })
    return id
  }
  const ids = new Set<TagId>()
  for (const path of paths.map(parseTagPath)) if (path.length > 0) ids.add(resolve(path))
  return { ids: [...ids], operations }
}
