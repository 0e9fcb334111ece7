import type { CoderId, TagId } from '../../model/ids.ts'
import { compareMarkings, createMarkings } from './markings.ts'
import { intersectionOverUnion, isSameSpan, type MatchRule } from './match-rule.ts'
import { findOverlaps } from './overlaps.ts'
import { pairUp } from './pair-up.ts'
import type { CodedPassage, ComparedItem, Marking, PassageState } from './passage.ts'
import { sortSpans } from './sort-spans.ts'

export interface CompareOptions {
  /** Whose passages are compared, in the order in which items name them; passages of others are left out. */
  readonly coders: readonly CoderId[]
  readonly rule: MatchRule
}

/** A pair of markings, by their places in the list of all. */
interface Pair {
  readonly a: number
  readonly b: number
  readonly iou: number
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
  const compared = new Set(coders)
  const markings = createMarkings(passages.filter((passage) => compared.has(passage.coder)))
  const sides = [...compared].sort()
  const groups = createGroups(markings)

  joinAll(
    groups,
    everyTwo(sides).map(([a, b]) => pairSameTag(markings, a, b, rule)),
  )
  joinAll(
    groups,
    everyTwo(sides).map(([a, b]) => pairOtherTag(markings, groups, a, b, rule)),
  )

  const rank = new Map(coders.map((coder, index) => [coder, index]))
  const rankOf = (marking: Marking) => rank.get(marking.coder) ?? 0
  const items = groups.list().map((own): ComparedItem => {
    if (own.length > 1) own.sort((x, y) => rankOf(x) - rankOf(y))
    let start = Number.POSITIVE_INFINITY
    let end = Number.NEGATIVE_INFINITY
    for (const marking of own) {
      start = Math.min(start, marking.start)
      end = Math.max(end, marking.end)
    }
    return { state: stateOf(own, sides.length, rule), start, end, markings: own }
  })
  return sortSpans(items, compareFirst)
}

/** Orders items that have one span: by the marking that comes first, which no two items share. */
function compareFirst(x: ComparedItem, y: ComparedItem): number {
  const first = ({ markings }: ComparedItem) => [...markings].sort(compareMarkings)[0] as Marking
  return compareMarkings(first(x), first(y))
}

function stateOf(markings: readonly Marking[], coders: number, rule: MatchRule): PassageState {
  const tag = markings[0]?.tag
  if (markings.some((marking) => marking.tag !== tag)) return 'otherTag'
  if (markings.length < coders) return 'only'
  const agreed = markings.every((a, index) =>
    markings.every((b, other) => other <= index || isSameSpan(rule, intersectionOverUnion(a, b))),
  )
  return agreed ? 'agreed' : 'otherExtent'
}

function everyTwo<Value>(values: readonly Value[]): [Value, Value][] {
  return values.flatMap((a, index) => values.slice(index + 1).map((b): [Value, Value] => [a, b]))
}

/** Rounds 1 to 3 for two coders. */
function pairSameTag(markings: readonly Marking[], a: CoderId, b: CoderId, rule: MatchRule): Pair[][] {
  const byTag = new Map<TagId | null, { left: number[]; right: number[] }>()
  for (const [index, { coder, tag }] of markings.entries()) {
    if (coder !== a && coder !== b) continue
    let sides = byTag.get(tag)
    if (sides === undefined) {
      sides = { left: [], right: [] }
      byTag.set(tag, sides)
    }
    sides[coder === a ? 'left' : 'right'].push(index)
  }
  const rounds: Pair[][] = [[], [], []]
  for (const { left, right } of byTag.values()) {
    const made = pairInRounds(markings, left, right, [
      (iou) => iou === 1,
      (iou) => isSameSpan(rule, iou),
      (iou) => iou > 0,
    ])
    for (const [round, pairs] of made.entries()) rounds[round]?.push(...pairs)
  }
  return rounds
}

/** Rounds 4 and 5 for two coders: only markings whose item lacks the other coder. */
function pairOtherTag(
  markings: readonly Marking[],
  groups: Groups,
  a: CoderId,
  b: CoderId,
  rule: MatchRule,
): Pair[][] {
  const left: number[] = []
  const right: number[] = []
  for (const [index, { coder }] of markings.entries()) {
    if (coder === a && !groups.has(index, b)) left.push(index)
    else if (coder === b && !groups.has(index, a)) right.push(index)
  }
  const rounds = [(iou: number) => iou === 1, (iou: number) => isSameSpan(rule, iou)]
  return pairInRounds(markings, left, right, rounds, (x, y) => x.tag !== y.tag)
}

