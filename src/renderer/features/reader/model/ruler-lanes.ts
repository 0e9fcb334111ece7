import type { TagId } from '../../../../shared/model/ids.ts'
import type { Tag } from '../../../../shared/model/tag.ts'
import type { Passage, PassageSet } from './passages.ts'
import { addToTrack, createTrack, marksOf, type RulerMark, type Track } from './ruler-track.ts'
import type { TagLookup } from './tag-lookup.ts'

export type { RulerMark }

/** Lanes with one tag each; all other tags share one more. */
export const ownLanes = 5

export interface RulerLane {
  /** The lane's tag; null where the remaining tags share it. */
  readonly tag: TagId | null
  /** Names for the tooltip. */
  readonly label: string
  readonly passages: number
  /** Marks by colour, 1 to 12 (0: plain highlights); the same list until a passage of that colour changes. */
  readonly marks: ReadonlyMap<number, readonly RulerMark[]>
}

/** The overview of a text, kept up to date passage by passage. */
export interface RulerModel {
  /** Takes what changed since the set it was given last, or counts anew when that was not the set before. */
  update(set: Pick<PassageSet, 'list' | 'patch'>): void
  /**
   * Returns the lanes: the five tags most used here, each in a lane of its own in the order of the tag tree, then one
   * for the rest and for plain highlights.
   */
  lanes(): RulerLane[]
}

/** Creates the overview of a text of `length` UTF-16 code units. */
export function createRulerModel(tree: TagLookup, length: number): RulerModel {
  let list: readonly Passage[] | null = null
  let tracks = new Map<TagId, { readonly tag: Tag; readonly track: Track }>()
  let plain = createTrack()
  /** The shared lane's marks by colour, as far as they still hold, and for which tags. */
  let shared = new Map<number, readonly RulerMark[]>()
  let sharedFor = ''

  const count = (passage: Passage, by: 1 | -1) => {
    if (passage.tags.length === 0) {
      addToTrack(plain, passage, length, by)
      shared.delete(0)
    }
    for (const tag of passage.tags) {
      let known = tracks.get(tag.id)
      if (known === undefined) {
        known = { tag, track: createTrack() }
        tracks.set(tag.id, known)
      }
      addToTrack(known.track, passage, length, by)
      shared.delete(known.tag.colour)
    }
  }
  /** Passages with a tag of the rest count once for each such tag. */
  const shareLane = (rest: readonly TagId[]): RulerLane | null => {
    const key = rest.join(' ')
    if (key !== sharedFor) shared = new Map()
    sharedFor = key
    const members = rest.flatMap((tag) => tracks.get(tag) ?? [])
    const byColour = new Map<number, Track[]>()
    for (const { tag, track } of members) {
      byColour.set(tag.colour, [...(byColour.get(tag.colour) ?? []), track])
    }
    if (plain.passages > 0) byColour.set(0, [plain])
    for (const [colour, own] of byColour) if (!shared.has(colour)) shared.set(colour, marksOf(own))
    const passages = [plain, ...members.map(({ track }) => track)].reduce((sum, one) => sum + one.passages, 0)
    if (passages === 0) return null
    const marks = new Map(Array.from(byColour.keys(), (colour) => [colour, shared.get(colour) ?? []]))
    return { tag: null, label: rest.map((tag) => tree.labelOf(tag)).join(', '), passages, marks }
  }
  const ownLane = (id: TagId): RulerLane[] => {
    const known = tracks.get(id)
    if (known === undefined) return []
    const { tag, track } = known
    track.marks ??= marksOf([track])
    return [
      {
        tag: id,
        label: tree.labelOf(id),
        passages: track.passages,
        marks: new Map([[tag.colour, track.marks]]),
      },
    ]
  }
  return {
    update: (set) => {
      if (set.patch !== null && set.patch.from === list) {
        for (const passage of set.patch.removed) count(passage, -1)
        for (const passage of set.patch.added) count(passage, 1)
      } else if (set.list !== list) {
        tracks = new Map()
        plain = createTrack()
        shared = new Map()
        for (const passage of set.list) count(passage, 1)
      }
      list = set.list
    },
    lanes: () => {
      const uses = (tag: TagId) => tracks.get(tag)?.track.passages ?? 0
      const order = (a: TagId, b: TagId) => tree.orderOf(a) - tree.orderOf(b)
      const byUse = [...tracks.keys()]
        .filter((tag) => uses(tag) > 0)
        .sort((a, b) => uses(b) - uses(a) || order(a, b))
      const rest = shareLane(byUse.slice(ownLanes))
      const own = byUse.slice(0, ownLanes).sort(order).flatMap(ownLane)
      return rest === null ? own : [...own, rest]
    },
  }
}
