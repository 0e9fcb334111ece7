import type { TagId } from '../../../../shared/model/ids.ts'
import type { Passage } from './passages.ts'
import type { TagLookup } from './tag-lookup.ts'

/** Lanes with one tag each; all other tags share one more. */
export const ownLanes = 5

/** One stretch of a lane; `top` and `bottom` are shares of the text, 0 to 1. */
export interface RulerMark {
  readonly top: number
  readonly bottom: number
}

export interface RulerLane {
  /** The lane's tag; null where the remaining tags share it. */
  readonly tag: TagId | null
  /** Names for the tooltip. */
  readonly label: string
  readonly passages: number
  /** Marks by colour, 1 to 12 (0: plain highlights); overlapping ones are joined. */
  readonly marks: ReadonlyMap<number, readonly RulerMark[]>
}

/** Marks closer than this share of the text are drawn as one: about a pixel on a screen. */
const joinDistance = 0.0015

function addMark(marks: Map<number, RulerMark[]>, colour: number, mark: RulerMark): void {
  const list = marks.get(colour)
  const last = list?.at(-1)
  if (list === undefined) marks.set(colour, [mark])
  else if (last !== undefined && mark.top <= last.bottom + joinDistance) {
    if (mark.bottom > last.bottom) list[list.length - 1] = { top: last.top, bottom: mark.bottom }
  } else list.push(mark)
}

/**
 * Returns the lanes of the ruler: the five tags most used here, each in a lane of its own in the order of the tag
 * tree, then one lane for the rest and for plain highlights. `passages` are in order; `length` is the text's.
 */
export function rulerLanes(passages: readonly Passage[], tree: TagLookup, length: number): RulerLane[] {
  const counts = new Map<TagId, number>()
  for (const passage of passages)
    for (const tag of passage.tags) counts.set(tag.id, (counts.get(tag.id) ?? 0) + 1)
  const byUse = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || tree.orderOf(a) - tree.orderOf(b),
  )
  const own = byUse.slice(0, ownLanes).sort((a, b) => tree.orderOf(a) - tree.orderOf(b))
  const rest = byUse.slice(ownLanes)
  const laneOf = new Map(own.map((tag, index) => [tag, index]))
  const marks = Array.from({ length: own.length + 1 }, () => new Map<number, RulerMark[]>())
  const total = Math.max(1, length)
  let shared = 0
  for (const passage of passages) {
    const mark = { top: passage.start / total, bottom: passage.end / total }
    let isShared = passage.tags.length === 0
    if (isShared) addMark(marks[own.length] ?? new Map(), 0, mark)
    for (const tag of passage.tags) {
      const lane = laneOf.get(tag.id) ?? own.length
      isShared ||= lane === own.length
      addMark(marks[lane] ?? new Map(), tag.colour, mark)
    }
    if (isShared) shared++
  }
  const lanes: RulerLane[] = own.map((tag, index) => ({
    tag,
    label: tree.labelOf(tag),
    passages: counts.get(tag) ?? 0,
    marks: marks[index] ?? new Map(),
  }))
  if (shared > 0) {
    const label = rest.map((tag) => tree.labelOf(tag)).join(', ')
    lanes.push({ tag: null, label, passages: shared, marks: marks[own.length] ?? new Map() })
  }
  return lanes
}
