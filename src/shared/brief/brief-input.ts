import type { SourceText } from '../text/canonical-text.ts'

/** By what passages are put together under headings. */
export type BriefGrouping = 'tag' | 'document' | 'coder'

/** What is written under each quote besides its tags. */
export interface BriefOptions {
  readonly notes: boolean
  readonly coderNames: boolean
  readonly dates: boolean
  /** Adds the sentence in which a passage stands, where it is longer than the passage. */
  readonly context: boolean
}

export interface BriefTag {
  readonly id: string
  /** The names from the topmost tag down to this one; never empty. */
  readonly path: readonly string[]
}

export interface BriefCoder {
  readonly id: string
  readonly name: string
}

export interface BriefDocument {
  readonly id: string
  readonly title: string
  /** Author or issuing body; absent or "" when unknown. */
  readonly issuer?: string
  /** ISO 8601 date, year and month, or year, printed as it is; absent or "" when unknown. */
  readonly date?: string
  /** The file's name when it was imported. */
  readonly file: string
  /** SHA-256 of the imported file, 64 hexadecimal digits. */
  readonly sha256: string
  /** BCP 47 language tag; "" when unknown. */
  readonly language: string
  readonly text: SourceText
}

export interface BriefPassage {
  readonly id: string
  /** The id of one of `BriefInput.documents`. */
  readonly document: string
  /** UTF-16 code units into that document's canonical text, half-open. */
  readonly start: number
  readonly end: number
  /** The canonical text from start to end. */
  readonly exact: string
  readonly tags: readonly BriefTag[]
  /** Markdown; "" without a note. */
  readonly note: string
  readonly coder: BriefCoder
  /** ISO 8601. Its first ten characters are printed: the caller chooses the time zone. */
  readonly created: string
  readonly modified: string
}

/** Everything a brief says, chosen and filtered by the caller. Only the order of `tags` matters. */
export interface BriefInput {
  readonly title: string
  /** Markdown before the first group; "" without one. */
  readonly introduction: string
  readonly groupBy: BriefGrouping
  readonly options: BriefOptions
  /** When the brief was made, ISO 8601: the only part that differs between two runs on the same library. */
  readonly generated: string
  readonly library: { readonly id: string; readonly name: string }
  /** Every document that `passages` name, and no other: they are the list of sources. */
  readonly documents: readonly BriefDocument[]
  readonly passages: readonly BriefPassage[]
  /**
   * The tags under which passages are shown when grouped by tag, in the order of the codebook. A passage stands under
   * each of its tags that is listed here; one that has only other tags stands under "Other tags".
   */
  readonly tags: readonly BriefTag[]
}
