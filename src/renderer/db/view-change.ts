import type { BriefId, CoderId, DocumentId, TagId } from '../../shared/model/ids.ts'
import type { ChangedLayer, ViewChange } from './view.ts'

/** A change in the making. */
export interface ViewChangeDraft extends ViewChange {
  readonly layers: Map<string, ChangedLayer>
  readonly documents: Set<DocumentId>
  readonly tags: Set<TagId>
  readonly coders: Set<CoderId>
  readonly briefs: Set<BriefId>
}

/** Returns a change of nothing; with `reset`, of everything. */
export function createViewChange(reset = false): ViewChangeDraft {
  return {
    layers: new Map(),
    documents: new Set(),
    tags: new Set(),
    coders: new Set(),
    briefs: new Set(),
    reset,
  }
}
