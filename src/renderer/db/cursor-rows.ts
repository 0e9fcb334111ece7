import type { Cursor, Cursors } from '../../shared/log/cursor.ts'
import type { CursorRow, ViewDatabase } from './database.ts'

/** Returns how far the view is, by log. */
export async function readCursors(database: ViewDatabase): Promise<Cursors> {
  const cursors: Record<string, Cursor> = {}
  for (const { key, offsetBytes, prefixHash } of await database.cursors.toArray()) {
    cursors[key] = { offsetBytes, prefixHash }
  }
  return cursors
}

/**
 * Where the view stands to a batch: `at` its beginning or inside it, so that it may be applied (what was seen already
 * changes nothing when folded again); `past` its end; `behind` its beginning, or on another history.
 */
export function comparePlace(
  row: Cursor | undefined,
  from: Cursor | undefined,
  to: Cursor,
): 'at' | 'past' | 'behind' {
  const offset = row?.offsetBytes ?? 0
  const start = from?.offsetBytes ?? 0
  if (offset < start) return 'behind'
  if (offset > 0 && offset === start && row?.prefixHash !== from?.prefixHash) return 'behind'
  if (offset === to.offsetBytes && row !== undefined && row.prefixHash !== to.prefixHash) return 'behind'
  // A log without a row has yet to get one, also when it is empty: main asks for every log.
  if (row === undefined) return 'at'
  return offset >= to.offsetBytes ? 'past' : 'at'
}

export function composeCursor(key: string, cursor: Cursor): CursorRow {
  return { key, offsetBytes: cursor.offsetBytes, prefixHash: cursor.prefixHash }
}

/** Whether two views stand at the same places. */
export function sameCursors(a: Cursors, b: Cursors): boolean {
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every(
      (name) => a[name]?.offsetBytes === b[name]?.offsetBytes && a[name]?.prefixHash === b[name]?.prefixHash,
    )
  )
}
