import type { CoderId } from '../../model/ids.ts'
import { createItemGroups, type ItemGroups, sortPlaces } from './item-groups.ts'
import { createMarkings, type MarkingTable } from './markings.ts'
import { intersectionOverUnion, isSameSpan, type MatchRule } from './match-rule.ts'
import { createCoderPairing, type Pairs } from './pair-coders.ts'
import type { CodedPassage, ComparedItem, Marking, PassageState } from './passage.ts'

export interface CompareOptions {
  /** Whose passages are compared, in the order in which items name them; passages of others are left out. */
  readonly coders: readonly CoderId[]
  readonly rule: MatchRule
}

/**
 * Returns the items of a comparison in document order: by start, the longer first, then tag and coder.
 *
 * Two coders' markings are paired one to one in five rounds, each among what the rounds before left:
 * 1. same tag, equal spans; 2. same tag, the same span by the rule; 3. same tag, any words shared;
 * 4. different tags, equal spans; 5. different tags, the same span by the rule.
 * Each round makes as many pairs as it can and prefers the likest (see `pairUp`). A marking without a pair is an item of
 * its own.
 *
 * With more coders every two are paired, and the pairs joined in the order of rounds and likeness wherever no coder
 * would stand in an item twice; rounds 4 and 5 take markings whose item lacks the other coder.
 *
 * The order of `passages` does not matter, and that of `coders` only to the order in which items name them.
 */
export function comparePassages(
  passages: readonly CodedPassage[],
  { coders, rule }: CompareOptions,
): ComparedItem[] {
  const sides = [...new Set(coders)].sort()
  const table = createMarkings(passages, sides)
  const groups = createItemGroups(table)
  const pairing = createCoderPairing(table, rule)
  const twos = everyTwo(sides.length)
  joinAll(
    groups,
    twos.map(([a, b]) => pairing.pairSameTag(a, b)),
  )
  joinAll(
    groups,
    twos.map(([a, b]) => pairing.pairOtherTag(groups, a, b)),
  )
  const ranks = sides.map((coder) => coders.lastIndexOf(coder))
  return listItems(table, groups, ranks, rule)
}

/** Returns the items in order; `ranks`: of the coders, by their places. */
function listItems(
  table: MarkingTable,
  groups: ItemGroups,
  ranks: readonly number[],
  rule: MatchRule,
): ComparedItem[] {
  const { markings, coder, end: ends } = table
  const items: ComparedItem[] = []
  const rankOf = (place: number) => ranks[coder[place] ?? 0] ?? 0
  groups.forEach((places) => {
    // Markings stand in order of their starts, so the first one's is the item's.
    const start = markings[places[0] ?? 0]?.start ?? 0
    let end = Number.NEGATIVE_INFINITY
    for (const place of places) end = Math.max(end, ends[place] ?? 0)
    const state = stateOf(table, places, ranks.length, rule)
    sortPlaces(places, rankOf)
    const own: Marking[] = []
    for (const place of places) own.push(markings[place] as Marking)
    const item = { state, start, end, markings: own }
    // They come by start and then by their first markings: only longer ones may have to go before others of their start.
    let at = items.length
    while (at > 0 && items[at - 1]?.start === start && (items[at - 1]?.end ?? 0) < end) at--
    if (at === items.length) items.push(item)
    else items.splice(at, 0, item)
  })
  return items
}

function stateOf(
  { markings, tag }: MarkingTable,
  places: readonly number[],
  coders: number,
  rule: MatchRule,
): PassageState {
  const first = places[0] ?? 0
  for (const place of places) if (tag[place] !== tag[first]) return 'otherTag'
  if (places.length < coders) return 'only'
  for (const one of places)
    for (const other of places) {
      if (other >= one) continue
      const iou = intersectionOverUnion(markings[one] as Marking, markings[other] as Marking)
      if (!isSameSpan(rule, iou)) return 'otherExtent'
    }
  return 'agreed'
}

/** Returns every two places of a list, the first before the second. */
function everyTwo(count: number): [number, number][] {
  const twos: [number, number][] = []
  for (let one = 0; one < count; one++)
    for (let other = one + 1; other < count; other++) twos.push([one, other])
  return twos
}

/** Joins the pairs of all pairs of coders: round by round, the likest first. */
function joinAll(groups: ItemGroups, made: readonly (readonly Pairs[])[]): void {
  const rounds = Math.max(0, ...made.map((each) => each.length))
  for (let round = 0; round < rounds; round++) {
    const joined = made.flatMap((each) => each[round] ?? [])
    // Of two coders, no marking is in two pairs: their order does not matter.
    if (made.length < 2) {
      for (const { left, right } of joined)
        for (let index = 0; index < left.length; index++) groups.join(left[index] ?? 0, right[index] ?? 0)
      continue
    }
    const ordered = joined
      .flatMap(({ left, right, iou }) =>
        iou.map((likeness, index) => {
          const [one, other] = [left[index] ?? 0, right[index] ?? 0]
          return { a: Math.min(one, other), b: Math.max(one, other), iou: likeness }
        }),
      )
      .sort((x, y) => y.iou - x.iou || x.a - y.a || x.b - y.b)
    for (const { a, b } of ordered) groups.join(a, b)
  }
}
