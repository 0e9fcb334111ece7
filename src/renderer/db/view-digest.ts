import type { Cursors } from '../../shared/log/cursor.ts'
import { type Digest, registerDigest } from '../../shared/log/digest.ts'
import { readCursors } from './cursor-rows.ts'
import { recordTables, type ViewDatabase } from './database.ts'

/** Returns the digest of the view's rows and the cursors for which it holds, read at one moment. */
export async function readDigest(database: ViewDatabase): Promise<{ digest: Digest; cursors: Cursors }> {
  const { stats, cursors } = database
  const tables = Object.values(recordTables(database))
  return database.transaction('r', [...tables, stats, cursors], async () => {
    let records = 0
    let sum = 0
    for (const table of tables) {
      for (const { id, register } of await table.toArray()) {
        records++
        sum = (sum + registerDigest(id, register)) >>> 0
      }
    }
    for (const row of await stats.toArray()) {
      records += row.records
      sum = (sum + row.sum) >>> 0
    }
    return { digest: { records, sum }, cursors: await readCursors(database) }
  })
}
