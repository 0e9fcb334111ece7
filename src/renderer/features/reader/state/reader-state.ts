import type { AnnotationId } from '../../../../shared/model/ids.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'
import { createPassageSet, type PassageSet } from '../model/passages.ts'
import type { SectionWindow } from '../text/viewport.ts'

/** What is about to be coded: selected with the mouse, or under the sentence cursor. */
export interface ReaderSelection {
  /** What is painted and will be written. */
  readonly range: TextRange
  /** The range as it was drawn, and the same widened to whole words. */
  readonly exact: TextRange
  readonly words: TextRange
  /** Where extending by key began. */
  readonly anchor: TextRange
}

/** The open picker: for the selection, or for the tags of a passage. */
export type PickerTarget = { readonly kind: 'new' } | { readonly kind: 'edit'; readonly id: AnnotationId }

/** A range that an annotation is about to get. */
export interface SavingRange extends TextRange {
  readonly id: AnnotationId
}

export interface FindState {
  readonly query: string
  readonly matches: readonly TextRange[]
  /** Index of the match that was gone to; -1 when there is none. */
  readonly at: number
}

/** What a reader shows now; lost when its tab is closed. */
export interface ReaderState {
  readonly passages: PassageSet
  readonly chosen: AnnotationId | null
  readonly hover: AnnotationId | null
  readonly selection: ReaderSelection | null
  /** Where the sentence cursor was last, so that coding goes on from there. */
  readonly cursor: TextRange | null
  readonly picker: PickerTarget | null
  /** What is being written: painted as pending until it is on disk. */
  readonly saving: readonly SavingRange[]
  /** Where the chosen passage would lie while one of its ends is dragged. */
  readonly preview: TextRange | null
  /** The stacked passages at the last click, innermost first; empty when there was one at most. */
  readonly stack: readonly AnnotationId[]
  readonly find: FindState | null
  /** The passage whose note is being written. */
  readonly noteOf: AnnotationId | null
  readonly window: SectionWindow
  /** The part of the text whose passages are painted: what is in sight, and about a screen on either side. */
  readonly painted: TextRange
  /** Raised when lines moved: what stands beside the text measures again. */
  readonly layout: number
  /** The window and the scroll position in steps, as what stands beside the text follows them: not in a fast scroll. */
  readonly calmWindow: SectionWindow
  readonly scrollStep: number
}

export const initialReaderState: ReaderState = {
  passages: createPassageSet([]),
  chosen: null,
  hover: null,
  selection: null,
  cursor: null,
  picker: null,
  saving: [],
  preview: null,
  stack: [],
  find: null,
  noteOf: null,
  window: { first: 0, last: 0 },
  painted: { start: 0, end: 0 },
  layout: 0,
  calmWindow: { first: 0, last: 0 },
  scrollStep: 0,
}
