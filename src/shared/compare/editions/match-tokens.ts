import { lcs } from 'fast-myers-diff'
import { heaviestChain, type Weighed } from './chain.ts'
import type { DiffTokens } from './diff-tokens.ts'
import { matchWeighted, type TokenRange } from './weighted-lcs.ts'

/** Cells of the table up to which weights are worth their time: 2,500 by 2,500 tokens. */
const mostCells = 6_000_000
/** For one long text in pieces: about half a second, the smallest pieces first. */
const mostCellsTogether = 60_000_000
/** Tokens together up to which Myers' algorithm may meet texts that have nothing in common: half a second. */
const mostTokens = 12_000

/**
 * Returns for each old token its new one, ascending, or -1. Common ends first; then by weight; very long texts are cut
 * at stretches that stand once in each, and what is left and still too long is taken as replaced.
 */
export function matchTokens(old: DiffTokens, next: DiffTokens): Int32Array {
  const partners = new Int32Array(old.count).fill(-1)
  const whole = { oldStart: 0, oldEnd: old.count, newStart: 0, newEnd: next.count }
  const middle = trimEnds(old, next, whole, partners)
  if (cellsOf(middle) <= mostCells) {
    matchWeighted(old, next, middle, partners)
    return partners
  }
  const gaps = cutAtStretches(old, next, middle, partners)
    .map((gap) => trimEnds(old, next, gap, partners))
    .sort((a, b) => cellsOf(a) - cellsOf(b))
  let budget = mostCellsTogether
  for (const gap of gaps) {
    budget -= cellsOf(gap)
    if (budget < 0) break
    if (cellsOf(gap) <= mostCells) matchWeighted(old, next, gap, partners)
    else if (gap.oldEnd - gap.oldStart + gap.newEnd - gap.newStart <= mostTokens)
      matchMyers(old, next, gap, partners)
  }
  return partners
}

const cellsOf = (range: TokenRange) => (range.oldEnd - range.oldStart) * (range.newEnd - range.newStart)

/** Equal tokens at the ends of what is left: the table may find a longer run for them. */
const slack = 12

/** Pairs equal tokens at both ends of the range. Returns what is left, with a few of them to decide again. */
function trimEnds(old: DiffTokens, next: DiffTokens, range: TokenRange, partners: Int32Array): TokenRange {
  let { oldStart, oldEnd, newStart, newEnd } = range
  while (oldStart < oldEnd && newStart < newEnd && old.ids[oldStart] === next.ids[newStart]) {
    partners[oldStart++] = newStart++
  }
  while (oldStart < oldEnd && newStart < newEnd && old.ids[oldEnd - 1] === next.ids[newEnd - 1]) {
    partners[--oldEnd] = --newEnd
  }
  if (oldStart === oldEnd && newStart === newEnd) return { oldStart, oldEnd, newStart, newEnd }
  const before = Math.min(slack, oldStart - range.oldStart)
  const after = Math.min(slack, range.oldEnd - oldEnd)
  partners.fill(-1, oldStart - before, oldStart)
  partners.fill(-1, oldEnd, oldEnd + after)
  return {
    oldStart: oldStart - before,
    oldEnd: oldEnd + after,
    newStart: newStart - before,
    newEnd: newEnd + after,
  }
}

/** The shortest edit script (Myers 1986), which knows no weights. */
function matchMyers(old: DiffTokens, next: DiffTokens, range: TokenRange, partners: Int32Array): void {
  const from = old.ids.subarray(range.oldStart, range.oldEnd)
  const to = next.ids.subarray(range.newStart, range.newEnd)
  for (const [oldAt, newAt, length] of lcs(from, to)) {
    for (let at = 0; at < length; at++) partners[range.oldStart + oldAt + at] = range.newStart + newAt + at
  }
}

/** Tokens that a stretch must have to be found again by being the only one like it. */
const stretchLength = 12

/** Pairs stretches of tokens that stand once in each text, in order. Returns the ranges between them. */
function cutAtStretches(
  old: DiffTokens,
  next: DiffTokens,
  range: TokenRange,
  partners: Int32Array,
): TokenRange[] {
  const news = uniqueStretches(next, range.newStart, range.newEnd)
  const nodes: Weighed[] = []
  for (const [key, start] of uniqueStretches(old, range.oldStart, range.oldEnd, stretchLength)) {
    const place = news.get(key)
    if (place === undefined || start < 0 || place < 0) continue
    const span = { old: start, oldCount: stretchLength, new: place, newCount: stretchLength }
    nodes.push({ ...span, gain: 1 })
  }
  const gaps: TokenRange[] = []
  let [oldStart, newStart] = [range.oldStart, range.newStart]
  for (const node of heaviestChain(nodes, range.newEnd)) {
    gaps.push({ oldStart, oldEnd: node.old, newStart, newEnd: node.new })
    for (let at = 0; at < stretchLength; at++) partners[node.old + at] = node.new + at
    oldStart = node.old + stretchLength
    newStart = node.new + stretchLength
  }
  gaps.push({ oldStart, oldEnd: range.oldEnd, newStart, newEnd: range.newEnd })
  return gaps
}

/** Where each stretch begins that stands once, by its tokens; -1 for others. `step`: how far apart they begin. */
function uniqueStretches(tokens: DiffTokens, start: number, end: number, step = 1): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = start; at + stretchLength <= end; at += step) {
    const key = tokens.ids.subarray(at, at + stretchLength).join()
    places.set(key, places.has(key) ? -1 : at)
  }
  return places
}
