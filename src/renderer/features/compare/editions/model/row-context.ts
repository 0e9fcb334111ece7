import { createContext, useContext } from 'react'
import type { EditionRow } from '../../../../../shared/compare/carrying/rows.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'
import type { Edition } from '../hooks/use-alignment.ts'
import type { ChangedWordsSource } from '../hooks/use-changed-words.ts'
import type { BlockMarks } from './block-marks.ts'
import type { EditionNames } from './edition-names.ts'

export type Side = 'old' | 'new'

/** Paragraphs being paired by hand: the blocks of one side, and what is chosen on the other so far. */
export interface Picking {
  /** The side on which paragraphs are chosen. */
  readonly side: Side
  readonly blocks: readonly number[]
  readonly chosen: readonly number[]
}

/** What all rows are drawn with. */
export interface RowContext {
  readonly old: Edition
  readonly new: Edition
  readonly names: EditionNames
  readonly marks: { readonly old: BlockMarks; readonly new: BlockMarks }
  readonly words: ChangedWordsSource
  /** The annotation that the queue is at, and what it became. */
  readonly chosen: ReadonlySet<string>
  /** The place in the new text that is proposed or being chosen. */
  readonly pending: TextRange | null
  readonly picking: Picking | null
  /** Why nothing can be corrected; null when it can. */
  readonly readOnly: string | null
  isCorrected(row: EditionRow): boolean
  separate(row: EditionRow): void
  startPicking(side: Side, blocks: readonly number[]): void
  togglePick(blocks: readonly number[]): void
  forget(row: EditionRow): void
  /** Goes to the other place of a moved paragraph. */
  goToOther(row: EditionRow): void
}

export const RowContextProvider = createContext<RowContext | null>(null)

/** Returns what rows are drawn with. */
export function useRowContext(): RowContext {
  const context = useContext(RowContextProvider)
  if (context === null) throw new Error('a row outside of its list')
  return context
}
