import type { Annotation } from '../../../shared/model/annotation.ts'
import type { DocumentId, TagId } from '../../../shared/model/ids.ts'
import type { ViewDatabase } from '../database.ts'
import { readChunks } from './read-layers.ts'

/** Some passages, whole documents at a time. */
export interface PassagePage {
  /** Document by document, in each by position. */
  readonly passages: readonly Annotation[]
  /** What to pass as `after` for the next page; null at the end. */
  readonly next: DocumentId | null
}

/**
 * Returns live passages that carry one of the tags, across all documents: at least `limit` unless there are no more.
 * Documents come in the order of their ids; `after` null begins.
 */
export async function readPassages(
  database: ViewDatabase,
  tags: Iterable<TagId>,
  after: DocumentId | null,
  limit: number,
): Promise<PassagePage> {
  const wanted = new Set(tags)
  const { chunks } = database
  return database.transaction('r', chunks, async () => {
    const keys = new Set(
      await chunks
        .where('tags')
        .anyOf([...wanted])
        .primaryKeys(),
    )
    const byDocument = new Map<DocumentId, string[]>()
    for (const key of [...keys].sort()) {
      const document = key.slice(0, key.indexOf(' ')) as DocumentId
      if (after !== null && document <= after) continue
      const own = byDocument.get(document)
      if (own === undefined) byDocument.set(document, [key])
      else own.push(key)
    }
    const passages: Annotation[] = []
    let last: DocumentId | null = null
    let left = byDocument.size
    for (const [document, own] of byDocument) {
      const rows = await chunks.bulkGet(own)
      passages.push(
        ...readChunks(
          rows.filter((row) => row !== undefined),
          wanted,
        ),
      )
      last = document
      left--
      if (passages.length >= limit) break
    }
    return { passages, next: left > 0 ? last : null }
  })
}
