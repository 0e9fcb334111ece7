import { snapToGraphemes } from '../text/offsets.ts'
import type { TextRange } from '../text/text-range.ts'
import { findSimilar } from './fuzzy.ts'
import { createGramIndex, type GramIndex } from './gram-index.ts'
import { findOccurrences, isFindable, scanOccurrences } from './occurrences.ts'
import { type Candidate, judgeCandidate, matchingContext, type Quote, scoreOf } from './score.ts'
import { voteForStarts } from './seed-vote.ts'

/** An anchor to resolve. `start` is where the words stood in their own text; absent when only the words are known. */
export interface ResolvableAnchor extends Quote {
  readonly start?: number | undefined
  readonly textHash?: string | undefined
}

/**
 * Where an anchor's words stand in another text: UTF-16 code units into it, half-open. `confidence` is 0 to 1; 1 only
 * for the very place with all its words and context, and no second place like it. Of two places that fit alike the
 * nearer is returned, with at most `ambiguousConfidence`.
 */
export interface Resolution extends TextRange {
  readonly confidence: number
  /** `exact`: the same place; `quote`: the same words elsewhere; `fuzzy`: similar words. */
  readonly method: 'exact' | 'quote' | 'fuzzy'
}

/** Ceiling for a place when another one fits just as well: such anchors belong into the review queue. */
export const ambiguousConfidence = 0.5
/** The same place, words and context, but the text has all of them once more. */
const repeatedInPlace = 0.9
/** Anything found elsewhere might be a copy of the passage: never certain. */
const movedCeiling = 0.99
/** Two scores closer than this say nothing about which is right: less than one edit in a context of 32 weighs. */
const scoreMargin = 0.005
/** A gap this wide leaves no doubt which of two places is meant; below it confidence falls towards ambiguity. */
const clearGap = 0.05
/** Below this, other words stand in other surroundings. */
const leastScore = 0.5
/** Words without any context that stand once. */
const bareWords = 0.9

/** Seeds that lead to a place this good are trusted; otherwise the search is widened. */
const likely = 0.75

/** Run length and step for finding whole passages: cheap to build, and short enough for words with their context. */
const passageGram = 16
const passageStep = 8
/** Run lengths for seeds; the shorter is tried when the longer finds nothing. */
const seedGram = 6
const shortSeedGram = 3
const candidateLimit = 8
/** Occurrences of short words that are looked at; their context picks the ones that are judged. */
const occurrenceLimit = 20_000
const judgedLimit = 24
/** Texts up to this length are searched whole when no seeds agree: it costs less than a millisecond. */
const smallText = 4096

/** A text prepared for resolving many anchors in it. Its indexes are built when first needed. */
export interface AnchorIndex {
  readonly text: string
  /** Returns where the anchor's words stand, or null when nothing like them does. `expected`: where they should be. */
  resolve(anchor: ResolvableAnchor, expected?: number): Resolution | null
}

