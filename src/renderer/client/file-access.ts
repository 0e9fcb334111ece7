import type { ImportItem } from '../../shared/contract/shapes.ts'

/** How files that the person gave to the page reach main; each shell has its own way. */
export interface FileAccess {
  /** Makes one file known to main and returns what `sources.import` takes. Rejects with `ContractError`. */
  give(file: File): Promise<ImportItem>
  /**
   * Collects what was dropped. Call it in the drop event itself: afterwards the browser forgets the items. Where main can
   * walk folders itself, a folder stays one file.
   */
  collect(transfer: DataTransfer): Promise<File[]>
}
