import type { Bag, Edition, EditionPair } from './edition.ts'

/** Features in more paragraphs than these say too little to look for partners by. */
const mostFrequent = 80
/** Partners kept for each paragraph, of both editions. */
const kept = 6
/** Texts that occur more often are placed by their order later. */
const mostCopies = 8

/**
 * Returns pairs of paragraphs worth comparing, for each old paragraph its new partners in ascending order: texts that
 * occur once on each side, and for every old and every new paragraph the six others that share the most features by
 * weight. O(features * 80).
 */
export function* findCandidates(pair: EditionPair): Generator<void, readonly (readonly number[])[]> {
  const partners = Array.from({ length: pair.old.size }, () => new Set<number>())
  const unique = uniqueTexts(pair.new)
  for (let old = 0; old < pair.old.size; old++) {
    const key = pair.old.keys[old] as number
    const next = unique.get(key)
    if (next !== undefined && pair.old.copies[key] === 1) partners[old]?.add(next)
  }
  yield* searchPartners(pair, pair.old, pair.new, (old, next) => partners[old]?.add(next))
  yield* searchPartners(pair, pair.new, pair.old, (next, old) => partners[old]?.add(next))
  return partners.map((set) => [...set].sort((a, b) => a - b))
}

function uniqueTexts(edition: Edition): Map<number, number> {
  const places = new Map<number, number>()
  edition.keys.forEach((key, at) => {
    if (edition.copies[key] === 1) places.set(key, at)
  })
  return places
}

/** Looks for each paragraph of `from` for partners in `to`, through an inverted index of `to`. */
function* searchPartners(
  pair: EditionPair,
  from: Edition,
  to: Edition,
  found: (from: number, to: number) => void,
): Generator<void, void> {
  const { starts, places, counts } = invert(pair, to)
  const shared = new Float64Array(to.size)
  const touched: number[] = []
  for (let at = 0; at < from.size; at++) {
    if (at % 256 === 0) yield
    if (isFormulaic(from, at)) continue
    const { ids, counts: own } = from.bags[at] as Bag
    for (let index = 0; index < ids.length; index++) {
      const id = ids[index] as number
      const weight = pair.weights[id] as number
      for (let slot = starts[id] as number; slot < (starts[id + 1] as number); slot++) {
        const place = places[slot] as number
        if (shared[place] === 0) touched.push(place)
        const common = Math.min(own[index] as number, counts[slot] as number)
        shared[place] = (shared[place] as number) + weight * common
      }
    }
    for (const place of best(touched, shared)) found(at, place)
    for (const place of touched) shared[place] = 0
    touched.length = 0
  }
}

/** The places with the greatest values, at most six, without sorting all of them. */
function best(places: readonly number[], values: Float64Array): number[] {
  const top: number[] = []
  for (const place of places) {
    const value = values[place] as number
    let at = top.length
    while (at > 0 && (values[top[at - 1] as number] as number) < value) at--
    if (at >= kept) continue
    top.splice(at, 0, place)
    if (top.length > kept) top.pop()
  }
  return top
}

function isFormulaic(edition: Edition, at: number): boolean {
  return (edition.copies[edition.keys[at] as number] as number) > mostCopies
}

/** For each feature that is neither rare nor common where it occurs in `edition`: `places` from `starts[id]` on. */
function invert(pair: EditionPair, edition: Edition) {
  const isUseful = (id: number) => {
    const frequency = pair.frequencies[id] as number
    return frequency > 1 && frequency <= mostFrequent
  }
  const starts = new Int32Array(pair.frequencies.length + 1)
  const indexed = edition.bags.map((bag, at) => (isFormulaic(edition, at) ? null : bag))
  for (const bag of indexed) {
    for (const id of bag?.ids ?? []) if (isUseful(id)) starts[id + 1] = (starts[id + 1] as number) + 1
  }
  for (let id = 1; id < starts.length; id++) starts[id] = (starts[id] as number) + (starts[id - 1] as number)
  const next = starts.slice()
  const places = new Int32Array(starts.at(-1) ?? 0)
  const counts = new Int32Array(places.length)
  indexed.forEach((bag, at) => {
    bag?.ids.forEach((id, index) => {
      if (!isUseful(id)) return
      const slot = next[id] as number
      next[id] = slot + 1
      places[slot] = at
      counts[slot] = bag.counts[index] as number
    })
  })
  return { starts, places, counts }
}
