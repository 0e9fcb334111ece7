import { ascendingOrder } from '../../base/ascending-order.ts'
import type { CoderId, TagId } from '../../model/ids.ts'
import type { CodedPassage, Marking } from './passage.ts'

/**
 * Markings in columns, with the objects they stand for: by start, the longer first, then tag, then coder. No two are equal. A
 * marking is known by its place.
 */
export interface MarkingTable {
  readonly markings: readonly Marking[]
  readonly start: Float64Array
  readonly end: Float64Array
  /** Place in the list of coders. */
  readonly coder: Int32Array
  /** Place of the tag among all tags in the order of their ids; 0: plain highlights. */
  readonly tag: Int32Array
  /** How many different tags there are, plain highlights counted as one. */
  readonly tags: number
}

/** A passage under one tag, as passages come. */
interface Given {
  readonly passage: Int32Array
  readonly coder: Int32Array
  readonly tag: Int32Array
  readonly tags: readonly (TagId | null)[]
}

/** Returns the passages of the coders under each of their tags. */
function listGiven(passages: readonly CodedPassage[], coders: readonly CoderId[]): Given {
  const coderPlaces = new Map(coders.map((coder, place) => [coder, place]))
  const tagNumbers = new Map<TagId | null, number>([[null, 0]])
  const numberOf = (tag: TagId | null) => {
    const known = tagNumbers.get(tag)
    if (known !== undefined) return known
    tagNumbers.set(tag, tagNumbers.size)
    return tagNumbers.size - 1
  }
  let most = 0
  for (const { tags } of passages) most += Math.max(1, tags.length)
  const passage = new Int32Array(most)
  const coder = new Int32Array(most)
  const tag = new Int32Array(most)
  let count = 0
  for (let place = 0; place < passages.length; place++) {
    const own = passages[place]
    const coderPlace = own === undefined ? undefined : coderPlaces.get(own.coder)
    if (own === undefined || coderPlace === undefined) continue
    const { tags } = own
    for (let index = 0; index < Math.max(1, tags.length); index++) {
      passage[count] = place
      coder[count] = coderPlace
      tag[count++] = numberOf(tags[index] ?? null)
    }
  }
  const [plain, ...named] = tagNumbers.keys()
  const sorted = named.sort()
  const ranks = new Int32Array(tagNumbers.size)
  for (const [rank, tag] of sorted.entries()) ranks[numberOf(tag)] = rank + 1
  for (let index = 0; index < count; index++) tag[index] = ranks[tag[index] ?? 0] ?? 0
  return {
    passage: passage.subarray(0, count),
    coder: coder.subarray(0, count),
    tag: tag.subarray(0, count),
    tags: [plain ?? null, ...sorted],
  }
}

/** Returns the order by start, the longer first, then tag, then coder. */
function orderOf(passages: readonly CodedPassage[], given: Given, coders: number): Uint32Array {
  const count = given.passage.length
  const starts = new Float64Array(count)
  const ends = new Float64Array(count)
  const kinds = new Float64Array(count)
  let reach = 0
  for (let index = 0; index < count; index++) {
    const passage = passages[given.passage[index] ?? 0]
    starts[index] = passage?.start ?? 0
    const end = passage?.end ?? 0
    ends[index] = end
    if (end > reach) reach = end
    kinds[index] = (given.tag[index] ?? 0) * coders + (given.coder[index] ?? 0)
  }
  // How far a span ends before the furthest: the longer first.
  for (let index = 0; index < count; index++) ends[index] = reach - (ends[index] ?? 0)
  return ascendingOrder(starts, ascendingOrder(ends, ascendingOrder(kinds)))
}

/** Returns the markings of the coders' passages: one for each coder, tag and span. `coders` are in the order of their ids, each once. */
export function createMarkings(passages: readonly CodedPassage[], coders: readonly CoderId[]): MarkingTable {
  const given = listGiven(passages, coders)
  const order = orderOf(passages, given, coders.length)
  const markings: Marking[] = []
  const start = new Float64Array(order.length)
  const end = new Float64Array(order.length)
  const coder = new Int32Array(order.length)
  const tag = new Int32Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const index = order[at] ?? 0
    const passage = passages[given.passage[index] ?? 0]
    if (passage === undefined) continue
    const [ownTag, ownCoder] = [given.tag[index] ?? 0, given.coder[index] ?? 0]
    const count = markings.length
    const last = count - 1
    if (
      count > 0 &&
      start[last] === passage.start &&
      end[last] === passage.end &&
      tag[last] === ownTag &&
      coder[last] === ownCoder
    ) {
      const before = markings[last] as Marking
      markings[last] = { ...before, passages: [...before.passages, passage.id].sort() }
      continue
    }
    start[count] = passage.start
    end[count] = passage.end
    coder[count] = ownCoder
    tag[count] = ownTag
    markings.push({
      coder: passage.coder,
      tag: given.tags[ownTag] ?? null,
      start: passage.start,
      end: passage.end,
      passages: [passage.id],
    })
  }
  return { markings, start, end, coder, tag, tags: given.tags.length }
}
