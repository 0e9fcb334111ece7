import type { AlignmentGroup, AlignmentOptions, EditionBlock } from './alignment.ts'
import type { Work } from './matching.ts'
import type { Judged } from './states.ts'
import { pairTextless } from './textless.ts'

interface Blocks {
  readonly old: readonly EditionBlock[]
  readonly new: readonly EditionBlock[]
}

/** Where the paragraphs that were aligned stand among the blocks of each edition; ascending. */
export interface Places {
  readonly old: readonly number[]
  readonly new: readonly number[]
}

/** How sure it is that a block has no partner: a rewritten paragraph may always be taken for a new one. */
const unpairedConfidence = 0.95

const whole = { changed: false, confidence: 1, neighbours: 0, doubt: null } as const

/** Returns a group for every block of both editions, in the order that `Alignment` describes. */
export function buildGroups(
  blocks: Blocks,
  places: Places,
  work: Work,
  judged: readonly Judged[],
  options: AlignmentOptions,
): AlignmentGroup[] {
  const found = judged.map((one) => toGroup(one, places))
  const isOldPinned = new Set(options.pinned?.flatMap((pin) => pin.old))
  const isNewPinned = new Set(options.pinned?.flatMap((pin) => pin.new))
  const oldUsed = new Set([...isOldPinned, ...found.flatMap((group) => group.old)])
  const newUsed = new Set([...isNewPinned, ...found.flatMap((group) => group.new)])

  const landmarks = found
    .filter(({ state }) => state !== 'moved')
    .map((group) => ({ old: group.old[0] as number, new: group.new[0] as number }))
  const oldPlaces = new Set(places.old)
  const newPlaces = new Set(places.new)
  const textless = {
    old: [...blocks.old.keys()].filter((at) => !oldPlaces.has(at) && !oldUsed.has(at)),
    new: [...blocks.new.keys()].filter((at) => !newPlaces.has(at) && !newUsed.has(at)),
  }
  const isApart = new Set(options.apart?.map((pair) => `${pair.old} ${pair.new}`))
  for (const pair of pairTextless(blocks.old, blocks.new, textless, landmarks)) {
    if (isApart.has(`${pair.old} ${pair.new}`)) continue
    oldUsed.add(pair.old)
    newUsed.add(pair.new)
    found.push({
      ...whole,
      old: [pair.old],
      new: [pair.new],
      state: 'same',
      similarity: 1,
      confidence: unpairedConfidence,
    })
  }
  found.push(...restOfPins(found, blocks, options))
  const lone = { ...whole, similarity: 0, changed: true }
  for (const at of blocks.old.keys()) {
    if (oldUsed.has(at)) continue
    found.push({ ...lone, old: [at], new: [], state: 'dropped', confidence: unpairedConfidence })
  }
  const originals = findOriginals(work, places)
  for (const at of blocks.new.keys()) {
    if (newUsed.has(at)) continue
    const copyOf = originals.get(at)
    const copy = copyOf === undefined ? {} : { copyOf }
    found.push({ ...lone, old: [], new: [at], state: 'new', confidence: unpairedConfidence, ...copy })
  }
  return order(found)
}

function toGroup(one: Judged, places: Places): AlignmentGroup {
  const { match, numbersOnly, ...rest } = one
  return {
    old: match.old.map((at) => places.old[at] as number),
    new: match.new.map((at) => places.new[at] as number),
    ...rest,
    ...(numbersOnly ? { numbersOnly } : {}),
    ...(match.pinned ? { pinned: true as const } : {}),
  }
}

/** What a person decided about blocks without text or without a partner. */
function restOfPins(
  found: readonly AlignmentGroup[],
  blocks: Blocks,
  { pinned = [] }: AlignmentOptions,
): AlignmentGroup[] {
  const known = new Set(found.filter((group) => group.pinned).flatMap((group) => group.old))
  const pin = { ...whole, pinned: true as const }
  return pinned.flatMap((one): AlignmentGroup[] => {
    const rest = one.old.filter((at) => !known.has(at))
    if (rest.length < one.old.length) return []
    if (one.old.length > 0 && one.new.length > 0) {
      const group = { ...pin, old: ascending(one.old), new: ascending(one.new) }
      const texts = [...one.old.map((at) => blocks.old[at]), ...one.new.map((at) => blocks.new[at])]
      const isBlank = texts.every((block) => block?.text.trim() === '')
      return isBlank
        ? [{ ...group, state: 'same', similarity: 1 }]
        : [{ ...group, state: 'reworded', changed: true, similarity: 0 }]
    }
    const lone = { ...pin, changed: true, similarity: 0 }
    return [
      ...one.old.map((at) => ({ ...lone, old: [at], new: [], state: 'dropped' as const })),
      ...one.new.map((at) => ({ ...lone, old: [], new: [at], state: 'new' as const })),
    ]
  })
}

const ascending = (indices: readonly number[]) => [...indices].sort((a, b) => a - b)

/** For new blocks without a partner: the old block with the same text that has one, the first of several. */
function findOriginals({ pair, matching }: Work, places: Places): Map<number, number> {
  const byKey = new Map<number, number>()
  pair.old.keys.forEach((key, at) => {
    if (matching.ofOld(at) !== null && !byKey.has(key)) byKey.set(key, places.old[at] as number)
  })
  const originals = new Map<number, number>()
  pair.new.keys.forEach((key, at) => {
    const original = byKey.get(key)
    if (original !== undefined && matching.ofNew(at) === null)
      originals.set(places.new[at] as number, original)
  })
  return originals
}

/** Sorts as `Alignment` says: old order; what is only new behind the group of the new block before it and what was dropped there. */
function order(groups: readonly AlignmentGroup[]): AlignmentGroup[] {
  const byOld = groups.filter((group) => group.old.length > 0)
  byOld.sort((a, b) => (a.old[0] as number) - (b.old[0] as number))
  const groupOfNew = new Map(byOld.flatMap((group) => group.new.map((at) => [at, group] as const)))
  const followers = new Map<AlignmentGroup | null, AlignmentGroup[]>()
  const onlyNew = groups.filter((group) => group.old.length === 0)
  onlyNew.sort((a, b) => (a.new[0] as number) - (b.new[0] as number))
  const leaders = new Map<number, AlignmentGroup | null>()
  for (const group of onlyNew) {
    const before = (group.new[0] as number) - 1
    const leader = groupOfNew.get(before) ?? leaders.get(before) ?? null
    leaders.set(group.new[0] as number, leader)
    followers.set(leader, [...(followers.get(leader) ?? []), group])
  }
  const sorted: AlignmentGroup[] = []
  let waiting = followers.get(null) ?? []
  for (const group of byOld) {
    if (group.new.length > 0) sorted.push(...waiting.splice(0))
    sorted.push(group)
    if (group.new.length > 0) waiting = followers.get(group) ?? []
  }
  return [...sorted, ...waiting]
}
