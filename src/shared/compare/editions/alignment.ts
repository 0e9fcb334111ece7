import type { Block } from '../../text/blocks.ts'

/**
 * What became of paragraphs between two editions.
 * - `same`: equal texts (NFKC, white space collapsed) in place; `reworded`: changed, in place.
 * - `split`, `joined`: one became several, several became one, in place; the words may have changed as well.
 * - `moved`: stands elsewhere in the order: of what crosses, the side with fewer characters. `changed` says whether the
 *   words changed too.
 * - `dropped`, `new`: without a partner.
 */
export const alignmentStates = ['same', 'reworded', 'moved', 'split', 'joined', 'dropped', 'new'] as const
export type AlignmentState = (typeof alignmentStates)[number]

/**
 * Why a pair is doubtful.
 * - `partElsewhere`: a part of it seems to stand elsewhere, where it can't be put to it.
 * - `hardlyAlike`: only its place speaks for it, for few of the words are the same.
 * - `alone`: its words are half the same, and nothing beside it is paired to confirm it.
 */
export type Doubt = 'partElsewhere' | 'hardlyAlike' | 'alone'

/** What of a block is compared. */
export type EditionBlock = Pick<Block, 'kind' | 'text'>

/** Blocks that belong together: indices into the blocks of each edition, ascending. One side may be empty. */
export interface AlignmentGroup {
  readonly old: readonly number[]
  readonly new: readonly number[]
  readonly state: AlignmentState
  /** Whether words, numbers or signs differ, apart from where paragraphs end. */
  readonly changed: boolean
  /** Weighted Dice of the texts, 0 to 1; 1 for equal texts only; 0 without a partner. */
  readonly similarity: number
  /** How sure the pairing is, 0 to 1: how many of its neighbours are paired with each other says most about it. */
  readonly confidence: number
  /** How many of the blocks before and behind are paired with each other too; an end of both editions counts as one. */
  readonly neighbours: 0 | 1 | 2
  /** Why a person should look: the pair is likely enough to be shown, not to be trusted. Null: no need. */
  readonly doubt: Doubt | null
  /** Only digits or the enumerator at the beginning differ. */
  readonly numbersOnly?: true
  /** For `new`: the old block of which it is a copy, when that one has a partner already. */
  readonly copyOf?: number
  /** A person paired them, or said that they have no partner. */
  readonly pinned?: true
}

/**
 * Two editions aligned. Every block of either edition is in exactly one group. Groups stand in the order of the old
 * edition; one without old blocks stands behind the group of the new block before it and what was dropped there.
 */
export interface Alignment {
  readonly groups: readonly AlignmentGroup[]
  /** Blocks with text, and how many of them have a partner. */
  readonly compared: { readonly old: number; readonly new: number }
  readonly paired: { readonly old: number; readonly new: number }
  /** Both editions have text, but less than a fifth of it has a partner: these are hardly editions of one report. */
  readonly looksUnrelated: boolean
}

/** What a person decided about the pairing; indices of blocks. It is kept, and the rest is aligned around it. */
export interface AlignmentOptions {
  /** Blocks that belong together. With one side empty: blocks that have no partner. */
  readonly pinned?: readonly { readonly old: readonly number[]; readonly new: readonly number[] }[]
  /** Pairs of one old and one new block that do not belong together. */
  readonly apart?: readonly { readonly old: number; readonly new: number }[]
}
