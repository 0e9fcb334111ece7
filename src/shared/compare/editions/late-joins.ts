import type { Span } from './likeness.ts'
import type { Match, Work } from './matching.ts'
import { mostParts } from './nodes.ts'

/** A left-over part has this share of its features in the whole, and makes the whole this much more alike. */
const leastContained = 0.45
const unionLead = 0.05

/** Adds left-over paragraphs to the pair next to them when they are the rest of it: a split or join noticed late. */
export function joinLeftovers(work: Work): void {
  const { pair, matching } = work
  for (let next = 0; next < pair.new.size; next++) {
    if (matching.isNewFree(next)) joinNew(work, next)
  }
  for (let old = 0; old < pair.old.size; old++) {
    if (matching.isOldFree(old)) joinOld(work, old)
  }
}

function joinNew(work: Work, next: number): void {
  const { matching, likeness } = work
  const options = [matching.ofNew(next - 1), matching.ofNew(next + 1)].filter(
    (match): match is Match => canGrow(match) && match.old.length === 1,
  )
  const found = options
    .filter((match) => likeness.newInOld(match.old[0] as number, next) >= leastContained)
    .filter((match) => !likeness.isApart(match.old[0] as number, next))
    .map((match) => ({ match, news: [...match.new, next].sort((a, b) => a - b) }))
    .map((option) => ({ ...option, rise: riseOf(work, option.match, option.match.old, option.news) }))
    .filter(({ rise }) => rise > unionLead)
    .sort((a, b) => b.rise - a.rise)[0]
  if (found !== undefined) matching.replace(found.match, found.match.old, found.news)
}

function joinOld(work: Work, old: number): void {
  const { matching, likeness } = work
  const options = [matching.ofOld(old - 1), matching.ofOld(old + 1)].filter(
    (match): match is Match => canGrow(match) && match.new.length === 1,
  )
  const found = options
    .filter((match) => likeness.oldInNew(old, match.new[0] as number) >= leastContained)
    .filter((match) => !likeness.isApart(old, match.new[0] as number))
    .map((match) => ({ match, olds: [...match.old, old].sort((a, b) => a - b) }))
    .map((option) => ({ ...option, rise: riseOf(work, option.match, option.olds, option.match.new) }))
    .filter(({ rise }) => rise > unionLead)
    .sort((a, b) => b.rise - a.rise)[0]
  if (found !== undefined) matching.replace(found.match, found.olds, found.match.new)
}

function canGrow(match: Match | null): match is Match {
  return match !== null && !match.pinned && match.old.length + match.new.length <= mostParts
}

function riseOf({ likeness }: Work, match: Match, olds: readonly number[], news: readonly number[]): number {
  return likeness.spanDice(spanOf(olds, news)) - likeness.spanDice(spanOf(match.old, match.new))
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
