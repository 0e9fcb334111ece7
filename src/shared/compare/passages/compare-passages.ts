import type { CoderId, TagId } from '../../model/ids.ts'
import { compareMarkings, createMarkings } from './markings.ts'
import { intersectionOverUnion, isSameSpan, type MatchRule } from './match-rule.ts'
import { findOverlaps, type Overlap } from './overlaps.ts'
import { pairUp } from './pair-up.ts'
import type { CodedPassage, ComparedItem, Marking, PassageState } from './passage.ts'

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
  return groups
    .list()
    .map((members) => {
      const own = members.map((member) => markings[member] as Marking).sort((x, y) => rankOf(x) - rankOf(y))
      const start = Math.min(...own.map((marking) => marking.start))
      const end = Math.max(...own.map((marking) => marking.end))
      return { state: stateOf(own, sides.length, rule), start, end, markings: own }
    })
    .sort((x, y) => x.start - y.start || y.end - x.end || compareFirst(x, y))
}

/** Orders items that have one span: by the marking that comes first, which no two items share. */
function compareFirst(x: ComparedItem, y: ComparedItem): number {
  const first = ({ markings }: ComparedItem) => [...markings].sort(compareMarkings)[0] as Marking
  return compareMarkings(first(x), first(y))
}

function stateOf(markings: readonly Marking[], coders: number, rule: MatchRule): PassageState {
  if (new Set(markings.map((marking) => marking.tag)).size > 1) return 'otherTag'
  if (markings.length < coders) return 'only'
  const agreed = everyTwo(markings).every(([a, b]) => isSameSpan(rule, intersectionOverUnion(a, b)))
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
    const sides = byTag.get(tag) ?? { left: [], right: [] }
    byTag.set(tag, sides)
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
  let overlaps = findOverlaps(lefts, rights, (overlap) => {
    if (widest?.(overlap.iou) !== true) return false
    return may(lefts[overlap.left] as Marking, rights[overlap.right] as Marking)
  })
  const toPair = (overlap: Overlap): Pair => ({
    a: left[overlap.left] as number,
    b: right[overlap.right] as number,
    iou: overlap.iou,
  })
  return rounds.map((takes) => {
    const pairs = pairUp(overlaps.filter(({ iou }) => takes(iou)))
    const taken = {
      left: new Set(pairs.map((pair) => pair.left)),
      right: new Set(pairs.map((pair) => pair.right)),
    }
    overlaps = overlaps.filter((pair) => !taken.left.has(pair.left) && !taken.right.has(pair.right))
    return pairs.map(toPair)
  })
}

/** Which markings stand together; none of them twice of one coder. */
interface Groups {
  /** Whether the item of a marking has a marking of the coder. */
  has(member: number, coder: CoderId): boolean
  /** Puts the items of two markings together, unless a coder is in both. */
  join(a: number, b: number): void
  /** Returns the items as the places of their markings. */
  list(): number[][]
}

function createGroups(markings: readonly Marking[]): Groups {
  const groupOf = markings.map((_, index) => [index])
  const coderAt = (index: number) => markings[index]?.coder
  const group = (index: number) => groupOf[index] as number[]
  return {
    has: (member, coder) => group(member).some((index) => coderAt(index) === coder),
    join(a, b) {
      const [to, from] = [group(a), group(b)]
      if (to === from) return
      const coders = new Set(to.map(coderAt))
      if (from.some((index) => coders.has(coderAt(index)))) return
      to.push(...from)
      for (const index of from) groupOf[index] = to
    },
    list: () => [...new Set(groupOf)],
  }
}

/** Joins the pairs of all pairs of coders: round by round, the likest first. */
function joinAll(groups: Groups, made: readonly Pair[][][]): void {
  const rounds = Math.max(0, ...made.map((each) => each.length))
  for (let round = 0; round < rounds; round++) {
    const pairs = made.flatMap((each) => each[round] ?? [])
    const ordered = pairs
      .map(({ a, b, iou }) => ({ a: Math.min(a, b), b: Math.max(a, b), iou }))
      .sort((x, y) => y.iou - x.iou || x.a - y.a || x.b - y.b)
    for (const { a, b } of ordered) groups.join(a, b)
  }
}
