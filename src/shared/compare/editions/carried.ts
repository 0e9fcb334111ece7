import type { TextRange } from '../../text/text-range.ts'
import type { EditionBlock } from './alignment.ts'

/** An edition as the carrying needs it; a `SourceText` is one. Offsets are UTF-16 code units into `text`. */
export interface EditionText {
  readonly text: string
  readonly blocks: readonly (EditionBlock & TextRange)[]
}

/**
 * Why a range was placed where it is, or why not.
 * - `exact`: the paragraph is the same and in its place. `moved`: the same elsewhere.
 * - `reworded`: the paragraph changed, these words did not. `partlyChanged`: some of these words changed as well.
 * - `cut`: a paragraph now ends inside the passage; the range holds what stands before that.
 * - `ambiguous`: a line that occurs several times, with too few neighbours to tell which.
 * - `elsewhere`: the paragraph is gone, but the very words, or their whole sentence, stand once in another.
 * - `dropped`: nothing of it was found. `outside`: the range is not in the old text, or empty.
 */
export const carryReasons = [
  'exact',
  'moved',
  'reworded',
  'partlyChanged',
  'cut',
  'ambiguous',
  'elsewhere',
  'dropped',
  'outside',
] as const
export type CarryReason = (typeof carryReasons)[number]

/**
 * Where a range of the old edition stands in the new one: offsets into the new text. From `carryThreshold` on it may be
 * carried without asking; below, a person decides. Confidence 0: no proposal.
 */
export type Carried =
  | (TextRange & { readonly confidence: number; readonly reason: CarryReason })
  | { readonly confidence: 0; readonly reason: CarryReason; readonly start?: never; readonly end?: never }

/** Measured: at this confidence at most 1 in 1,000 is wrong. Words that changed never reach it. */
export const carryThreshold = 0.9
/** Below this a proposal would hide more than it helps. */
export const proposalThreshold = 0.5
