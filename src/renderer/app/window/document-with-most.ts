import type { DocumentId, TagId } from '../../../shared/model/ids.ts'

/** The counts of one coder's passages in one document. */
interface Layer {
  readonly document: DocumentId
  readonly tags: Readonly<Record<TagId, number>>
}

/** Returns the document with most passages that carry one of the tags; null when no document that is there has any. */
export function documentWithMost(
  layers: Iterable<Layer>,
  tags: ReadonlySet<TagId>,
  there: { has(document: DocumentId): boolean },
): DocumentId | null {
  const sums = new Map<DocumentId, number>()
  for (const { document, tags: counts } of layers) {
    if (!there.has(document)) continue
    for (const tag of tags) sums.set(document, (sums.get(document) ?? 0) + (counts[tag] ?? 0))
  }
  let most: DocumentId | null = null
  for (const [document, sum] of sums)
    if (sum > 0 && sum > (most === null ? 0 : (sums.get(most) ?? 0))) most = document
  return most
}