/** Prepares `text`. Anchors that carry the same `textHash` are taken at their word where it fits. */
export function createAnchorIndex(text: string, textHash?: string): AnchorIndex {
  const indexes = new Map<number, GramIndex>()
  const index = (q: number, step: number): GramIndex => {
    const known = indexes.get(q)
    if (known !== undefined) return known
    const built = createGramIndex(text, q, step)
    indexes.set(q, built)
    return built
  }
  const occurrences = (words: string, limit: number): number[] => {
    if (words.length > text.length) return []
    const passages = index(passageGram, passageStep)
    if (isFindable(passages, words)) return findOccurrences(text, passages, words, limit)
    if (words.length < seedGram || text.length <= smallText) return scanOccurrences(text, words, limit)
    return findOccurrences(text, index(seedGram, 1), words, limit)
  }

  function resolve(anchor: ResolvableAnchor, place?: number): Resolution | null {
    const { exact, prefix, suffix, start } = anchor
    if (exact === '' || text === '') return null
    const whole = prefix + exact + suffix
    const before = prefix.length
    const inPlace = start !== undefined && start >= before && text.startsWith(whole, start - before)
    if (inPlace && textHash !== undefined && anchor.textHash === textHash) return found(start, 'exact', 1)
    const copies = occurrences(whole, occurrenceLimit)
    if (inPlace) return found(start, 'exact', copies.length === 1 ? 1 : repeatedInPlace)
    const expected = place ?? start ?? 0
    if (copies.length > 0) {
      const nearest = nearestTo(copies, expected - before) + before
      return found(
        nearest,
        'quote',
        copies.length > 1 ? ambiguousConfidence : confidenceOfQuote(whole, before, suffix),
      )
    }
    // Both kinds together: the same words in a copy must not win unseen over the passage itself with a word changed.
    const same = judgeOccurrences(anchor, expected)
    const similar = findCandidates(anchor, whole, expected)
    const others = similar.filter((candidate) => !same.some((known) => overlaps(known, candidate)))
    const decision = decide([...same, ...others], expected)
    if (decision === null) return null
    if (decision.candidate.words === 1) return finish(decision, 'quote')
    return scoreOf(decision.candidate) < leastScore ? null : finish(decision, 'fuzzy')

    function found(at: number, method: Resolution['method'], confidence: number): Resolution {
      return { start: at, end: at + exact.length, confidence, method }
    }
  }

  /** Places with exactly the anchor's words; among very many, those whose context fits best. */
  function judgeOccurrences(anchor: Quote, expected: number): Candidate[] {
    const places = occurrences(anchor.exact, occurrenceLimit)
    const ranges = places.map((start) => ({ start, end: start + anchor.exact.length }))
    const chosen =
      ranges.length <= judgedLimit
        ? ranges
        : ranges
            .map((range) => ({ range, fit: matchingContext(text, anchor, range) }))
            .sort(
              (a, b) =>
                b.fit - a.fit || Math.abs(a.range.start - expected) - Math.abs(b.range.start - expected),
            )
            .slice(0, judgedLimit)
            .map(({ range }) => range)
    return chosen.map((range) => judgeCandidate(text, anchor, range, 1))
  }

  /** Places with words like the anchor's. */
  function findCandidates(anchor: Quote, whole: string, expected: number): Candidate[] {
    const before = anchor.prefix.length
    const near = (starts: readonly number[]): Candidate[] => {
      const candidates: Candidate[] = []
      for (const start of starts) {
        const candidate = findSimilar(text, anchor, start + before)
        if (candidate !== null && !candidates.some((other) => overlaps(other, candidate)))
          candidates.push(candidate)
      }
      return candidates
    }
    const votes = voteForStarts(text, index(seedGram, 1), whole, expected - before, candidateLimit)
    const byVotes = near(votes)
    if (byVotes.some((candidate) => scoreOf(candidate) >= likely)) return byVotes
    const others =
      text.length <= smallText
        ? everyPlace(text.length, anchor.exact.length, expected, before)
        : voteForStarts(text, index(shortSeedGram, 1), whole, expected - before, candidateLimit)
    return near([expected - before, ...votes, ...others])
  }

  function finish(decision: Decision, method: Resolution['method']): Resolution {
    const { candidate, confidence } = decision
    const range = method === 'fuzzy' ? snapToGraphemes(text, candidate) : candidate
    return { start: range.start, end: range.end, confidence: Math.min(confidence, movedCeiling), method }
  }

  return { text, resolve }
}

/**
 * Returns where the anchor's words stand in `text`: in place, else the same words elsewhere, else similar words; null
 * when nothing like them does. For many anchors in one text make one `createAnchorIndex`.
 */
export function resolveAnchor(text: string, anchor: ResolvableAnchor): Resolution | null {
  return createAnchorIndex(text).resolve(anchor)
}

interface Decision {
  readonly candidate: Candidate
  readonly confidence: number
}

/** Returns the candidate that fits best, the nearest to `expected` of those that fit alike. */
function decide(candidates: readonly Candidate[], expected: number): Decision | null {
  const scored = candidates.map((candidate) => ({ candidate, confidence: scoreOf(candidate) }))
  const best = Math.max(...scored.map(({ confidence }) => confidence))
  const alike = scored.filter(({ confidence }) => confidence > best - scoreMargin)
  const nearest = nearestTo(
    alike.map(({ candidate }) => candidate.start),
    expected,
  )
  const chosen = alike.find(({ candidate }) => candidate.start === nearest)
  if (chosen === undefined) return null
  if (alike.length > 1) return { ...chosen, confidence: Math.min(best, ambiguousConfidence) }
  const second = Math.max(
    0,
    ...scored.filter((other) => other !== chosen).map(({ confidence }) => confidence),
  )
  const ceiling = ambiguousConfidence + (1 - ambiguousConfidence) * Math.min(1, (best - second) / clearGap)
  return { ...chosen, confidence: Math.min(best, ceiling) }
}

/** The words with their whole context stand once, elsewhere; without context on a side, only the words speak. */
function confidenceOfQuote(whole: string, before: number, suffix: string): number {
  return before + suffix.length > 0 || whole.length >= passageGram ? movedCeiling : bareWords
}

function nearestTo(places: readonly number[], expected: number): number {
  let nearest = places[0] ?? 0
  for (const place of places) if (Math.abs(place - expected) < Math.abs(nearest - expected)) nearest = place
  return nearest
}

function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end
}

/** Starting points that cover a small text, nearest to `expected` first. */
function everyPlace(textLength: number, wordsLength: number, expected: number, before: number): number[] {
  const step = 64 + wordsLength
  const places = Array.from({ length: Math.ceil(textLength / step) }, (_, index) => index * step - before)
  return places.sort((a, b) => Math.abs(a + before - expected) - Math.abs(b + before - expected))
}
