import type { MatchRule } from '../../../../../shared/compare/passages/match-rule.ts'
import {
  type CodedPassage,
  type ComparedItem,
  type Marking,
  passageStates,
} from '../../../../../shared/compare/passages/passage.ts'
import type { CoderId, TagId } from '../../../../../shared/model/ids.ts'

/**
 * Passages as columns: 20,000 objects would take a worker's messages longer than comparing them. Coders and tags are
 * places in lists.
 */
export interface PackedPassages {
  readonly rule: MatchRule
  readonly coders: readonly CoderId[]
  readonly tags: readonly TagId[]
  readonly ids: readonly string[]
  readonly coder: Uint16Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** Where a passage's tags begin in `tag`; one more than there are passages. */
  readonly firstTag: Int32Array
  readonly tag: Int32Array
}

/** Items as columns; coders, tags and passages are places in the lists of the passages they were made from. */
export interface PackedItems {
  readonly of: Pick<PackedPassages, 'coders' | 'tags' | 'ids'>
  readonly state: Uint8Array
  /** Where an item's markings begin; one more than there are items. */
  readonly firstMarking: Int32Array
  readonly coder: Uint16Array
  /** −1: no tag. */
  readonly tag: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** Where a marking's passages begin in `passage`; one more than there are markings. */
  readonly firstPassage: Int32Array
  readonly passage: Int32Array
}

/** Returns the places of values in a list of each once. */
function createDictionary<Value>() {
  const places = new Map<Value, number>()
  return {
    place(value: Value): number {
      const known = places.get(value)
      if (known !== undefined) return known
      places.set(value, places.size)
      return places.size - 1
    },
    list: (): Value[] => [...places.keys()],
  }
}

export function packPassages(
  passages: readonly CodedPassage[],
  coders: readonly CoderId[],
  rule: MatchRule,
): PackedPassages {
  const tags = createDictionary<TagId>()
  const coderPlaces = new Map(coders.map((coder, index) => [coder, index]))
  const firstTag = new Int32Array(passages.length + 1)
  const tag: number[] = []
  for (const [index, passage] of passages.entries()) {
    for (const one of passage.tags) tag.push(tags.place(one))
    firstTag[index + 1] = tag.length
  }
  return {
    rule,
    coders,
    tags: tags.list(),
    ids: passages.map((passage) => passage.id),
    coder: Uint16Array.from(passages, (passage) => coderPlaces.get(passage.coder) ?? 0),
    start: Int32Array.from(passages, (passage) => passage.start),
    end: Int32Array.from(passages, (passage) => passage.end),
    firstTag,
    tag: Int32Array.from(tag),
  }
}

export function unpackPassages(packed: PackedPassages): CodedPassage[] {
  const { ids, coders, tags } = packed
  return ids.map((id, index) => ({
    id,
    coder: coders[packed.coder[index] ?? 0] as CoderId,
    start: packed.start[index] ?? 0,
    end: packed.end[index] ?? 0,
    tags: Array.from(
      packed.tag.subarray(packed.firstTag[index], packed.firstTag[index + 1]),
      (place) => tags[place] as TagId,
    ),
  }))
}

export function packItems(items: readonly ComparedItem[], of: PackedItems['of']): PackedItems {
  const markings = items.flatMap((item) => item.markings)
  const coders = new Map(of.coders.map((coder, index) => [coder, index]))
  const tags = new Map(of.tags.map((tag, index) => [tag, index]))
  const ids = new Map(of.ids.map((id, index) => [id, index]))
  const firstMarking = new Int32Array(items.length + 1)
  for (const [index, item] of items.entries())
    firstMarking[index + 1] = (firstMarking[index] ?? 0) + item.markings.length
  const firstPassage = new Int32Array(markings.length + 1)
  for (const [index, marking] of markings.entries())
    firstPassage[index + 1] = (firstPassage[index] ?? 0) + marking.passages.length
  return {
    of,
    state: Uint8Array.from(items, (item) => passageStates.indexOf(item.state)),
    firstMarking,
    coder: Uint16Array.from(markings, (marking) => coders.get(marking.coder) ?? 0),
    tag: Int32Array.from(markings, ({ tag }) => (tag === null ? -1 : (tags.get(tag) ?? -1))),
    start: Int32Array.from(markings, (marking) => marking.start),
    end: Int32Array.from(markings, (marking) => marking.end),
    firstPassage,
    passage: Int32Array.from(
      markings.flatMap((marking) => marking.passages),
      (id) => ids.get(id) ?? 0,
    ),
  }
}

export function unpackItems(packed: PackedItems): ComparedItem[] {
  const { coders, tags, ids } = packed.of
  const marking = (index: number): Marking => {
    const tag = packed.tag[index] ?? -1
    return {
      coder: coders[packed.coder[index] ?? 0] as CoderId,
      tag: tag < 0 ? null : (tags[tag] as TagId),
      start: packed.start[index] ?? 0,
      end: packed.end[index] ?? 0,
      passages: Array.from(
        packed.passage.subarray(packed.firstPassage[index], packed.firstPassage[index + 1]),
        (place) => ids[place] ?? '',
      ),
    }
  }
  return Array.from(packed.state, (state, index) => {
    const markings: Marking[] = []
    let start = Number.POSITIVE_INFINITY
    let end = 0
    for (let at = packed.firstMarking[index] ?? 0; at < (packed.firstMarking[index + 1] ?? 0); at++) {
      const one = marking(at)
      markings.push(one)
      start = Math.min(start, one.start)
      end = Math.max(end, one.end)
    }
    return { state: passageStates[state] ?? 'only', start, end, markings }
  })
}
