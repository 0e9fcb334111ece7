import type { TextRange } from '../../text/text-range.ts'

/** A stretch that a coder marked, with the tags on it; UTF-16 offsets into the document's canonical text, half-open. */
export interface CodedPassage extends TextRange {
  readonly tags: readonly string[]
}

/** What coders did with one document. */
export interface CodedDocument {
  readonly id: string
  /** UTF-16 length of the canonical text. */
  readonly length: number
  /** The units of judgement (`unitRanges`), in order; null for single characters. */
  readonly units: readonly TextRange[] | null
  /** Paragraphs (`paragraphRanges`), in order: where the bootstrap of unitizing measures may cut. */
  readonly paragraphs: readonly TextRange[]
  /** By coder. A coder without an entry did not code this document: all values missing. With an empty list: coded nothing. */
  readonly passages: ReadonlyMap<string, readonly CodedPassage[]>
}

/** A tag that is compared. */
export interface ComparedTag {
  readonly id: string
  /** Ids of the tags that count as this one: itself and, for a parent, its children. */
  readonly includes: ReadonlySet<string>
}

/** Whether text that no coder gave any of the compared tags counts as agreement on nothing, or not at all. */
export type UncodedText = 'included' | 'excluded'

/** Returns the indices of the compared tags that are on a passage. */
export function comparedOn(passage: CodedPassage, tags: readonly ComparedTag[]): number[] {
  return tags.flatMap(({ includes }, index) => (passage.tags.some((tag) => includes.has(tag)) ? [index] : []))
}

/** Returns the passage without what lies outside the text; null when nothing is left. */
export function clipPassage(passage: CodedPassage, length: number): CodedPassage | null {
  const start = Math.max(0, passage.start)
  const end = Math.min(length, passage.end)
  if (start >= end) return null
  return start === passage.start && end === passage.end ? passage : { ...passage, start, end }
}