/** Pairs two lists of markings; each round takes what the ones before left and `takes` allows. */
function pairInRounds(
  markings: readonly Marking[],
  left: readonly number[],
  right: readonly number[],
  rounds: readonly ((iou: number) => boolean)[],
  may: (a: Marking, b: Marking) => boolean = () => true,
): Pair[][] {
  const widest = rounds.at(-1)
  const lefts = left.map((index) => markings[index] as Marking)
  const rights = right.map((index) => markings[index] as Marking)
  const overlaps = findOverlaps(
    lefts,
    rights,
    (one, other, iou) => widest?.(iou) === true && may(lefts[one] as Marking, rights[other] as Marking),
  )
  const taken = { left: new Uint8Array(left.length), right: new Uint8Array(right.length) }
  let open = overlaps.iou.map((_, index) => index)
  return rounds.map((takes) => {
    const pairs = pairUp(
      overlaps,
      open.filter((index) => takes(overlaps.iou[index] ?? 0)),
    )
    for (const index of pairs) {
      taken.left[overlaps.left[index] ?? 0] = 1
      taken.right[overlaps.right[index] ?? 0] = 1
    }
    open = open.filter(
      (index) => taken.left[overlaps.left[index] ?? 0] === 0 && taken.right[overlaps.right[index] ?? 0] === 0,
    )
    return pairs.map((index) => ({
      a: left[overlaps.left[index] ?? 0] as number,
      b: right[overlaps.right[index] ?? 0] as number,
      iou: overlaps.iou[index] ?? 0,
    }))
  })
}

const none = -1

/** Which markings stand together; none of them twice of one coder. */
interface Groups {
  /** Whether the item of a marking has a marking of the coder. */
  has(member: number, coder: CoderId): boolean
  /** Puts the items of two markings together, unless a coder is in both. */
  join(a: number, b: number): void
  /** Returns the markings of each item. */
  list(): Marking[][]
}

function createGroups(markings: readonly Marking[]): Groups {
  // Columns: most markings stand alone or in twos, and an array for each would cost more than all else.
  const firstOf = new Int32Array(markings.length)
  for (let index = 0; index < firstOf.length; index++) firstOf[index] = index
  const nextOf = new Int32Array(markings.length).fill(none)
  const has = (first: number, coder: CoderId | undefined) => {
    for (let index = first; index !== none; index = nextOf[index] ?? none)
      if (markings[index]?.coder === coder) return true
    return false
  }
  return {
    has: (member, coder) => has(firstOf[member] ?? none, coder),
    join(a, b) {
      const [to, from] = [firstOf[a] ?? none, firstOf[b] ?? none]
      if (to === from) return
      for (let index = from; index !== none; index = nextOf[index] ?? none)
        if (has(to, markings[index]?.coder)) return
      for (let index = from; index !== none; index = nextOf[index] ?? none) firstOf[index] = to
      let last = to
      for (let next = nextOf[to] ?? none; next !== none; next = nextOf[next] ?? none) last = next
      nextOf[last] = from
    },
    list() {
      const lists: Marking[][] = []
      for (let first = 0; first < firstOf.length; first++) {
        if (firstOf[first] !== first) continue
        const members: Marking[] = []
        for (let index = first; index !== none; index = nextOf[index] ?? none)
          members.push(markings[index] as Marking)
        lists.push(members)
      }
      return lists
    },
  }
}

/** Joins the pairs of all pairs of coders: round by round, the likest first. */
function joinAll(groups: Groups, made: readonly Pair[][][]): void {
  const rounds = Math.max(0, ...made.map((each) => each.length))
  for (let round = 0; round < rounds; round++) {
    const pairs = made.flatMap((each) => each[round] ?? [])
    // Of two coders, no marking is in two pairs: their order does not matter.
    if (made.length < 2) {
      for (const { a, b } of pairs) groups.join(a, b)
      continue
    }
    const ordered = pairs
      .map(({ a, b, iou }) => ({ a: Math.min(a, b), b: Math.max(a, b), iou }))
      .sort((x, y) => y.iou - x.iou || x.a - y.a || x.b - y.b)
    for (const { a, b } of ordered) groups.join(a, b)
  }
}
