import type { Operation } from '../../../../src/shared/log/entry.ts'
import type { Annotation } from '../../../../src/shared/model/annotation.ts'
import type { DocumentId } from '../../../../src/shared/model/ids.ts'

/** A way to keep annotations in IndexedDB. */
export interface AnnotationStore {
  write(operations: readonly Operation[]): Promise<void>
  /** The annotations of a document, by position. */
  read(document: DocumentId): Promise<readonly Annotation[]>
}
