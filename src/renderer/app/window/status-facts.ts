import { appMessages } from '../../../shared/messages/app.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { Place } from '../state/workspace.ts'

interface Options {
  readonly here: Place
  readonly documents: readonly Document[]
  readonly stats: { readonly documents: ReadonlyMap<DocumentId, number> }
  /** The document that is read; null elsewhere. */
  readonly shown: Document | null
}

/** Returns what the status bar says about the present place. Passages of deleted documents are not counted. */
export function statusFacts({ here, documents, stats, shown }: Options) {
  const all = documents.reduce((sum, document) => sum + (stats.documents.get(document.id) ?? 0), 0)
  if (here.kind === 'document') {
    return {
      start: [
        appMessages.passagesHere(stats.documents.get(here.document) ?? 0),
        appMessages.passagesInLibrary(all),
      ],
      end: [shown?.pages ? appMessages.pages(shown.pages) : ''].filter((fact) => fact !== ''),
    }
  }
  return { start: [appMessages.documents(documents.length), appMessages.passages(all)], end: [] }
}
