import type { BriefInput, BriefPassage, BriefTag } from './brief-input.ts'
import { compareText } from './order.ts'

/** A heading with its passages and the groups under it. */
export interface PassageGroup {
  readonly title: string
  readonly passages: readonly BriefPassage[]
  readonly groups: readonly PassageGroup[]
}

/**
 * Returns the groups of a brief in order. `input.documents` and `input.passages` must be sorted; a group keeps the
 * order of its passages. Groups without passages, in themselves or below, are left out.
 */
export function groupPassages(input: BriefInput): PassageGroup[] {
  if (input.groupBy === 'tag') return groupByTag(input)
  if (input.groupBy === 'coder') return groupByCoder(input.passages)
  const byDocument = new Map<string, BriefPassage[]>()
  for (const passage of input.passages) push(byDocument, passage.document, passage)
  return input.documents.flatMap(({ id, title }) => leaf(title, byDocument.get(id) ?? []))
}

function leaf(title: string, passages: readonly BriefPassage[]): PassageGroup[] {
  return passages.length === 0 ? [] : [{ title, passages, groups: [] }]
}

function groupByCoder(passages: readonly BriefPassage[]): PassageGroup[] {
  const byCoder = new Map<string, BriefPassage[]>()
  for (const passage of passages) push(byCoder, passage.coder.id, passage)
  const groups = Array.from(byCoder, ([id, own]) => ({
    id,
    title: own[0]?.coder.name ?? '',
    passages: own,
    groups: [],
  }))
  return groups
    .sort((a, b) => compareText(a.title, b.title) || compareText(a.id, b.id))
    .map(({ title, passages: own, groups: none }) => ({ title, passages: own, groups: none }))
}

/** A step of the tag tree: made for a tag, or for a parent that is not listed itself. */
interface Branch {
  readonly title: string
  readonly tags: string[]
  readonly branches: Map<string, Branch>
}

function groupByTag(input: BriefInput): PassageGroup[] {
  const byTag = new Map<string, BriefPassage[]>()
  const listed = new Set(input.tags.map(({ id }) => id))
  const untagged: BriefPassage[] = []
  const otherwise: BriefPassage[] = []
  for (const passage of input.passages) {
    const chosen = new Set(passage.tags.map(({ id }) => id).filter((id) => listed.has(id)))
    for (const id of chosen) push(byTag, id, passage)
    if (chosen.size === 0) (passage.tags.length === 0 ? untagged : otherwise).push(passage)
  }
  return [
    ...compact(tagTree(input.tags), byTag),
    ...leaf('Other tags', otherwise),
    ...leaf('No tag', untagged),
  ]
}

/** Tags that come apart in the list but share a parent are put together where the first of them stands. */
function tagTree(tags: readonly BriefTag[]): Map<string, Branch> {
  const root = new Map<string, Branch>()
  for (const tag of tags) {
    let branches = root
    for (const [depth, title] of tag.path.entries()) {
      const branch: Branch = branches.get(title) ?? { title, tags: [], branches: new Map() }
      branches.set(title, branch)
      if (depth === tag.path.length - 1) branch.tags.push(tag.id)
      branches = branch.branches
    }
  }
  return root
}

function compact(
  branches: ReadonlyMap<string, Branch>,
  byTag: ReadonlyMap<string, BriefPassage[]>,
): PassageGroup[] {
  return Array.from(branches.values()).flatMap(({ title, tags, branches: below }) => {
    const passages = Array.from(new Set(tags.flatMap((id) => byTag.get(id) ?? [])))
    const groups = compact(below, byTag)
    return passages.length === 0 && groups.length === 0 ? [] : [{ title, passages, groups }]
  })
}

function push(groups: Map<string, BriefPassage[]>, key: string, passage: BriefPassage) {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [passage])
  else group.push(passage)
}
