import { Dexie, type Table } from 'dexie'
import type { Operation } from '../../../../src/shared/log/entry.ts'
import { type Annotation, annotationDefaults } from '../../../../src/shared/model/annotation.ts'
import type { TagId } from '../../../../src/shared/model/ids.ts'
import type { AnnotationStore } from './annotation-store.ts'

const rowsPerTransaction = 500

function toRow(operation: Operation): Annotation {
  if (operation.kind !== 'annotation') throw new Error('only annotations are kept here')
  const { id, document, coder, set } = operation
  const tags = Object.keys(operation.tags ?? {}) as TagId[]
  return { ...annotationDefaults, ...set, id, document, coder, tags } as Annotation
}

/** The peer: one row per annotation, indexed by document, coder and tag. */
export async function createRowsStore(): Promise<AnnotationStore> {
  const database = new Dexie('bench-rows', { chromeTransactionDurability: 'relaxed' })
  database.version(1).stores({ annotations: 'id, document, coder, *tags' })
  await database.open()
  const table: Table<Annotation, string> = database.table('annotations')
  return {
    async write(operations) {
      for (let at = 0; at < operations.length; at += rowsPerTransaction)
        await table.bulkPut(operations.slice(at, at + rowsPerTransaction).map(toRow))
    },
    async read(document) {
      const rows = await table.where('document').equals(document).toArray()
      return rows.sort((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end)
    },
  }
}
