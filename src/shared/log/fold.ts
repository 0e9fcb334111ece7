import type {
  AnnotationId,
  BriefId,
  CarryId,
  CoderId,
  CodingId,
  DocumentId,
  PairingId,
  SettingsId,
  SettlementId,
  TagId,
} from '../model/ids.ts'
import { stampOf } from './clock.ts'
import type { Entry } from './entry.ts'
import { annotationSet } from './records.ts'
import { type Register, writeFields } from './register.ts'

/** One coder's annotations of one document. */
export interface Layer {
  readonly document: DocumentId
  readonly coder: CoderId
  readonly annotations: Map<AnnotationId, Register>
}

/** Everything that the entries of all logs say, deleted records included. */
export interface FoldState {
  readonly document: Map<DocumentId, Register>
  readonly tag: Map<TagId, Register>
  readonly coder: Map<CoderId, Register>
  readonly brief: Map<BriefId, Register>
  readonly settings: Map<SettingsId, Register>
  readonly coding: Map<CodingId, Register>
  readonly settlement: Map<SettlementId, Register>
  readonly pairing: Map<PairingId, Register>
  readonly carry: Map<CarryId, Register>
  /** By `layerKey`. */
  readonly layers: Map<string, Layer>
}

export function createFoldState(): FoldState {
  return {
    document: new Map(),
    tag: new Map(),
    coder: new Map(),
    brief: new Map(),
    settings: new Map(),
    coding: new Map(),
    settlement: new Map(),
    pairing: new Map(),
    carry: new Map(),
    layers: new Map(),
  }
}

/** Names a layer: the document's id, a space, the coder's id. */
export function layerKey(document: DocumentId, coder: CoderId): string {
  return `${document} ${coder}`
}

/**
 * Writes one entry into `state`. Entries may come in any order and any number of times: per field the write with the
 * greatest stamp holds (see clock.ts), so the state depends only on the set of entries.
 */
export function foldEntry(state: FoldState, entry: Entry): void {
  for (const [index, op] of entry.ops.entries()) {
    const stamp = stampOf(entry, index)
    if (op.kind === 'annotation') {
      const key = layerKey(op.document, op.coder)
      let layer = state.layers.get(key)
      if (layer === undefined) {
        layer = { document: op.document, coder: op.coder, annotations: new Map() }
        state.layers.set(key, layer)
      }
      layer.annotations.set(op.id, writeFields(layer.annotations.get(op.id), annotationSet(op), stamp))
    } else {
      const records = state[op.kind] as Map<string, Register>
      records.set(op.id, writeFields(records.get(op.id), op.set, stamp))
    }
  }
}

/** Returns the state that a set of entries makes. */
export function fold(entries: Iterable<Entry>): FoldState {
  const state = createFoldState()
  for (const entry of entries) foldEntry(state, entry)
  return state
}
