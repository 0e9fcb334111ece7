import type { Annotation, AnnotationFields } from '../../../../shared/model/annotation.ts'
import type { Coder } from '../../../../shared/model/coder.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { AnnotationId, CoderId, TagId } from '../../../../shared/model/ids.ts'
import type { Tag } from '../../../../shared/model/tag.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'
import type { AppContext } from '../../../app/context.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { TagChoice } from './annotate.ts'
import { createCodingActions } from './coding-actions.ts'
import { createCursorActions } from './cursor-actions.ts'
import { createFindActions } from './find-actions.ts'
import { createPassageActions } from './passage-actions.ts'
import type { ReaderCore } from './reader-core.ts'

/** What the desk reads at the moment of an action; it changes while the reader is open. */
export interface DeskData {
  readonly app: AppContext
  /** Whether keys that are pressed outside of any text are meant for this reader. */
  readonly isInFront: boolean
  readonly document: Document
  readonly textHash: string
  readonly tree: TagLookup
  /** Deleted tags too: a path that is typed again brings its tag back. */
  readonly tags: readonly Tag[]
  readonly coders: ReadonlyMap<CoderId, Coder>
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>
}

export type CursorStep = 'sentence' | 'paragraph' | 'page' | 'edge'

/** Everything a person can do in a reader; buttons and keys call the same functions. */
export interface Desk {
  readonly core: ReaderCore
  data(): DeskData

  /** Marks the selection with tags (none: a plain highlight). `note`: opens its note. */
  code(choices: readonly TagChoice[], options?: { readonly note?: boolean }): Promise<void>
  /** Puts tags on a passage and takes others off. */
  retag(id: AnnotationId, on: readonly TagChoice[], off: readonly TagId[]): Promise<void>
  change(id: AnnotationId, set: Partial<AnnotationFields>): Promise<boolean>
  setRange(id: AnnotationId, range: TextRange): Promise<void>
  remove(id: AnnotationId): Promise<void>
  /** Applies the recent tag with this number, 1 to 9, to the selection or the chosen passage. */
  applyRecent(number: number): Promise<void>

  choose(id: AnnotationId | null, options?: { readonly reveal?: boolean }): void
  /** Chooses at a click on the character at `offset`; null: beside the text. */
  chooseAt(offset: number | null): void
  hover(id: AnnotationId | null): void
  goToNeighbour(direction: -1 | 1): void
  openNote(id: AnnotationId | null): void
  moveChosenEnd(end: 'start' | 'end', direction: -1 | 1): Promise<void>

  select(exact: TextRange, useWords: boolean): void
  setWholeWords(on: boolean): void
  openPicker(id?: AnnotationId): void
  /** Closes the picker; `cancel` also gives the selection up. */
  closePicker(cancel: boolean): void
  moveCursor(step: CursorStep, direction: -1 | 1, extend: boolean): void
  escape(): boolean

  find(query: string): void
  findStep(direction: -1 | 1): void
  closeFind(): void
  /** Puts the keyboard back to the text. */
  focusText(): void
}

/** Creates the desk of one reader. `data` returns what holds now. */
export function createDesk(core: ReaderCore, data: () => DeskData): Desk {
  const focusText = () => core.scroll.focus({ preventScroll: true })
  const passages = createPassageActions(core, data)
  const cursor = createCursorActions(core, data, focusText)
  const find = createFindActions(core)
  const coding = createCodingActions(core, data, passages.choose)
  return { core, data, focusText, ...passages, ...cursor, ...find, ...coding }
}
