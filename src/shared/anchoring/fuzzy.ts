import type { TextRange } from '../text/text-range.ts'
import { alignPattern } from './align.ts'
import { type Candidate, judgeCandidate, type Quote } from './score.ts'

/** Edits allowed per character of the words. At a half, as Hypothesis allows, unrelated short texts begin to fit. */
const errorShare = 1 / 3
/** Characters searched on either side of the place that the seeds vote for. */
const windowSlack = 64
/** First words that stand just where expected settle the start: one alignment then does instead of two. */
const anchorRun = 12
/** Longer words are found by their two ends: the alignment of the whole would cost the square of their length. */
const longestWhole = 2048
const endLength = 512
/** How far the far end of such long words may have moved, per character. */
const driftShare = 0.1

/** Returns the place near `expected` (UTF-16) that is most like the quote's words; null when none is like them. */
export function findSimilar(text: string, quote: Quote, expected: number): Candidate | null {
  const { exact } = quote
  if (exact.length > longestWhole) return findLong(text, quote, expected)
  const found = searchNear(text, exact, expected, windowSlack)
  if (found === null) return null
  return judgeCandidate(text, quote, found, 1 - found.distance / exact.length)
}

/** Searches `words` around `expected`: the end first, then, backwards from it, the start. */
function searchNear(
  text: string,
  words: string,
  expected: number,
  slack: number,
): (TextRange & { distance: number }) | null {
  const allowed = Math.floor(words.length * errorShare)
  const from = Math.max(0, expected - slack)
  const to = Math.min(text.length, expected + words.length + slack)
  if (from >= to) return null
  const same = sharedLength(words, text, expected)
  if (same === words.length) return { start: expected, end: expected + same, distance: 0 }
  if (same >= anchorRun) {
    // What is the same at the start need not be aligned again.
    const { distance, end } = alignPattern(words.slice(same), text, expected + same, to, true)
    return distance > allowed ? null : { start: expected, end, distance }
  }
  const { distance, end } = alignPattern(words, text, from, to, false, expected + words.length)
  if (distance > allowed) return null
  const start = alignPattern(words, text, end, Math.max(from, end - words.length - distance), true).end
  return start < end ? { start, end, distance } : null
}

/** Returns how many characters `text` has from `at` on as `words` has from its start. */
function sharedLength(words: string, text: string, at: number): number {
  let length = 0
  while (length < words.length && words.charCodeAt(length) === text.charCodeAt(at + length)) length++
  return length
}

function findLong(text: string, quote: Quote, expected: number): Candidate | null {
  const { exact } = quote
  const head = searchNear(text, exact.slice(0, endLength), expected, windowSlack)
  if (head === null) return null
  const slack = windowSlack + Math.floor(exact.length * driftShare)
  const tail = searchNear(text, exact.slice(-endLength), head.start + exact.length - endLength, slack)
  if (tail === null || tail.end <= head.end) return null
  // What lies between the ends was not compared: never wholly alike, and less so the more the length changed.
  const drift = Math.max(1, Math.abs(tail.end - head.start - exact.length)) / exact.length
  const words = Math.min(1 - (head.distance + tail.distance) / (2 * endLength), 1 - drift)
  return judgeCandidate(text, quote, { start: head.start, end: tail.end }, words)
}
