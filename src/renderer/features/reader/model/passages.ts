import type { Annotation } from '../../../../shared/model/annotation.ts'
import type { AnnotationId, CoderId, TagId } from '../../../../shared/model/ids.ts'
import type { Tag } from '../../../../shared/model/tag.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'
import { createIntervalIndex } from './interval-index.ts'
import type { TagLookup } from './tag-lookup.ts'

/** An annotation whose anchor was found in the text on screen, and how it is shown there. */
export interface Passage extends TextRange {
  readonly id: AnnotationId
  readonly annotation: Annotation
  /** Its tags that are not hidden, in the order of the tag tree. */
  readonly tags: readonly Tag[]
  /** The first tag's colour, 1 to 12; 0 for a plain highlight. */
  readonly colour: number
}

/** Which annotations are shown now. */
export interface PassageRule {
  readonly tree: TagLookup
  readonly hiddenTags: ReadonlySet<TagId>
  readonly tagFilter: TagId | null
  readonly hiddenCoders: ReadonlySet<CoderId>
}

/** The shown passages of a document by position (of two with one start the longer first), with lookups. */
export interface PassageSet {
  readonly size: number
  /** A set that was made anew is sorted when this is first read: what is in sight can be painted before that. */
  readonly list: readonly Passage[]
  readonly byId: ReadonlyMap<AnnotationId, Passage>
  /** Returns the passages that share a character with [start, end), in order. */
  overlapping(start: number, end: number): Passage[]
  /** Returns the place of a passage in the list, or the one that it would have. */
  placeOf(passage: Passage): number
  /** How it came from the set before it; null: it was made anew. */
  readonly patch: PassagePatch | null
  /** The same in all sets that came by patches from one that was made anew. */
  readonly origin: object
}

/** What distinguishes a set from the one before it. */
export interface PassagePatch {
  /** The list of the set before. */
  readonly from: readonly Passage[]
  readonly removed: readonly Passage[]
  readonly added: readonly Passage[]
}

const noTags: readonly Tag[] = []

/** Returns the annotation's tags that are not hidden, in order; null when the rule hides the annotation. */
function shownTags(
  { tags }: Annotation,
  { tree, hiddenTags, tagFilter }: PassageRule,
): readonly Tag[] | null {
  const isShown = (tag: TagId) => {
    for (const hidden of hiddenTags) if (tree.isWithin(tag, hidden)) return false
    return true
  }
  // Most passages have one tag, and a document has thousands of them.
  const only = tags.length === 1 ? tags[0] : undefined
  const alone = only === undefined ? undefined : tree.alone.get(only)
  if (only !== undefined && alone !== undefined) {
    if (tagFilter !== null && !tree.isWithin(only, tagFilter)) return null
    return hiddenTags.size === 0 || isShown(only) ? alone : null
  }
  const known = tags.filter((tag) => tree.byId.has(tag))
  if (tagFilter !== null && !known.some((tag) => tree.isWithin(tag, tagFilter))) return null
  if (known.length === 0) return noTags
  const shown = known.filter(isShown).sort((a, b) => tree.orderOf(a) - tree.orderOf(b))
  return shown.length === 0 ? null : shown.flatMap((id) => tree.byId.get(id) ?? [])
}

/** Returns how an annotation that stands at `place` is shown; null when the rule hides it. */
export function toPassage(annotation: Annotation, place: TextRange, rule: PassageRule): Passage | null {
  if (annotation.deleted || rule.hiddenCoders.has(annotation.coder)) return null
  const tags = shownTags(annotation, rule)
  if (tags === null) return null
  return {
    id: annotation.id,
    annotation,
    start: place.start,
    end: place.end,
    tags,
    colour: tags[0]?.colour ?? 0,
  }
}

/** Orders passages as a reader meets them. */
export function comparePassages(a: Passage, b: Passage): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Returns the set of these passages; the array is not to be changed any more. */
export function createPassageSet(passages: readonly Passage[]): PassageSet {
  let byId: Map<AnnotationId, Passage> | null = null
  let ordered: Ordered | null = null
  const order = () => {
    ordered ??= orderedOf(sortPassages(passages))
    return ordered
  }
  return {
    size: passages.length,
    get list() {
      return order().list
    },
    // Nothing asks by id before something is chosen, pointed at or changed: painting need not wait for it.
    get byId() {
      byId ??= new Map(passages.map((passage) => [passage.id, passage]))
      return byId
    },
    overlapping: (start, end) =>
      ordered === null ? findUnsorted(passages, start, end) : ordered.overlapping(start, end),
    placeOf: (passage) =>
      ordered === null
        ? passages.reduce((place, other) => place + (comparePassages(other, passage) < 0 ? 1 : 0), 0)
        : ordered.placeOf(passage),
    patch: null,
    origin: passages,
  }
}

