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

/** Returns a function that gives the indices of the compared tags that are on a passage, each once. */
export function createTagReader(tags: readonly ComparedTag[]): (passage: CodedPassage) => readonly number[] {
  const counting = new Map<string, number[]>()
  for (const [index, { includes }] of tags.entries())
    for (const tag of includes) {
      const known = counting.get(tag)
      if (known === undefined) counting.set(tag, [index])
      else known.push(index)
    }
  const none: readonly number[] = []
  return ({ tags: own }) => {
    const [only] = own
    if (only === undefined) return none
    if (own.length === 1) return counting.get(only) ?? none
    return [...new Set(own.flatMap((tag) => counting.get(tag) ?? none))]
  }
}
