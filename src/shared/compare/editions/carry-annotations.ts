import { findBlockIndex } from '../../text/canonical-text.ts'
import { isBoundary } from '../../text/offsets.ts'
import { sentenceAt, sentenceBoundaries } from '../../text/segmentation.ts'
import type { TextRange } from '../../text/text-range.ts'
import type { Alignment, AlignmentGroup } from './alignment.ts'
import { type Carried, type CarryReason, type EditionText, proposalThreshold } from './carried.ts'
import { changedFactor, cutConfidence, elsewhereConfidence, pairConfidence } from './carry-confidence.ts'
import { carryInGroup, type PlacedPart } from './carry-in-group.ts'
import { type GroupText, readGroup } from './group-text.ts'
import { normaliseParagraph } from './paragraph-text.ts'

/** A passage, or the sentence around it, that stands nowhere else is proposed there from this length on. */
const quoteLength = 24
const hanQuoteLength = 10

/** The words of a passage inside one group, and where they went; null when they are gone. */
interface Piece extends TextRange {
  readonly group: AlignmentGroup | undefined
  readonly placed: (PlacedPart & { readonly confidence: number }) | null
}

/**
 * Returns for each range of the old text where it stands in the new one, in the order given. Ranges are UTF-16 offsets
 * into `old.text`, results into `next.text`. `language`: for finding sentences, BCP 47. Confidence = pairing of the
 * paragraphs * likeness of the sentences * what became of the words.
 */
export function carryAnnotations(
  alignment: Alignment,
  old: EditionText,
  next: EditionText,
  ranges: readonly TextRange[],
  language = 'en',
): Carried[] {
  const carrier = createCarrier(alignment, old, next, language)
  return ranges.map((range) => carrier(range))
}

/** Returns a function that carries one range; what it reads of a paragraph it keeps. */
export function createCarrier(
  alignment: Alignment,
  old: EditionText,
  next: EditionText,
  language = 'en',
): (range: TextRange) => Carried {
  const groupOf = new Map(alignment.groups.flatMap((group) => group.old.map((at) => [at, group] as const)))
  const copies = countCopies(old, next)
  const texts = new Map<AlignmentGroup, GroupText>()
  const textOf = (group: AlignmentGroup): GroupText => {
    const known = texts.get(group)
    if (known !== undefined) return known
    const read = readGroup(group, old, next, language)
    texts.set(group, read)
    return read
  }

  const place = (group: AlignmentGroup, part: TextRange): Piece['placed'] => {
    const isBlank = old.text.slice(part.start, part.end).trim() === ''
    const copied = isBlank ? 1 : Math.max(...group.old.map((at) => copies(old.blocks[at]?.text ?? '')))
    const pair = pairConfidence(group, copied)
    const [oldBlock, newBlock] = [old.blocks[group.old[0] as number], next.blocks[group.new[0] as number]]
    const isEqual = group.old.length === 1 && group.new.length === 1 && oldBlock?.text === newBlock?.text
    if (isEqual && oldBlock !== undefined && newBlock !== undefined) {
      const shift = newBlock.start - oldBlock.start
      const isTwin = copied > 1 && pair < 0.9
      const reason: CarryReason = isTwin ? 'ambiguous' : group.state === 'moved' ? 'moved' : 'exact'
      return {
        start: part.start + shift,
        end: part.end + shift,
        factor: 1,
        ceiling: 1,
        reason,
        confidence: pair,
      }
    }
    const placed = carryInGroup(textOf(group), part)
    return placed === null ? null : { ...placed, confidence: Math.min(placed.ceiling, pair * placed.factor) }
  }

  /** The range in pieces: one for each stretch of blocks of the same group. */
  const cut = ({ start, end }: TextRange): Piece[] => {
    const parts: { group: AlignmentGroup | undefined; start: number; end: number }[] = []
    for (let at = Math.max(0, findBlockIndex(old.blocks, start)); at < old.blocks.length; at++) {
      const block = old.blocks[at] as EditionText['blocks'][number]
      if (block.start >= end) break
      const part = { start: Math.max(start, block.start), end: Math.min(end, block.end) }
      if (part.start >= part.end) continue
      const group = groupOf.get(at)
      const before = parts.at(-1)
      if (before !== undefined && before.group === group && group !== undefined) before.end = part.end
      else parts.push({ ...part, group })
    }
    const pieces = parts.map((part) => ({
      ...part,
      placed: part.group === undefined || part.group.new.length === 0 ? null : place(part.group, part),
    }))
    // White space that is gone is nothing to ask about.
    const kept = pieces.filter(
      (piece) => piece.placed !== null || old.text.slice(piece.start, piece.end).trim() !== '',
    )
    return kept.length > 0 ? kept : pieces
  }

  /** The sentence that holds a range; null for a range over the end of one. */
  const sentenceAround = ({ start, end }: TextRange): TextRange | null => {
    const block = old.blocks[findBlockIndex(old.blocks, start)]
    if (block === undefined) return null
    const sentence = sentenceAt(sentenceBoundaries(old.text, [block], language), start)
    return sentence !== null && sentence.start <= start && end <= sentence.end ? sentence : null
  }

  return (range) => {
    const { start, end } = range
    if (start >= end || !isBoundary(old.text, start) || !isBoundary(old.text, end))
      return { confidence: 0, reason: 'outside' }
    const pieces = cut(range)
    if (pieces.length === 0) return { confidence: 0, reason: 'outside' }
    const found = pieces.length === 1 ? single(pieces[0] as Piece) : joinPieces(pieces, next)
    if (found.confidence >= proposalThreshold) return found
    for (const around of [range, sentenceAround(range)]) {
      const found = around === null ? null : findQuote(old.text.slice(around.start, around.end), next.text)
      if (around === null || found === null) continue
      const from = found + start - around.start
      return { start: from, end: from + end - start, confidence: elsewhereConfidence, reason: 'elsewhere' }
    }
    return { confidence: 0, reason: found.confidence === 0 ? 'dropped' : found.reason }
  }
}

