import { type BlindCoding, type CodingFields, isHidden } from '../../../../shared/model/coding.ts'
import type { CoderId, DocumentId } from '../../../../shared/model/ids.ts'

/** Returns by document who marked its coding as done, of those whose passages `viewer` may see. */
export function seenDone(
  codings: Iterable<CodingFields>,
  blind: BlindCoding,
  viewer: CoderId | null,
): ReadonlyMap<DocumentId, ReadonlySet<CoderId>> {
  const done = new Map<DocumentId, Set<CoderId>>()
  for (const coding of codings) {
    const { document, coder } = coding
    if (!coding.done || isHidden(blind, viewer, document, coder)) continue
    const known = done.get(document)
    if (known === undefined) done.set(document, new Set([coder]))
    else known.add(coder)
  }
  return done
}
