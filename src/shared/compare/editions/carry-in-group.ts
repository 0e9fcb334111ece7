import type { TextRange } from '../../text/text-range.ts'
import type { CarryReason } from './carried.ts'
import { changedFactor, cutConfidence, intactFactor, sentenceFactor, twinFactor } from './carry-confidence.ts'
import { wordWeight } from './diff-tokens.ts'
import { fromJoined, type GroupText, type SideText, sentenceTokens, toJoined, tokenAt } from './group-text.ts'

/** A part of a passage placed inside its group. `factor` is for everything but the pairing of the paragraphs. */
export interface PlacedPart extends TextRange {
  readonly factor: number
  readonly ceiling: number
  readonly reason: CarryReason
}

/** Where words went: tokens of both sides, the new ones half-open, and what stayed of the weight. */
interface TokenPlace {
  readonly start: number
  readonly end: number
  readonly isIntact: boolean
  readonly share: number
}

/**
 * Returns where a range of the old text stands now, by the words that its group kept; offsets into the new text. Null
 * when no word of it stayed.
 */
export function carryInGroup(group: GroupText, range: TextRange): PlacedPart | null {
  const { tokens } = group.old
  const start = toJoined(group.old, range.start)
  const end = toJoined(group.old, range.end)
  const first = tokenAt(tokens, start)
  const last = tokenAt(tokens, end - 1)
  const place = placeTokens(group, first, last)
  if (place === null || place.start >= place.end) return null
  const joined = place.isIntact ? exactOffsets(group, start, end, first, last) : tokenOffsets(group, place)
  const kept = place.isIntact ? firstPart(group, joined) : fullestPart(group, joined, first, last)
  if (kept.start >= kept.end) return null
  const likeness = leastLikeness(group, { start, end }, kept.start > joined.start ? kept : joined)
  const words = place.isIntact
    ? intactFactor(changedBeside(group, first, last), weigh(group, first, last))
    : changedFactor(place.share)
  const twins = isRepeated(group, group.old.text.slice(start, end)) ? twinFactor(likeness) : 1
  const factor = sentenceFactor(likeness) * words * twins
  const isCut = kept.end - kept.start < joined.end - joined.start
  const isHead = isCut && kept.start === joined.start
  return {
    start: fromJoined(group.new, kept.start),
    end: fromJoined(group.new, kept.end),
    factor,
    ceiling: isCut ? cutConfidence : 1,
    reason: isHead ? 'cut' : place.isIntact ? 'reworded' : 'partlyChanged',
  }
}

/** The part of a range that lies in the paragraph where it begins. */
function firstPart({ new: next }: GroupText, { start, end }: TextRange): TextRange {
  const part = next.parts.findLast((candidate) => candidate.start <= start)
  return { start, end: part === undefined ? end : Math.min(end, part.end) }
}

/**
 * The part of a range that lies in the paragraph which has most of the words that stayed: where words beside a passage
 * changed too, its range may reach into the paragraph before by no more than a full stop.
 */
function fullestPart(group: GroupText, range: TextRange, first: number, last: number): TextRange {
  let best = firstPart(group, range)
  let most = weighKept(group, best, first, last)
  for (const part of group.new.parts) {
    const inside = { start: Math.max(range.start, part.start), end: Math.min(range.end, part.end) }
    if (inside.start >= inside.end || inside.start === best.start) continue
    const weight = weighKept(group, inside, first, last)
    if (weight > most) {
      best = inside
      most = weight
    }
  }
  return best
}

/** The weight of the old tokens whose partners lie in a range of the new text. */
function weighKept({ old, new: next, partners }: GroupText, range: TextRange, first: number, last: number) {
  let sum = 0
  for (let at = first; at <= last; at++) {
    const start = next.tokens.starts[partners[at] as number]
    if (start !== undefined && start >= range.start && start < range.end)
      sum += old.tokens.weights[at] as number
  }
  return sum
}

/** Whether the words stand several times on either side of the group. */
function isRepeated(group: GroupText, words: string): boolean {
  return [group.old.text, group.new.text].some((text) => text.indexOf(words) !== text.lastIndexOf(words))
}

function isSpace(weight: number): boolean {
  return weight < 0.1
}

function placeTokens(
  { old, new: next, partners }: GroupText,
  first: number,
  last: number,
): TokenPlace | null {
  let total = 0
  let stayed = 0
  let isIntact = true
  let before = -1
  let firstWord = -1
  let lastWord = -1
  for (let at = first; at <= last; at++) {
    const weight = old.tokens.weights[at] as number
    const partner = partners[at] as number
    total += weight
    if (partner < 0) {
      if (!isSpace(weight)) isIntact = false
      continue
    }
    stayed += weight
    if (isSpace(weight)) continue
    for (let between = before + 1; before >= 0 && between < partner; between++) {
      if (!isSpace(next.tokens.weights[between] as number)) isIntact = false
    }
    before = partner
    if (weight >= wordWeight || total === weight) {
      if (firstWord < 0) firstWord = at
      lastWord = at
    }
  }
  if (firstWord < 0 || total === 0) return null
  if (isIntact) return { start: partners[firstWord] as number, end: before + 1, isIntact, share: 1 }
  const [firstPartner, lastPartner] = [partners[first] as number, partners[last] as number]
  const start = firstPartner >= 0 ? firstPartner : holeStart(old.tokens.weights, partners, first)
  const end =
    lastPartner >= 0 ? lastPartner + 1 : holeEnd(old.tokens.weights, partners, last, next.tokens.count)
  return {
    start: Math.min(start, partners[firstWord] as number),
    end: Math.max(end, (partners[lastWord] as number) + 1),
    isIntact,
    share: stayed / total,
  }
}

