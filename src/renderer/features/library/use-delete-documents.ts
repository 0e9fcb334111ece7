import { documentTitle } from '../../../shared/messages/document-name.ts'
import { libraryMessages } from '../../../shared/messages/library.ts'
import { hidesSome } from '../../../shared/model/coding.ts'
import { useApp } from '../../app/context.ts'
import { useViewer } from '../../app/use-viewer.ts'
import type { DocumentRow } from './model/document-row.ts'

/** Returns what deletes documents and offers to undo it. Files and passages stay in the folder. */
export function useDeleteDocuments(): (rows: readonly DocumentRow[]) => Promise<void> {
  const { append, toast, database } = useApp()
  const viewer = useViewer()
  return async (rows) => {
    const first = rows[0]
    if (first === undefined) return
    const write = (deleted: boolean) =>
      append(rows.map(({ document }) => ({ kind: 'document', id: document.id, set: { deleted } })))
    if (!(await write(true))) return
    const passages = rows.reduce((sum, row) => sum + row.passages, 0)
    const title = documentTitle(first.document)
    const unseen = hidesSome(
      database.stores.blind.get(),
      viewer,
      rows.map(({ document }) => document.id),
    )
    toast(
      passages === 0 && !unseen
        ? libraryMessages.deleted(rows.length, title)
        : libraryMessages.deletedWithPassages(rows.length, title, passages, unseen),
      { label: libraryMessages.undo, run: () => void write(false) },
    )
  }
}
