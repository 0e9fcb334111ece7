import { appMessages } from '../../../shared/messages/app.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { Place } from '../state/workspace.ts'

interface Options {
  readonly here: Place
  readonly documents: readonly Document[]
  readonly stats: { readonly documents: ReadonlyMap<DocumentId, number> }
}

/** Returns what the status bar counts at the present place. Passages of deleted documents are not counted. */
export function statusFacts({ here, documents, stats }: Options): string[] {
  const all = documents.reduce((sum, document) => sum + (stats.documents.get(document.id) ?? 0), 0)
  return here.kind === 'document'
    ? [appMessages.passagesHere(stats.documents.get(here.document) ?? 0), appMessages.passagesInLibrary(all)]
    : [appMessages.documents(documents.length), appMessages.passages(all)]
}
