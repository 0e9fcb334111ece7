import type { DocumentId } from '../../../shared/model/ids.ts'
import { paneOf, type Workspace } from './workspace.ts'

/** Where reading stopped in each tab: one document may be read at two places. Offsets into the canonical text. */
export interface TabPlaces {
  get(pane: number, document: DocumentId): number | undefined
  set(pane: number, document: DocumentId, offset: number): void
  /** Lets another pane go on where one is, in documents that it did not have yet. */
  copy(from: number, to: number): void
  /** Registers a listener for places that were set; returns its removal. */
  onChange(listener: () => void): () => void
  /** Forgets the places in tabs that were closed. */
  keepOnly(workspace: Workspace): void
}

/** Creates an empty memory of places. */
export function createTabPlaces(): TabPlaces {
  const panes = new Map<number, Map<DocumentId, number>>()
  const listeners = new Set<() => void>()
  const of = (pane: number) => {
    const places = panes.get(pane) ?? new Map<DocumentId, number>()
    panes.set(pane, places)
    return places
  }
  return {
    get: (pane, document) => panes.get(pane)?.get(document),
    set: (pane, document, offset) => {
      of(pane).set(document, offset)
      for (const listener of [...listeners]) listener()
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    copy: (from, to) => {
      const known = of(to)
      for (const [document, offset] of of(from)) if (!known.has(document)) known.set(document, offset)
    },
    keepOnly: (workspace) => {
      for (const [id, places] of panes) {
        const pane = paneOf(workspace, id)
        const open = new Set(
          pane.id === id ? pane.tabs.map((tab) => tab.kind === 'document' && tab.document) : [],
        )
        for (const document of places.keys()) if (!open.has(document)) places.delete(document)
      }
    },
  }
}
