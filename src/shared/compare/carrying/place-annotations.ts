import { createAnchorPlacer } from '../../anchoring/place-anchors.ts'
import type { Annotation } from '../../model/annotation.ts'
import type { TextRange } from '../../text/text-range.ts'

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
  const placer = createAnchorPlacer(text, textHash)
  for (const annotation of annotations) {
    const place = placer.place(annotation.anchor)
    if (place === null) lost.push(annotation)
    else placed.push({ annotation, start: place.start, end: place.end })
  }
  placed.sort((a, b) => a.start - b.start || b.end - a.end || (a.annotation.id < b.annotation.id ? -1 : 1))
  return { placed, lost }
}
