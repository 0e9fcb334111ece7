import type { CoderId, TagId } from '../../model/ids.ts'
import type { TextRange } from '../../text/text-range.ts'

/** A passage that a coder marked, as it is compared. */
export interface CodedPassage extends TextRange {
  /** The annotation's id, or anything else that is unique and sorts like it. */
  readonly id: string
  readonly coder: CoderId
  /** The tags under which it is compared, each once; none: a plain highlight. */
  readonly tags: readonly TagId[]
}

/** A coder's span under one tag: what is paired. Null: plain highlights. */
export interface Marking extends TextRange {
  readonly coder: CoderId
  readonly tag: TagId | null
  /** The coder's passages with this tag and exactly this span, in the order of their ids; usually one. */
  readonly passages: readonly string[]
}

/**
 * How the markings of an item stand to each other:
 * - `agreed`: every coder has the tag, and every two spans are the same by the rule
 * - `otherExtent`: every coder has the tag, but not all spans are the same by the rule
 * - `otherTag`: spans are the same by the rule, but not all tags
 * - `only`: one tag, which some coders have here and others do not
 */
export const passageStates = ['agreed', 'otherExtent', 'otherTag', 'only'] as const
export type PassageState = (typeof passageStates)[number]

/** Markings that belong together, at most one of each coder. */
export interface ComparedItem extends TextRange {
  readonly state: PassageState
  /** In the order in which the coders were given. `start` and `end` of the item enclose them all. */
  readonly markings: readonly Marking[]
}
