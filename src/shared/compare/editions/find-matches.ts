import { findCandidates } from './candidates.ts'
import { heaviestChain } from './chain.ts'
import type { EditionPair } from './edition.ts'
import { gapsBetween, matchEqual } from './gaps.ts'
import { pairHeadings } from './headings.ts'
import { joinLeftovers, noteLacks, spanOf } from './late-joins.ts'
import type { Likeness, Span } from './likeness.ts'
import { Matching, type Work } from './matching.ts'
import { pairMoves } from './moves.ts'
import { alignGap } from './needleman-wunsch.ts'
import { findNodes, type Node } from './nodes.ts'
import { settleRepeated } from './repeated.ts'
import { report } from './report.ts'
import { releaseUnsupported } from './states.ts'
import { measureThresholds } from './thresholds.ts'

/** What a person paired, in indices of paragraphs with text; one side may be empty. */
export interface Pin {
  readonly old: readonly number[]
  readonly new: readonly number[]
}

/** A weak pair holds the order only with another one of the chain within so many paragraphs. */
const weakDice = 0.6
const support = 3

/**
 * Finds which paragraphs belong together: the heaviest order-keeping chain of alike ones, equal texts and then alike
 * ones in its gaps, what moved, what was split or joined. Yields between pieces of work of some milliseconds.
 */
export function* findMatches(
  pair: EditionPair,
  likeness: Likeness,
  pins: readonly Pin[],
): Generator<number, Work> {
  const matching = new Matching(pair.old.size, pair.new.size)
  const work: Work = { pair, likeness, matching, thresholds: measureThresholds(pair.old, pair.new, likeness) }
  for (const pin of pins) matching.pin(pin.old, pin.new)
  const partners = yield* report(findCandidates(pair), 0.2)
  const nodes = (yield* report(findNodes(work, partners), 0.4)).filter((node) => matching.isFree(node))
  yield 0.7
  let spine = buildSpine(work, nodes, pins)
  for (const match of spine) if (matching.isFree(match)) matching.pair(match)
  spine = yield* report(
    fillGaps(work, spine, (gap) => matchEqual(work, gap)),
    0.75,
  )
  yield* report(pairMoves(work, nodes), 0.8)
  spine = yield* report(
    fillGaps(work, spine, (gap) => alignGap(work, gap)),
    0.85,
  )
  fillMovedGaps(work)
  yield* report(pairMoves(work, nodes), 0.95)
  settleRepeated(work)
  joinLeftovers(work)
  pairHeadings(work)
  releaseUnsupported(work)
  noteLacks(work, partners)
  return work
}

/** The chain of nodes and of what a person paired, without weak nodes that stand alone. */
function buildSpine(work: Work, nodes: readonly Node[], pins: readonly Pin[]): Span[] {
  const fixed = pins
    .filter((pin) => pin.old.length > 0 && pin.new.length > 0)
    .map((pin) => ({ ...spanOf(pin.old, pin.new), dice: 1, mass: 1, gain: 1 }))
    .filter((span, at) => span.oldCount === pins[at]?.old.length && span.newCount === pins[at]?.new.length)
  const chain = heaviestChain([...nodes, ...fixed], work.pair.new.size)
  const isNear = (a: Node, b: Node | undefined) =>
    b !== undefined &&
    Math.abs(a.old - b.old) <= support + b.oldCount - 1 &&
    Math.abs(a.new - b.new) <= support + b.newCount - 1
  return chain.filter(
    (node, at) => node.dice >= weakDice || isNear(node, chain[at - 1]) || isNear(node, chain[at + 1]),
  )
}

/** Pairs what `align` finds in each gap of the spine. Returns the longer spine. */
function* fillGaps(
  { pair, matching }: Work,
  spine: readonly Span[],
  align: (gap: { readonly old: readonly number[]; readonly new: readonly number[] }) => readonly Span[],
): Generator<void, Span[]> {
  const longer = [...spine]
  for (const gap of gapsBetween(spine, matching, pair.old.size, pair.new.size)) {
    const found = align(gap)
    for (const span of found) matching.pair(span)
    longer.push(...found)
    yield
  }
  return longer.sort((a, b) => a.old - b.old)
}

/** Aligns free paragraphs beside and inside blocks that moved: those next to partners on the same side. */
function fillMovedGaps(work: Work): void {
  const { pair, matching } = work
  for (let old = 0; old < pair.old.size; old++) {
    if (!matching.isOldFree(old)) continue
    const olds = freeRun(old, 1, (at) => matching.isOldFree(at))
    const start = (matching.ofOld(old - 1)?.new.at(-1) ?? -2) + 1
    const end = (matching.ofOld(old + olds.length)?.new[0] ?? -1) - 1
    const news =
      start > 0 && matching.isNewFree(start)
        ? freeRun(start, 1, (at) => matching.isNewFree(at))
        : end >= 0
          ? freeRun(end, -1, (at) => matching.isNewFree(at)).reverse()
          : []
    if (news.length > 0) for (const span of alignGap(work, { old: olds, new: news })) matching.pair(span)
    old += olds.length - 1
  }
}

function freeRun(start: number, step: 1 | -1, isFree: (at: number) => boolean): number[] {
  const found: number[] = []
  for (let at = start; isFree(at); at += step) found.push(at)
  return found
}
