import type { Table } from 'dexie'
import type { Stamp } from '../../shared/log/clock.ts'
import { writeFields } from '../../shared/log/register.ts'
import type { RecordRow } from './database.ts'

export interface RecordWrite {
  readonly id: string
  readonly set: Readonly<Record<string, unknown>>
  readonly stamp: Stamp
}

/** So many records are read and written at once: thousands would stop the window for as long as asking for them takes. */
const slice = 500

/** Folds writes into the rows of one table; only rows that change are written. Runs inside a transaction. */
export async function applyRecords(
  table: Table<RecordRow, string>,
  writes: readonly RecordWrite[],
): Promise<void> {
  const byId = [...Map.groupBy(writes, ({ id }) => id)]
  for (let at = 0; at < byId.length; at += slice) await applySlice(table, byId.slice(at, at + slice))
}

async function applySlice(
  table: Table<RecordRow, string>,
  writes: readonly (readonly [id: string, RecordWrite[]])[],
): Promise<void> {
  const rows = await table.bulkGet(writes.map(([id]) => id))
  const changed: RecordRow[] = []
  for (const [index, [id, own]] of writes.entries()) {
    const before = rows[index]?.register
    let after = before
    for (const { set, stamp } of own) after = writeFields(after, set, stamp)
    if (after !== undefined && after !== before) changed.push({ id, register: after })
  }
  if (changed.length > 0) await table.bulkPut(changed)
}
