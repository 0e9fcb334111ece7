import type { Operation } from '../../../../shared/log/entry.ts'
import type { TagId } from '../../../../shared/model/ids.ts'
import { type Tag, tagColours, tagIdOf } from '../../../../shared/model/tag.ts'

/** What makes a tag path exist: operations (none when it exists) and the id of its last step. */
export interface CreatedPath {
  readonly operations: readonly Operation[]
  readonly tag: TagId
}

/** Returns the colour that the fewest tags have; of several the first. */
export function leastUsedColour(tags: Iterable<Pick<Tag, 'colour' | 'deleted'>>): number {
  const uses = new Array<number>(tagColours).fill(0)
  for (const tag of tags) if (!tag.deleted) uses[tag.colour - 1] = (uses[tag.colour - 1] ?? 0) + 1
  return uses.indexOf(Math.min(...uses)) + 1
}

const sameName = (a: string, b: string) =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()

/**
 * Returns how to create the tag at `path` and those above it that are missing. A deleted tag with the same path comes
 * back under its old id; an id that a renamed tag has taken is passed over. `tags` are all tags, deleted ones too.
 */
export function createTagPath(path: readonly string[], tags: readonly Tag[]): CreatedPath {
  const known = new Map(tags.map((tag) => [tag.id, tag]))
  const operations: Operation[] = []
  let parent: TagId | null = null
  for (const [index, name] of path.entries()) {
    const above: TagId | null = parent
    const existing: Tag | undefined = [...known.values()].find(
      (tag) => !tag.deleted && tag.parent === above && sameName(tag.name, name),
    )
    if (existing !== undefined) {
      parent = existing.id
      continue
    }
    const steps = path.slice(0, index + 1)
    let attempt = 0
    while (known.get(tagIdOf(steps, attempt))?.deleted === false) attempt++
    const id = tagIdOf(steps, attempt)
    const old = known.get(id)
    const colour = leastUsedColour(known.values())
    const set =
      old === undefined
        ? { name, parent: above, colour, description: '', deleted: false }
        : { name, parent: above, deleted: false }
    operations.push({ kind: 'tag', id, set })
    known.set(id, { id, name, parent: above, colour: old?.colour ?? colour, description: '', deleted: false })
    parent = id
  }
  if (parent === null) throw new Error('a tag path without steps')
  return { operations, tag: parent }
}
