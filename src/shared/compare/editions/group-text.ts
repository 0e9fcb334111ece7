import { sentenceAt, sentenceBoundaries } from '../../text/segmentation.ts'
import type { TextRange } from '../../text/text-range.ts'
import type { AlignmentGroup } from './alignment.ts'
import type { EditionText } from './carried.ts'
import { type DiffTokens, TokenReader } from './diff-tokens.ts'
import { matchTokens } from './match-tokens.ts'

/** The texts of one side of a group as one, joined by line feeds, with the place of each in the edition's text. */
export interface SideText {
  readonly text: string
  readonly parts: readonly { readonly start: number; readonly end: number; readonly offset: number }[]
  readonly tokens: DiffTokens
  /** In offsets of the joined text. */
  readonly sentences: readonly TextRange[]
}

/** Both sides of a group with the words that they share. */
export interface GroupText {
  readonly old: SideText
  readonly new: SideText
  /** By old token the new one; -1 for none. */
  readonly partners: Int32Array
}

/** Reads both sides of a group that changed. `language`: for the sentences. */
export function readGroup(
  group: AlignmentGroup,
  old: EditionText,
  next: EditionText,
  language: string,
): GroupText {
  const reader = new TokenReader()
  const from = readSide(old, group.old, reader, language)
  const to = readSide(next, group.new, reader, language)
  return { old: from, new: to, partners: matchTokens(from.tokens, to.tokens) }
}

function readSide(
  edition: EditionText,
  blocks: readonly number[],
  reader: TokenReader,
  language: string,
): SideText {
  const parts: SideText['parts'][number][] = []
  const kinds: { kind: EditionText['blocks'][number]['kind']; start: number; end: number }[] = []
  const texts: string[] = []
  let length = 0
  for (const at of blocks) {
    const block = edition.blocks[at] as EditionText['blocks'][number]
    parts.push({ start: length, end: length + block.text.length, offset: block.start - length })
    kinds.push({ kind: block.kind, start: length, end: length + block.text.length })
    texts.push(block.text)
    length += block.text.length + 1
  }
  const text = texts.join('\n')
  return { text, parts, tokens: reader.read(text), sentences: sentenceBoundaries(text, kinds, language) }
}

/** Returns an offset of the edition's text as one of the joined text. `blockStart` is its block's start. */
export function toJoined(side: SideText, offset: number): number {
  const part = side.parts.find(
    ({ start, end, offset: shift }) => offset - shift >= start && offset - shift <= end,
  )
  return offset - (part?.offset ?? 0)
}

/** Returns an offset of the joined text as one of the edition's text; between two parts the end of the first. */
export function fromJoined(side: SideText, offset: number): number {
  const part = side.parts.findLast(({ start }) => start <= offset)
  return part === undefined ? offset : Math.min(offset, part.end) + part.offset
}

/** Returns the token that holds the offset, the last one at the end of the text. */
export function tokenAt(tokens: DiffTokens, offset: number): number {
  let low = 0
  let high = tokens.count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tokens.starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Returns the tokens from the sentence that holds `start` to the one that holds `end`, half-open. */
export function sentenceTokens(side: SideText, start: number, end: number): TextRange {
  const first = sentenceAt(side.sentences, start)
  const last = sentenceAt(side.sentences, Math.max(start, end - 1))
  if (first === null || last === null || side.tokens.count === 0) return { start: 0, end: side.tokens.count }
  return {
    start: tokenAt(side.tokens, Math.min(start, first.start)),
    end: tokenAt(side.tokens, Math.max(end, last.end) - 1) + 1,
  }
}
