import { applyEntries } from '../../../../src/renderer/db/apply-entries.ts'
import type { ViewDatabase } from '../../../../src/renderer/db/database.ts'
import { readLayers } from '../../../../src/renderer/db/queries/read-layers.ts'
import type { Cursors } from '../../../../src/shared/log/cursor.ts'
import { benchWriter, toEntries } from '../../generate/entries.ts'
import type { AnnotationStore } from './annotation-store.ts'

/** As many entries as the view takes at a time when it is built. */
const batchSize = 14_000

/** The view's own code. */
export function createLayersStore(database: ViewDatabase): AnnotationStore {
  let written = 0
  const cursor = (): Cursors =>
    written === 0 ? {} : { [benchWriter]: { offsetBytes: written, prefixHash: String(written) } }
  return {
    async write(operations) {
      for (let at = 0; at < operations.length; at += batchSize) {
        const entries = toEntries(operations.slice(at, at + batchSize), written + 1)
        const from = cursor()
        written += entries.length
        const report = entries.length === 1
        const applied = await applyEntries(database, { entries, from, to: cursor() }, Date.now(), report)
        if (applied.state !== 'applied') throw new Error('the view stands elsewhere')
      }
    },
    read: (document) => readLayers(database, document),
  }
}