/** The new token behind the partner of the nearest kept token before `at`, white space apart: where a hole begins. */
function holeStart(weights: Float32Array, partners: Int32Array, at: number): number {
  for (let before = at - 1; before >= 0; before--) {
    const partner = partners[before] as number
    if (partner >= 0 && !isSpace(weights[before] as number)) return partner + 1
  }
  return 0
}

function holeEnd(weights: Float32Array, partners: Int32Array, at: number, count: number): number {
  for (let after = at + 1; after < partners.length; after++) {
    const partner = partners[after] as number
    if (partner >= 0 && !isSpace(weights[after] as number)) return partner
  }
  return count
}

/** Offsets inside the tokens at both ends are kept. */
function exactOffsets(group: GroupText, start: number, end: number, first: number, last: number): TextRange {
  const { old, new: next, partners } = group
  let from = first
  while (from < last && (partners[from] as number) < 0) from++
  let to = last
  while (to > from && (partners[to] as number) < 0) to--
  const inside = (at: number, offset: number, side: 'start' | 'end') => {
    const [own, other] = [tokenText(old, at), tokenText(next, partners[at] as number)]
    const before = own.slice(0, Math.max(0, offset - (old.tokens.starts[at] as number)))
    return (next.tokens.starts[partners[at] as number] as number) + sameOffset(before, own, other, side)
  }
  return {
    start: inside(from, from === first ? start : 0, 'start'),
    end: inside(to, to === last ? end : Number.POSITIVE_INFINITY, 'end'),
  }
}

function tokenText({ text, tokens }: SideText, at: number): string {
  return text.slice(tokens.starts[at], tokens.starts[at + 1])
}

/**
 * Returns the offset in `other` that stands for the end of `before` in `own`, two forms of one token ("ﬁ" and "fi", full
 * and half width). One that falls inside a character goes to the character's start or end.
 */
function sameOffset(before: string, own: string, other: string, side: 'start' | 'end'): number {
  if (own === other) return before.length
  if (before.length === own.length) return other.length
  const wanted = before.normalize('NFKC').length
  let offset = 0
  let length = 0
  for (const character of other) {
    const after = length + character.normalize('NFKC').length
    if (side === 'start' ? after > wanted : length >= wanted) break
    length = after
    offset += character.length
  }
  return offset
}

function tokenOffsets({ new: next }: GroupText, place: TextRange): TextRange {
  let { start, end } = place
  while (start < end && isSpace(next.tokens.weights[start] as number)) start++
  while (end > start && isSpace(next.tokens.weights[end - 1] as number)) end--
  return { start: next.tokens.starts[start] as number, end: next.tokens.starts[end] as number }
}

function weigh({ old }: GroupText, first: number, last: number): number {
  let sum = 0
  for (let at = first; at <= last; at++) sum += old.tokens.weights[at] as number
  return sum
}

/** How many of the words before and behind the tokens are not the same any more: 0 to 2. Ends of the text count as same. */
function changedBeside(group: GroupText, first: number, last: number): number {
  const { old, new: next, partners } = group
  const isWord = (weights: Float32Array, at: number) => (weights[at] as number) >= wordWeight
  const neighbour = (weights: Float32Array, from: number, step: 1 | -1) => {
    let at = from + step
    while (at >= 0 && at < weights.length && !isWord(weights, at)) at += step
    return at >= 0 && at < weights.length ? at : -1
  }
  const isChanged = (edge: number, step: 1 | -1) => {
    const beside = neighbour(old.tokens.weights, edge, step)
    const partner = partners[edge] as number
    if (beside < 0 || partner < 0) return false
    return partners[beside] !== neighbour(next.tokens.weights, partner, step)
  }
  return Number(isChanged(first, -1)) + Number(isChanged(last, 1))
}

/** A passage is as sure as the sentence at either end of it. */
function leastLikeness(group: GroupText, old: TextRange, next: TextRange): number {
  const at = (offset: number): TextRange => ({ start: offset, end: offset + 1 })
  return Math.min(
    likenessOfSentences(group, old, next),
    likenessOfSentences(group, at(old.start), at(next.start)),
    likenessOfSentences(group, at(old.end - 1), at(next.end - 1)),
  )
}

/** Dice of the weight of kept words between the sentences that hold the range then and now. */
function likenessOfSentences(group: GroupText, old: TextRange, next: TextRange): number {
  const from = sentenceTokens(group.old, old.start, old.end)
  const to = sentenceTokens(group.new, next.start, next.end)
  let shared = 0
  let all = 0
  for (let at = from.start; at < from.end; at++) {
    const weight = group.old.tokens.weights[at] as number
    const partner = group.partners[at] as number
    all += weight
    if (partner >= to.start && partner < to.end) shared += weight
  }
  for (let at = to.start; at < to.end; at++) all += group.new.tokens.weights[at] as number
  return all === 0 ? 0 : (2 * shared) / all
}