type Ordered = Pick<PassageSet, 'size' | 'list' | 'overlapping' | 'placeOf'>

/** Returns how a list in order is asked. */
function orderedOf(list: readonly Passage[]): Ordered {
  const index = createIntervalIndex(list)
  return {
    size: list.length,
    list,
    overlapping: (start, end) => index.overlapping(start, end).flatMap((at) => list[at] ?? []),
    placeOf: (passage) => placeIn(list, passage),
  }
}

/** Looks through passages in any order: for one window that costs a tenth of sorting all. */
function findUnsorted(passages: readonly Passage[], start: number, end: number): Passage[] {
  const found: Passage[] = []
  for (const passage of passages) if (passage.start < end && passage.end > start) found.push(passage)
  return found.sort(comparePassages)
}

/** Sorts by start as numbers first: comparing thousands of passages in pairs would take longer than painting them. */
function sortPassages(passages: readonly Passage[]): Passage[] {
  const count = passages.length
  const keys = new Float64Array(count)
  for (let index = 0; index < count; index++) keys[index] = (passages[index]?.start ?? 0) * count + index
  keys.sort()
  const sorted: Passage[] = []
  for (const key of keys) {
    const passage = passages[key % count]
    if (passage === undefined) continue
    let place = sorted.length
    for (let before = sorted[place - 1]; before !== undefined; before = sorted[--place - 1]) {
      if (before.start < passage.start || comparePassages(before, passage) <= 0) break
    }
    if (place === sorted.length) sorted.push(passage)
    else sorted.splice(place, 0, passage)
  }
  return sorted
}

/** Returns the place of a passage in a list in order, or the one that it would have. */
function placeIn(list: readonly Passage[], passage: Passage): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = list[middle]
    if (other !== undefined && comparePassages(other, passage) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Returns the set after some passages changed or came (`null`: went). The look-up by id is handed over: `set` is not to
 * be asked by id any more. Copying 10,000 keys would cost more than everything else here.
 */
export function patchPassageSet(
  set: PassageSet,
  changes: ReadonlyMap<AnnotationId, Passage | null>,
): PassageSet {
  const byId = set.byId as Map<AnnotationId, Passage>
  const list = [...set.list]
  const removed: Passage[] = []
  const added: Passage[] = []
  for (const [id, passage] of changes) {
    const before = byId.get(id)
    if (before !== undefined) {
      list.splice(placeIn(list, before), 1)
      removed.push(before)
      byId.delete(id)
    }
    if (passage === null) continue
    list.splice(placeIn(list, passage), 0, passage)
    added.push(passage)
    byId.set(id, passage)
  }
  return { ...orderedOf(list), byId, patch: { from: set.list, removed, added }, origin: set.origin }
}

/** Returns the passages that share a character with `range`, in order. */
export function passagesIn(set: PassageSet, range: TextRange): Passage[] {
  return set.overlapping(range.start, range.end)
}

/** Returns the passages over the character at `offset`, the innermost (shortest) first. */
export function passagesAt(set: PassageSet, offset: number): Passage[] {
  return set
    .overlapping(offset, offset + 1)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start || (a.id < b.id ? -1 : 1))
}

/** Returns the one to choose at a click on stacked passages: the innermost, or the one after `chosen`, in a ring. */
export function nextInStack(stack: readonly Passage[], chosen: AnnotationId | null): Passage | null {
  const at = stack.findIndex((passage) => passage.id === chosen)
  return stack[(at + 1) % stack.length] ?? null
}

/** Returns the passage before or after the chosen one, else the nearest one beyond `offset`; null at the ends. */
export function neighbourPassage(
  set: PassageSet,
  chosen: AnnotationId | null,
  offset: number,
  direction: -1 | 1,
): Passage | null {
  const current = chosen === null ? undefined : set.byId.get(chosen)
  if (current !== undefined) return set.list[set.placeOf(current) + direction] ?? null
  if (direction > 0) return set.list.find((passage) => passage.start >= offset) ?? null
  return set.list.findLast((passage) => passage.start < offset) ?? null
}
