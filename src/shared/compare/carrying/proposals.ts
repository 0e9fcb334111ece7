import type { AnnotationId } from '../../model/ids.ts'
import type { TextRange } from '../../text/text-range.ts'
import type { Alignment } from '../editions/alignment.ts'
import type { EditionText } from '../editions/carried.ts'
import { carryAnnotations } from '../editions/carry-annotations.ts'
import type { Proposal } from './queue.ts'

/** An annotation's place in the old edition's text: UTF-16 code units, half-open. */
export interface OldPlace extends TextRange {
  readonly annotation: AnnotationId
}

/** Returns where each annotation would stand in the new edition, in the order given. `language`: BCP 47, "" when unknown. */
export function proposePlaces(
  alignment: Alignment,
  old: EditionText,
  next: EditionText,
  places: readonly OldPlace[],
  language: string,
): Proposal[] {
  const carried = carryAnnotations(alignment, old, next, places, language === '' ? 'en' : language)
  return places.map(({ annotation }, index): Proposal => {
    const found = carried[index]
    if (found?.start === undefined)
      return { annotation, place: null, confidence: 0, reason: found?.reason ?? 'dropped' }
    const { start, end, confidence, reason } = found
    return { annotation, place: { start, end }, confidence, reason }
  })
}
