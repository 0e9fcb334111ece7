import type { Entry, Operation } from '../../shared/log/entry.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { AnnotationId, BriefId, CoderId, DocumentId, TagId } from '../../shared/model/ids.ts'

/** What changed in one coder's annotations of one document; a deleted one is null. */
export interface ChangedLayer {
  readonly document: DocumentId
  readonly coder: CoderId
  readonly annotations: ReadonlyMap<AnnotationId, Annotation | null>
}

/** What one application of entries changed, reported after its transaction was committed. */
export interface ViewChange {
  /** Annotations as they are now. By layer key (shared/log/fold.ts). */
  readonly layers: ReadonlyMap<string, ChangedLayer>
  readonly documents: ReadonlySet<DocumentId>
  readonly tags: ReadonlySet<TagId>
  readonly coders: ReadonlySet<CoderId>
  readonly briefs: ReadonlySet<BriefId>
  /** Everything may have changed: the view was rebuilt. */
  readonly reset: boolean
}

/** How far the view is: `building` shows a progress bar, `ready` is up to date with main. */
export type ViewStatus =
  | { readonly state: 'building'; readonly bytesRead: number; readonly bytesTotal: number }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly error: unknown }

/** The library's materialised view in IndexedDB, kept up to date with main. Queries live in `queries/`. */
export interface View {
  status(): ViewStatus
  onStatus(listener: (status: ViewStatus) => void): () => void
  /**
   * Registers a listener for annotations that came onto the disk, by this window or another program, as they are now. It
   * is called before their rows are written, for what must not wait for them; `onChange` follows. Returns its removal.
   */
  onWritten(listener: (annotations: readonly Annotation[]) => void): () => void
  /** Registers a listener for committed changes; returns its removal. */
  onChange(listener: (change: ViewChange) => void): () => void
  /**
   * Writes one entry through main. Resolves when it is on disk and its rows are committed; rejects with
   * `ContractError` and nothing changed.
   */
  append(operations: readonly Operation[]): Promise<void>
  /** Drops all rows and reads the logs again. */
  rebuild(): Promise<void>
  dispose(): void
}

export type { Entry }
