import type { Cursors } from '../../shared/log/cursor.ts'
import { readCursors, sameCursors } from './cursor-rows.ts'
import type { ViewDatabase } from './database.ts'

/**
 * Removes all rows and cursors. With `expected`, only while the view stands there: when two windows are told to rebuild,
 * the second must not remove what the first has built since.
 */
export async function resetView(database: ViewDatabase, expected?: Cursors): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    if (expected !== undefined && !sameCursors(await readCursors(database), expected)) return
    for (const table of database.tables) await table.clear()
  })
  database.directories.clear()
}
