import { useDeferredValue, useMemo } from 'react'
import type { ViewDatabase } from '../../db/database.ts'
import { useCoders, useDocuments, useDocumentsLoaded } from '../../db/queries/use-records.ts'
import { useStats } from '../../db/queries/use-stats.ts'
import { createDocumentRows, type DocumentRow } from './model/document-row.ts'

/** Returns the library's documents with their counts, live; undefined until they are read. */
export function useDocumentRows(database: ViewDatabase): readonly DocumentRow[] | undefined {
  const documents = useDocuments(database)
  const loaded = useDocumentsLoaded(database)
  // With 10,000 documents the rows are much work, and the counts in them can wait for what was pressed.
  const stats = useDeferredValue(useStats(database))
  const coders = useCoders(database)
  const rows = useMemo(() => createDocumentRows(documents, stats, coders), [documents, stats, coders])
  return loaded ? rows : undefined
}
