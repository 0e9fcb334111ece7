import { type CodedDocument, type ComparedTag, clipPassage, createTagReader } from './coded-documents.ts'
import type { Continuum, ContinuumUnit } from './continuum.ts'

/**
 * Returns the documents' passages as one continuum of UTF-16 code units, document after document with its whole length; each
 * compared tag on a passage is a unit with the tag's id as its value. Documents that one of the coders did not code are left
 * out: their emptiness would count as a judgement.
 */
export function composeContinuum(
  documents: readonly CodedDocument[],
  coders: readonly string[],
  tags: readonly ComparedTag[],
): Continuum {
  const units: ContinuumUnit[] = []
  const readTags = createTagReader(tags)
  let offset = 0
  for (const document of documents) {
    if (!coders.every((coder) => document.passages.has(coder))) continue
    for (const [coder, name] of coders.entries())
      for (const passage of document.passages.get(name) ?? []) {
        const clipped = clipPassage(passage, document.length)
        if (clipped === null) continue
        for (const tag of readTags(clipped))
          units.push({
            coder,
            start: offset + clipped.start,
            end: offset + clipped.end,
            value: tags[tag]?.id ?? '',
          })
      }
    offset += document.length
  }
  return { coders, length: offset, units }
}
