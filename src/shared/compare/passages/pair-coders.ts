import type { ItemGroups } from './item-groups.ts'
import type { MarkingTable } from './markings.ts'
import type { MatchRule } from './match-rule.ts'
import { findOverlaps, type Overlaps } from './overlaps.ts'
import { pairUp } from './pair-up.ts'

/** Markings of two coders that belong together, in columns. */
export type Pairs = Overlaps & { readonly left: number[]; readonly right: number[]; readonly iou: number[] }

/** Pairs markings of two coders, the first before the second; coders and markings are places. */
export interface CoderPairing {
  /** Rounds 1 to 3 of `comparePassages`. */
  pairSameTag(a: number, b: number): Pairs[]
  /** Rounds 4 and 5: only markings whose item lacks the other coder. */
  pairOtherTag(groups: ItemGroups, a: number, b: number): Pairs[]
}

/** The least intersection over union that the rule takes for the same span; of spans that share words at all. */
function leastOf(rule: MatchRule): number {
  if (rule.kind === 'exact') return 1
  return rule.kind === 'overlap' ? 0 : rule.least
}

const noPairs = (): Pairs => ({ left: [], right: [], iou: [] })

function addPair(pairs: Pairs, left: number, right: number, iou: number): void {
  pairs.left.push(left)
  pairs.right.push(right)
  pairs.iou.push(iou)
}

/** Returns the places of the markings of each tag, ascending, tag after tag, with where each tag's begin. */
function groupByTag({ tag, tags, markings }: MarkingTable) {
  const first = new Int32Array(tags + 1)
  for (let place = 0; place < markings.length; place++) {
    const next = (tag[place] ?? 0) + 1
    first[next] = (first[next] ?? 0) + 1
  }
  for (let next = 1; next <= tags; next++) first[next] = (first[next] ?? 0) + (first[next - 1] ?? 0)
  const next = first.slice()
  const places = new Int32Array(markings.length)
  for (let place = 0; place < markings.length; place++) {
    const own = tag[place] ?? 0
    const at = next[own] ?? 0
    next[own] = at + 1
    places[at] = place
  }
  return { first, places }
}

export function createCoderPairing(table: MarkingTable, rule: MatchRule): CoderPairing {
  const { start, end, coder, tag, tags, markings } = table
  const least = leastOf(rule)
  const byTag = groupByTag(table)
  const degrees = new Uint32Array(markings.length)
  /** Pairs what is in one list with what is in the other; each round takes what the ones before left, and is as likely as it says. */
  const pairInRounds = (
    overlaps: Overlaps,
    leasts: readonly number[],
    taken: Uint8Array,
    rounds: readonly Pairs[],
  ) => {
    let open = overlaps.iou.map((_, index) => index)
    for (const [round, least] of leasts.entries()) {
      if (round > 0)
        open = open.filter(
          (index) => taken[overlaps.left[index] ?? 0] === 0 && taken[overlaps.right[index] ?? 0] === 0,
        )
      const wide =
        round === leasts.length - 1 ? open : open.filter((index) => (overlaps.iou[index] ?? 0) >= least)
      if (wide.length === 0) continue
      for (const index of pairUp(overlaps, wide, degrees)) {
        const [left, right] = [overlaps.left[index] ?? 0, overlaps.right[index] ?? 0]
        taken[left] = 1
        taken[right] = 1
        const pairs = rounds[round]
        if (pairs !== undefined) addPair(pairs, left, right, overlaps.iou[index] ?? 0)
      }
    }
  }
  const isSameSpan = (x: number, y: number) => start[x] === start[y] && end[x] === end[y]

  return {
    pairSameTag(a, b) {
      const taken = new Uint8Array(markings.length)
      const equal = noPairs()
      // Equal spans of one tag stand beside each other in the table, one of each coder at most.
      for (let place = 0; place < markings.length; place++) {
        if (coder[place] !== a || (end[place] ?? 0) <= (start[place] ?? 0)) continue
        for (
          let next = place + 1;
          next < markings.length && isSameSpan(place, next) && tag[next] === tag[place];
          next++
        ) {
          if (coder[next] !== b) continue
          taken[place] = 1
          taken[next] = 1
          addPair(equal, place, next, 1)
        }
      }
      const byRule = noPairs()
      const anyShared = noPairs()
      for (let own = 0; own < tags; own++) {
        const left: number[] = []
        const right: number[] = []
        for (let at = byTag.first[own] ?? 0; at < (byTag.first[own + 1] ?? 0); at++) {
          const place = byTag.places[at] ?? 0
          if (taken[place] === 1) continue
          if (coder[place] === a) left.push(place)
          else if (coder[place] === b) right.push(place)
        }
        if (left.length === 0 || right.length === 0) continue
        const overlaps = findOverlaps(table, left, right, { least: 0, otherTag: false })
        pairInRounds(overlaps, [least, 0], taken, [byRule, anyShared])
      }
      return [equal, byRule, anyShared]
    },

    pairOtherTag(groups, a, b) {
      const taken = new Uint8Array(markings.length)
      const left: number[] = []
      const right: number[] = []
      for (let place = 0; place < markings.length; place++) {
        if (coder[place] === a && !groups.has(place, b)) left.push(place)
        else if (coder[place] === b && !groups.has(place, a)) right.push(place)
      }
      const [equal, byRule] = [noPairs(), noPairs()]
      pairInRounds(findEqual(table, left, right), [1], taken, [equal])
      if (least < 1) {
        const isOpen = (place: number) => taken[place] === 0
        const overlaps = findOverlaps(table, left.filter(isOpen), right.filter(isOpen), {
          least,
          otherTag: true,
        })
        pairInRounds(overlaps, [least], taken, [byRule])
      }
      return [equal, byRule]
    },
  }
}

/** Returns the pairs with equal spans and different tags; both lists ascending. */
function findEqual(
  { start, end, tag }: MarkingTable,
  left: readonly number[],
  right: readonly number[],
): Overlaps {
  const found = noPairs()
  const compare = (x: number, y: number) => (start[x] ?? 0) - (start[y] ?? 0) || (end[y] ?? 0) - (end[x] ?? 0)
  let from = 0
  for (const one of left) {
    if ((end[one] ?? 0) <= (start[one] ?? 0)) continue
    while (from < right.length && compare(right[from] ?? 0, one) < 0) from++
    for (let at = from; at < right.length && compare(right[at] ?? 0, one) === 0; at++)
      if (tag[right[at] ?? 0] !== tag[one]) addPair(found, one, right[at] ?? 0, 1)
  }
  return found
}
