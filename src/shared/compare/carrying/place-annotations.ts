import { createAnchorIndex } from '../../anchoring/resolve.ts'
import type { Annotation } from '../../model/annotation.ts'
import type { TextRange } from '../../text/text-range.ts'

/** Below this the place of an anchor that was made on another text is a guess, and readers don't show it. */
const leastConfidence = 0.6

/** Annotations with their places in a text (UTF-16 code units, half-open), and those that have none in it. */
export interface PlacedAnnotations {
  readonly placed: readonly PlacedAnnotation[]
  readonly lost: readonly Annotation[]
}

export interface PlacedAnnotation extends TextRange {
  readonly annotation: Annotation
}

/** Finds annotations in their document's present text. One made on it stands where its anchor says. */
export function placeAnnotations(
  annotations: readonly Annotation[],
  text: string,
  textHash: string,
): PlacedAnnotations {
  const placed: PlacedAnnotation[] = []
  const lost: Annotation[] = []
  let index: ReturnType<typeof createAnchorIndex> | null = null
  for (const annotation of annotations) {
    const { anchor } = annotation
    if (anchor.textHash === textHash && text.startsWith(anchor.exact, anchor.start)) {
      placed.push({ annotation, start: anchor.start, end: anchor.end })
      continue
    }
    index ??= createAnchorIndex(text, textHash)
    const found = index.resolve(anchor)
    if (found === null || found.confidence < leastConfidence) lost.push(annotation)
    else placed.push({ annotation, start: found.start, end: found.end })
  }
  placed.sort((a, b) => a.start - b.start || b.end - a.end || (a.annotation.id < b.annotation.id ? -1 : 1))
  return { placed, lost }
}
