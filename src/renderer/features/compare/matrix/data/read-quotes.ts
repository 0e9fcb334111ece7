import type { Annotation } from '../../../../../shared/model/annotation.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import type { ViewDatabase } from '../../../../db/database.ts'
import { compareAnnotations, readChunks } from '../../../../db/queries/read-layers.ts'
import { readSteps } from '../../../../db/queries/read-steps.ts'
import type { ReadLayer } from './layer-reader.ts'

/**
 * Returns the first passages whose tags are wanted: layer by layer in the order given, in each by position, at most
 * `limit`. Rejects with the signal's reason when it is aborted.
 */
export async function readQuotes(
  database: ViewDatabase,
  layers: readonly Pick<ReadLayer, 'key'>[],
  isWanted: (tags: readonly TagId[]) => boolean,
  limit: number,
  signal: AbortSignal,
): Promise<Annotation[]> {
  const found: Annotation[] = []
  for (const { key } of layers) {
    const own: Annotation[] = []
    for await (const rows of readSteps(database, key, key)) {
      signal.throwIfAborted()
      own.push(...readChunks(rows).filter(({ tags }) => isWanted(tags)))
    }
    signal.throwIfAborted()
    // Chunks come by number, which is not their order in the text.
    found.push(...own.sort(compareAnnotations))
    if (found.length >= limit) break
  }
  return found.slice(0, limit)
}
