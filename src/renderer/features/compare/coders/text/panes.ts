import type { Coder } from '../../../../../shared/model/coder.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'
import type { PaintedMark } from '../../parts/segments.ts'

/** A text with the passages of one coder, or of all of them laid over each other. */
export interface Pane {
  readonly key: string
  readonly coders: readonly Coder[]
  /** How many passages there are. */
  readonly count: number
  /** Returns the passages that share words with a block, the same list every time. */
  marksIn(block: TextRange): readonly PaintedMark[]
}

/** The attribute of a row's text: which pane it is, counted from the left. */
export const paneAttribute = 'data-pane'
/** The attribute of a row: the index of its block. */
export const rowAttribute = 'data-index'
