import type { Table } from 'dexie'
import type { Stamp } from '../../shared/log/clock.ts'
import { writeFields } from '../../shared/log/register.ts'
import type { RecordRow } from './database.ts'

export interface RecordWrite {
  readonly id: string
  readonly set: Readonly<Record<string, unknown>>
  readonly stamp: Stamp
}

/** Folds writes into the rows of one table; only rows that change are written. Runs inside a transaction. */
export async function applyRecords(
  table: Table<RecordRow, string>,
  writes: readonly RecordWrite[],
): Promise<void> {
  const ids = [...new Set(writes.map(({ id }) => id))]
  const rows = await table.bulkGet(ids)
  const before = new Map(ids.map((id, index) => [id, rows[index]?.register]))
  const after = new Map(before)
  for (const { id, set, stamp } of writes) after.set(id, writeFields(after.get(id), set, stamp))
  const changed: RecordRow[] = []
  for (const [id, register] of after) {
    if (register !== undefined && register !== before.get(id)) changed.push({ id, register })
  }
  if (changed.length > 0) await table.bulkPut(changed)
}