function single({ placed }: Piece): Carried {
  if (placed === null) return { confidence: 0, reason: 'dropped' }
  const { start, end, confidence, reason } = placed
  return { start, end, confidence, reason }
}

/** Pieces that stand behind each other in the new edition too; what is gone between them is left out. */
interface Run extends TextRange {
  readonly pieces: number
  /** Characters in the old edition. */
  readonly length: number
  readonly least: NonNullable<Piece['placed']>
}

/**
 * Puts a passage over several paragraphs together again. When all of its pieces still follow each other it is as sure
 * as the least sure piece; otherwise the longest run of pieces that do is proposed.
 */
function joinPieces(pieces: readonly Piece[], next: EditionText): Carried {
  const runs: Run[] = []
  for (const { placed, start, end } of pieces) {
    if (placed === null) continue
    const run = runs.at(-1)
    const length = end - start
    if (run === undefined || !follows(run, placed, next))
      runs.push({ start: placed.start, end: placed.end, pieces: 1, length, least: placed })
    else
      runs[runs.length - 1] = {
        start: run.start,
        end: placed.end,
        pieces: run.pieces + 1,
        length: run.length + length,
        least: placed.confidence < run.least.confidence ? placed : run.least,
      }
  }
  const best = runs.reduce<Run | null>((a, b) => (a === null || b.length > a.length ? b : a), null)
  if (best === null) return { confidence: 0, reason: 'dropped' }
  const { start, end, least } = best
  if (best.pieces === pieces.length) return { start, end, confidence: least.confidence, reason: least.reason }
  const length = pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0)
  const confidence = Math.min(cutConfidence, least.confidence * changedFactor(best.length / length))
  return { start, end, confidence, reason: 'partlyChanged' }
}

/** Whether a range still stands right behind another, with only white space and blocks without text between. */
function follows(before: TextRange, after: TextRange, next: EditionText): boolean {
  return before.end <= after.start && next.text.slice(before.end, after.start).trim() === ''
}

/** Returns where words stand when they stand once; null for words too few to be no chance. */
function findQuote(exact: string, text: string): number | null {
  const han = exact.match(/\p{Script=Han}/gu)?.length ?? 0
  if (exact.length < quoteLength && han < hanQuoteLength) return null
  const start = text.indexOf(exact)
  return start < 0 || text.indexOf(exact, start + 1) >= 0 ? null : start
}

/** Returns how often a paragraph's text occurs, in the edition where it occurs more often. */
function countCopies(old: EditionText, next: EditionText): (text: string) => number {
  const count = (edition: EditionText) => {
    const counts = new Map<string, number>()
    for (const block of edition.blocks) {
      const key = normaliseParagraph(block.text)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return counts
  }
  const [olds, news] = [count(old), count(next)]
  return (text) => {
    const key = normaliseParagraph(text)
    return Math.max(olds.get(key) ?? 0, news.get(key) ?? 0)
  }
}
