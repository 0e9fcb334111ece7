import { createContext, useContext } from 'react'
import type { LibraryInfo, Preferences } from '../../shared/contract/shapes.ts'
import type { Operation } from '../../shared/log/entry.ts'
import type { Coder } from '../../shared/model/coder.ts'
import type { AnnotationId, DocumentId, TagId } from '../../shared/model/ids.ts'
import type { Client } from '../client/client.ts'
import type { ViewDatabase } from '../db/database.ts'
import type { View } from '../db/view.ts'
import type { ComparePlace } from './state/compare-place.ts'
import type { ValueStore } from './state/value-store.ts'

export type { AgreementOptions } from './state/agreement-options.ts'
export type { ComparePlace, CompareView } from './state/compare-place.ts'

export interface ToastAction {
  readonly label: string
  run(): void
}

/** Where reading is in the text that is in front. */
export interface Reading {
  /** The page's label; null where the source has no pages. */
  readonly page: string | null
  /** Pages of the source; null where they are not known. */
  readonly pages: number | null
  /** The share that was read, 0 to 100. */
  readonly percent: number
}

/** What every feature may use. Features never import each other; what they share goes through here. */
export interface AppContext {
  readonly client: Client
  readonly library: LibraryInfo
  readonly view: View
  readonly database: ViewDatabase
  readonly preferences: Preferences
  setPreferences(change: Partial<Preferences>): void
  /** Who codes in this window; null until a name was given. */
  readonly coder: Coder | null
  /** Returns who codes, asking for a name the first time; null when the person closed the question. */
  requireCoder(): Promise<Coder | null>
  /**
   * Writes one entry; the status bar's "Saved" follows it. Returns whether it is on disk; a failure is shown to the
   * person, with what to do.
   */
  append(operations: readonly Operation[]): Promise<boolean>
  /** Tags whose passages are not painted or listed now (their children are hidden with them). */
  readonly hiddenTags: ReadonlySet<TagId>
  setTagHidden(tag: TagId, hidden: boolean): void
  /** Only passages with this tag or its children are shown; null: all. */
  readonly tagFilter: TagId | null
  setTagFilter(tag: TagId | null): void
  /** Opens a document in a tab, or brings its tab to the front, and goes to the place. */
  openDocument(
    document: DocumentId,
    place?: { readonly offset?: number; readonly annotation?: AnnotationId },
  ): void
  /**
   * Goes to a comparison; how spans are matched, texts laid out and agreement measured stays as it was where the place
   * does not say.
   */
  openCompare(place: Omit<ComparePlace, 'kind'>): void
  /** Lets the person put right what is known about a document. */
  openDetails(document: DocumentId): void
  openImportDialog(): void
  /** Where reading is, as the reader in front last said; null: nothing is read. */
  readonly reading: ValueStore<Reading | null>
  setReading(reading: Reading | null): void
  /** Shows a notice for a while; returns what takes it away. */
  toast(message: string, action?: ToastAction): () => void
  showError(error: unknown): void
}

export const AppContextProvider = createContext<AppContext | null>(null)

/** Returns the app's context; throws outside an open library, which is a bug. */
export function useApp(): AppContext {
  const context = useContext(AppContextProvider)
  if (context === null) throw new Error('useApp outside an open library')
  return context
}
