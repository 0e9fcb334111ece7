import { isLive, readAnnotation } from '../../../shared/log/records.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { ChunkRow, ViewDatabase } from '../database.ts'
import { describeLayer } from '../layer-directory.ts'
import { unpackItems } from '../packed-items.ts'

/** Orders annotations as they are read: start, then the longer first, then id. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  return a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end || (a.id < b.id ? -1 : 1)
}

/** Returns the live annotations of rows by position. */
export function readChunks(rows: readonly ChunkRow[]): Annotation[] {
  const annotations: Annotation[] = []
  for (const { document, coder, annotations: items } of rows) {
    for (const { id, register } of unpackItems(items)) {
      if (isLive(register)) annotations.push(readAnnotation(id, document, coder, register))
    }
  }
  return annotations.sort(compareAnnotations)
}

/**
 * Returns everybody's live annotations of a document by position. What was read is remembered, so that the first change
 * need not read it again.
 */
export async function readLayers(database: ViewDatabase, document: DocumentId): Promise<Annotation[]> {
  const { chunks, stats } = database
  const [rows, layers] = await database.transaction('r', [chunks, stats], () =>
    Promise.all([
      chunks.where(':id').startsWith(`${document} `).toArray(),
      stats.where('document').equals(document).toArray(),
    ]),
  )
  // The text comes first: what the first change needs is worked out when nothing else is to be done.
  requestIdleCallback(() => {
    for (const { key, coder, version } of layers) {
      if (database.directories.find(key, version) !== null) continue
      const own = rows.filter((row) => row.coder === coder)
      database.directories.keep(key, describeLayer(version, own))
    }
  })
  return readChunks(rows)
}
