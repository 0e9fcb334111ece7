import { useCallback } from 'react'
import { codingMessages } from '../../shared/messages/coding.ts'
import { documentTitle } from '../../shared/messages/document-name.ts'
import { codingIdOf } from '../../shared/model/coding.ts'
import type { Document } from '../../shared/model/document.ts'
import type { DocumentId } from '../../shared/model/ids.ts'
import { useCodings } from '../db/queries/use-records.ts'
import { useApp } from './context.ts'
import { useViewer } from './use-viewer.ts'

/** Returns whether the coder of this window marked the coding of a document as done; false for none. */
export function useIsDone(document: DocumentId | null): boolean {
  const viewer = useViewer()
  const codings = useCodings(useApp().database)
  if (document === null || viewer === null) return false
  return codings.get(codingIdOf(document, viewer))?.done ?? false
}

/** Returns what sets or takes off the mark; it asks for the coder's name where there is none, and can be undone. */
export function useMarkDone(): (
  document: Pick<Document, 'id' | 'title' | 'file'>,
  done: boolean,
) => Promise<void> {
  const { requireCoder, append, toast } = useApp()
  return useCallback(
    async (marking, done) => {
      const document = marking.id
      const coder = await requireCoder()
      if (coder === null) return
      const write = (value: boolean) =>
        append([
          {
            kind: 'coding',
            id: codingIdOf(document, coder.id),
            set: { document, coder: coder.id, done: value, modified: Date.now() },
          },
        ])
      if (!(await write(done))) return
      const { marked, unmarked, undo } = codingMessages
      toast((done ? marked : unmarked)(documentTitle(marking)), { label: undo, run: () => void write(!done) })
    },
    [requireCoder, append, toast],
  )
}
