import type { TextRange } from '../text/text-range.ts'
import { alignPattern } from './align.ts'

/** What is searched for: the words and what stood around them. */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** A place where the words may stand, and how well it fits. All parts lie between 0 and 1. */
export interface Candidate extends TextRange {
  readonly words: number
  readonly before: number
  readonly after: number
}

/**
 * Weights of the words and of the context on either side, as Hypothesis found them to work (match-quote.ts, BSD-2):
 * words first, but context decides between two places that fit alike. Position only breaks ties, in `decide`.
 */
const wordsWeight = 50
const contextWeight = 20

/** Characters of text looked at beyond the length of a context: room for insertions. */
const contextSlack = 16

/** Returns 0 to 1: how well the candidate's words and context fit those of the quote. */
export function scoreOf(candidate: Candidate): number {
  const { words, before, after } = candidate
  return (wordsWeight * words + contextWeight * (before + after)) / (wordsWeight + 2 * contextWeight)
}

/** Returns the candidate at `range` of `text`, whose words have the similarity `words` to the quote's. */
export function judgeCandidate(text: string, quote: Quote, range: TextRange, words: number): Candidate {
  const before = contextSimilarity(text, quote.prefix, range.start, -1)
  const after = contextSimilarity(text, quote.suffix, range.end, 1)
  return { start: range.start, end: range.end, words, before, after }
}

/** Returns 0 to 1; an empty context fits anywhere. */
function contextSimilarity(text: string, context: string, at: number, direction: -1 | 1): number {
  const length = context.length
  if (length === 0) return 1
  if (direction < 0 ? at >= length && text.startsWith(context, at - length) : text.startsWith(context, at))
    return 1
  const to = Math.max(0, Math.min(text.length, at + direction * (length + contextSlack)))
  if (to === at) return 0
  return 1 - alignPattern(context, text, at, to, true).distance / length
}

/** Returns how many characters of the context fit, counted from the words outwards: a cheap forecast of the score. */
export function matchingContext(text: string, quote: Quote, range: TextRange): number {
  const { prefix, suffix } = quote
  let before = 0
  while (before < prefix.length && text[range.start - 1 - before] === prefix[prefix.length - 1 - before])
    before++
  let after = 0
  while (after < suffix.length && text[range.end + after] === suffix[after]) after++
  return before + after
}
