import { libraryMessages } from '../../../shared/messages/library.ts'
import { useApp } from '../../app/context.ts'
import type { DocumentRow } from './model/document-row.ts'
import { documentTitle } from './model/document-title.ts'

/** Returns what deletes documents and offers to undo it. Files and passages stay in the folder. */
export function useDeleteDocuments(): (rows: readonly DocumentRow[]) => Promise<void> {
  const { append, toast } = useApp()
  return async (rows) => {
    const first = rows[0]
    if (first === undefined) return
    const write = (deleted: boolean) =>
      append(rows.map(({ document }) => ({ kind: 'document', id: document.id, set: { deleted } })))
    if (!(await write(true))) return
    const passages = rows.reduce((sum, row) => sum + row.passages, 0)
    const title = documentTitle(first.document)
    toast(
      passages === 0
        ? libraryMessages.deleted(rows.length, title)
        : libraryMessages.deletedWithPassages(rows.length, title, passages),
      { label: libraryMessages.undo, run: () => void write(false) },
    )
  }
}
