import type { AlignmentState, Doubt } from './alignment.ts'
import { heaviestChain } from './chain.ts'
import type { Edition } from './edition.ts'
import { spanOf } from './late-joins.ts'
import type { Match, Work } from './matching.ts'
import { readEnumerator } from './paragraph-text.ts'

/** What is known of a match in the end. Indices are those of paragraphs with text. */
export interface Judged {
  readonly match: Match
  readonly state: AlignmentState
  readonly changed: boolean
  readonly similarity: number
  readonly confidence: number
  readonly neighbours: 0 | 1 | 2
  readonly doubt: Doubt | null
  readonly numbersOnly: boolean
}

/** Measured on pairs with known truth: the neighbours predict better than the likeness whether a pairing is right. */
const confidences = [0.85, 0.95, 0.99] as const
/** A lone move of changed words, and a pair of which a part stands elsewhere. */
const weakConfidence = 0.6
const surelyAlike = 0.8
/** Below this, neighbours must have decided, and a person should look. */
const weak = 0.3
/** Below this, a pair without aligned neighbours is doubtful. */
const moderate = 0.55

/** Separates pairs so unlike each other that only neighbours could have told, where there are none. */
export function releaseUnsupported(work: Work): void {
  for (const match of work.matching.matches()) {
    if (!match.pinned && neighboursOf(work, match) === 0 && similarityOf(work, match) < weak)
      work.matching.release(match)
  }
}

/** Returns what became of every match, in the order of the old edition. */
export function judgeMatches(work: Work): Judged[] {
  const matches = work.matching.matches()
  const inPlace = stayingMatches(work, matches)
  return matches.map((match) => {
    const similarity = similarityOf(work, match)
    const neighbours = neighboursOf(work, match)
    const isWeakLone = match.isLone && neighbours === 0 && similarity < surelyAlike
    const isWeak = isWeakLone || match.lacksPart
    const oldText = joined(work.pair.old, match.old)
    const newText = joined(work.pair.new, match.new)
    const changed = oldText !== newText
    return {
      match,
      state: inPlace.has(match) ? stateInPlace(match, changed) : 'moved',
      changed,
      similarity,
      neighbours,
      confidence: match.pinned ? 1 : isWeak ? weakConfidence : confidences[neighbours],
      doubt: doubtOf(match, similarity, neighbours),
      numbersOnly: changed && withoutNumbers(oldText) === withoutNumbers(newText),
    }
  })
}

function doubtOf(match: Match, similarity: number, neighbours: number): Doubt | null {
  if (match.pinned) return null
  if (match.lacksPart) return 'partElsewhere'
  if (similarity < weak) return 'hardlyAlike'
  return similarity < moderate && neighbours === 0 ? 'alone' : null
}

function stateInPlace(match: Match, changed: boolean): AlignmentState {
  if (match.old.length === 1 && match.new.length > 1) return 'split'
  if (match.new.length === 1 && match.old.length > 1) return 'joined'
  return changed ? 'reworded' : 'same'
}

/** The matches of the order-keeping chain with the most characters: what is not in it has moved. */
function stayingMatches({ pair }: Work, matches: readonly Match[]): Set<Match> {
  const nodes = matches.map((match) => {
    const isRun = isContiguous(match.old) && isContiguous(match.new)
    const span = isRun ? spanOf(match.old, match.new) : spanOf(match.old.slice(0, 1), match.new.slice(0, 1))
    return { ...span, match, gain: 1 + characters(pair.old, match.old) + characters(pair.new, match.new) }
  })
  return new Set(heaviestChain(nodes, pair.new.size).map(({ match }) => match))
}

function isContiguous(indices: readonly number[]): boolean {
  return indices.every((at, position) => at === (indices[0] as number) + position)
}

function characters(edition: Edition, indices: readonly number[]): number {
  return indices.reduce((sum, at) => sum + (edition.texts[at] as string).length, 0)
}

/** Weighted Dice; for paragraphs apart from each other, which only a person pairs, that of the first ones. */
function similarityOf({ likeness }: Work, match: Match): number {
  const isRun = isContiguous(match.old) && isContiguous(match.new)
  return isRun
    ? likeness.spanDice(spanOf(match.old, match.new))
    : likeness.dice(match.old[0] as number, match.new[0] as number)
}

/** Returns how many of the paragraphs before and behind are paired with each other too; an end of both counts as one. */
export function neighboursOf({ pair, matching }: Work, match: Match): 0 | 1 | 2 {
  const old = (match.old[0] as number) - 1
  const next = (match.new[0] as number) - 1
  const oldAfter = (match.old.at(-1) as number) + 1
  const newAfter = (match.new.at(-1) as number) + 1
  const before = (old < 0 && next < 0) || matching.isPaired(old, next)
  const after =
    (oldAfter === pair.old.size && newAfter === pair.new.size) || matching.isPaired(oldAfter, newAfter)
  return before && after ? 2 : before || after ? 1 : 0
}

/** The texts as one; where paragraphs end no longer shows. */
function joined(edition: Edition, indices: readonly number[]): string {
  if (indices.length === 1) return edition.texts[indices[0] as number] as string
  return indices.map((at) => edition.texts[at]).join(' ')
}

function withoutNumbers(text: string): string {
  return text
    .slice(readEnumerator(text).length)
    .trim()
    .replace(/\d+(?:[.,]\d+)*/g, '#')
}
