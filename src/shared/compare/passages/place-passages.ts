import type { Annotation } from '../../model/annotation.ts'
import type { CoderId } from '../../model/ids.ts'
import type { TagLift } from './lift-tags.ts'
import type { CodedPassage } from './passage.ts'

/** The text in which passages are compared. */
export interface ComparedText {
  readonly text: string
  readonly textHash: string
}

export interface PlacedPassages {
  readonly passages: readonly CodedPassage[]
  /** Passages that are not compared because their words do not stand where they say in this text. */
  readonly leftOut: number
}

/**
 * Returns the passages of these coders under the tags that are compared. A passage that was marked in another text of
 * the document (an earlier extraction) and was not placed in this one is counted and left out: comparing a guess would
 * make differences that nobody made.
 */
export function placePassages(
  annotations: Iterable<Annotation>,
  coders: readonly CoderId[],
  { text, textHash }: ComparedText,
  lift: TagLift,
): PlacedPassages {
  const compared = new Set(coders)
  const passages: CodedPassage[] = []
  let leftOut = 0
  for (const { id, coder, anchor, tags } of annotations) {
    if (!compared.has(coder)) continue
    const lifted = lift.lift(tags)
    if (lifted === null) continue
    const { start, end, exact } = anchor
    if (anchor.textHash === textHash && text.startsWith(exact, start))
      passages.push({ id, coder, start, end, tags: lifted })
    else leftOut++
  }
  return { passages, leftOut }
}
