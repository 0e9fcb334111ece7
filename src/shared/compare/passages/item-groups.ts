import type { MarkingTable } from './markings.ts'

const none = -1

/** Which markings stand together; none of them twice of one coder. Markings and coders are places. */
export interface ItemGroups {
  /** Whether the item of a marking has a marking of the coder. */
  has(marking: number, coder: number): boolean
  /** Puts the items of two markings together, unless a coder is in both. */
  join(a: number, b: number): void
  /** Calls `take` with the markings of each item, ascending, in the order of the items' first markings; the list is used again. */
  forEach(take: (markings: number[]) => void): void
}

/** Sorts a few places by a key, in place: mostly there are two, for which sorting by a function would cost more than all else. */
export function sortPlaces(places: number[], keyOf: (place: number) => number): void {
  for (let index = 1; index < places.length; index++) {
    const own = places[index] ?? 0
    const key = keyOf(own)
    let at = index
    for (; at > 0 && keyOf(places[at - 1] ?? 0) > key; at--) places[at] = places[at - 1] ?? 0
    places[at] = own
  }
}

/** Returns an item for each marking. */
export function createItemGroups({ markings, coder: coders }: MarkingTable): ItemGroups {
  // Columns: most markings stand alone or in twos, and an array for each would cost more than all else.
  const firstOf = new Int32Array(markings.length)
  for (let index = 0; index < firstOf.length; index++) firstOf[index] = index
  const nextOf = new Int32Array(markings.length).fill(none)
  const has = (first: number, coder: number | undefined) => {
    for (let index = first; index !== none; index = nextOf[index] ?? none)
      if (coders[index] === coder) return true
    return false
  }
  return {
    has: (marking, coder) => has(firstOf[marking] ?? none, coder),
    join(a, b) {
      const [to, from] = [firstOf[a] ?? none, firstOf[b] ?? none]
      if (to === from) return
      for (let index = from; index !== none; index = nextOf[index] ?? none) if (has(to, coders[index])) return
      for (let index = from; index !== none; index = nextOf[index] ?? none) firstOf[index] = to
      let last = to
      for (let next = nextOf[to] ?? none; next !== none; next = nextOf[next] ?? none) last = next
      nextOf[last] = from
    },
    forEach(take) {
      const done = new Uint8Array(markings.length)
      const own: number[] = []
      for (let place = 0; place < markings.length; place++) {
        if (done[place] === 1) continue
        own.length = 0
        for (let index = firstOf[place] ?? none; index !== none; index = nextOf[index] ?? none) {
          done[index] = 1
          own.push(index)
        }
        if (own.length > 1) sortPlaces(own, (index) => index)
        take(own)
      }
    },
  }
}
