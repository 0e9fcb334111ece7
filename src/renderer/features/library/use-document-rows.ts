import { useDeferredValue, useMemo } from 'react'
import { useApp } from '../../app/context.ts'
import { useViewer } from '../../app/use-viewer.ts'
import {
  useBlindCoding,
  useCoders,
  useCodings,
  useDocuments,
  useDocumentsLoaded,
} from '../../db/queries/use-records.ts'
import { usePassageCounts } from '../../db/queries/use-stats.ts'
import { seenDone } from './model/coding-done.ts'
import { createDocumentRows, type DocumentRow } from './model/document-row.ts'

/** Returns the library's documents with their counts, live; undefined until they are read. */
export function useDocumentRows(): readonly DocumentRow[] | undefined {
  const { database } = useApp()
  const documents = useDocuments(database)
  const loaded = useDocumentsLoaded(database)
  const viewer = useViewer()
  // With 10,000 documents the rows are much work, and the counts in them can wait for what was pressed.
  const stats = useDeferredValue(usePassageCounts(database, viewer))
  const coders = useCoders(database)
  const blind = useBlindCoding(database)
  const codings = useCodings(database)
  const done = useMemo(() => seenDone(codings.values(), blind, viewer), [codings, blind, viewer])
  const rows = useMemo(
    () => createDocumentRows(documents, stats, done, coders),
    [documents, stats, done, coders],
  )
  return loaded ? rows : undefined
}
