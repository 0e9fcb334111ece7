import { documentTitle } from '../../../shared/messages/document-name.ts'
import { libraryMessages } from '../../../shared/messages/library.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { useApp } from '../../app/context.ts'

/** Returns what says which document another replaces (null: none) and offers to undo it; it answers whether that is on disk. */
export function useReplace(): (document: Document, earlier: Document | null) => Promise<boolean> {
  const { append, toast } = useApp()
  return async (document, earlier) => {
    const write = (replaces: DocumentId | null) =>
      append([{ kind: 'document', id: document.id, set: { replaces } }])
    const replaces = earlier?.id ?? null
    if (replaces === document.replaces) return true
    if (!(await write(replaces))) return false
    const title = documentTitle(document)
    toast(
      earlier === null
        ? libraryMessages.replacedNone(title)
        : libraryMessages.replaced(documentTitle(earlier)),
      { label: libraryMessages.undo, run: () => void write(document.replaces) },
    )
    return true
  }
}
