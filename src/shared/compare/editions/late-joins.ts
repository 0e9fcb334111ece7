import type { Span } from './likeness.ts'
import type { Match, Work } from './matching.ts'
import { mostParts } from './nodes.ts'

/** Left-over lines between a part and the rest of it that are taken along: one, such as a heading that was put there. */
const mostBetween = 1
/** A part that went farther away must be as much alike as a paragraph that moved alone. */
const nearby = 3

type Side = 'old' | 'new'

interface Growth {
  readonly match: Match
  readonly old: readonly number[]
  readonly new: readonly number[]
  readonly inRest: number
}

/**
 * Adds left-over paragraphs to the pair beside them when they are like what one side of it has and the other lacks: a
 * split or join noticed late.
 */
export function joinLeftovers(work: Work): void {
  for (const side of ['new', 'old'] as const) {
    for (let at = 0; at < work.pair[side].size; at++) {
      if (!isFree(work, side, at)) continue
      const found = [growthOf(work, side, at, -1), growthOf(work, side, at, 1)]
        .filter((growth) => growth !== null)
        .sort((a, b) => b.inRest - a.inRest)[0]
      if (found !== undefined) work.matching.replace(found.match, found.old, found.new)
    }
  }
}

/** The pair before or behind the paragraph together with it and what stands between; null when it is no part of that. */
function growthOf(work: Work, side: Side, at: number, step: -1 | 1): Growth | null {
  const added = [at]
  while (added.length <= mostBetween && isFree(work, side, at + step * added.length))
    added.push(at + step * added.length)
  const match = matchOf(work, side, at + step * added.length)
  if (match === null || match.pinned) return null
  const whole = match[side === 'new' ? 'old' : 'new']
  if (whole.length > 1 || match[side].length + added.length > mostParts) return null
  if (added.some((part) => isApart(work, side, part, whole[0] as number))) return null
  const inRest = inRestOf(work, side, at, match)
  if (inRest < work.thresholds.anchor) return null
  const grown = { ...match, [side]: [...match[side], ...added].sort((a, b) => a - b) }
  // What stands between is no part: with a long paragraph there, both sides are less alike than without.
  const { likeness } = work
  if (
    added.length > 1 &&
    likeness.spanDice(spanOf(grown.old, grown.new)) <= likeness.spanDice(spanOf(match.old, match.new))
  )
    return null
  return { match, old: grown.old, new: grown.new, inRest }
}

/**
 * Notes which pairs lack a part: a paragraph that stayed without a partner is the rest of one, but stands where it can't
 * be put to it. `partners`: for each old paragraph the new ones worth comparing.
 */
export function noteLacks(work: Work, partners: readonly (readonly number[])[]): void {
  const note = (side: Side, at: number, match: Match | null) => {
    if (match === null || match.pinned || match.lacksPart) return
    const isNear = match[side].some((own) => Math.abs(own - at) <= nearby)
    const least = isNear ? work.thresholds.anchor : work.thresholds.move
    if (inRestOf(work, side, at, match) >= least) work.matching.noteLack(match)
  }
  for (const [old, news] of partners.entries()) {
    for (const next of news) {
      if (work.likeness.isApart(old, next)) continue
      if (isFree(work, 'new', next)) note('new', next, matchOf(work, 'old', old))
      if (isFree(work, 'old', old)) note('old', old, matchOf(work, 'new', next))
    }
  }
}

/** How much the paragraph is like what the other side of the match has and its own lacks. */
function inRestOf({ likeness }: Work, side: Side, at: number, match: Match): number {
  const span = spanOf(match.old, match.new)
  return side === 'new' ? likeness.newInRest(span, at) : likeness.oldInRest(span, at)
}

function isFree({ matching }: Work, side: Side, at: number): boolean {
  return side === 'new' ? matching.isNewFree(at) : matching.isOldFree(at)
}

function matchOf({ matching }: Work, side: Side, at: number): Match | null {
  return side === 'new' ? matching.ofNew(at) : matching.ofOld(at)
}

function isApart({ likeness }: Work, side: Side, part: number, whole: number): boolean {
  return side === 'new' ? likeness.isApart(whole, part) : likeness.isApart(part, whole)
}

/** Returns the runs from the first to the last of ascending indices. */
export function spanOf(old: readonly number[], next: readonly number[]): Span {
  const oldStart = old[0] ?? 0
  const newStart = next[0] ?? 0
  return {
    old: oldStart,
    oldCount: (old.at(-1) ?? oldStart) - oldStart + 1,
    new: newStart,
    newCount: (next.at(-1) ?? newStart) - newStart + 1,
  }
}
