import { useEffect, useState } from 'react'
import { matrixMessages } from '../../../../../shared/messages/compare-matrix.ts'
import type { Annotation } from '../../../../../shared/model/annotation.ts'
import type { PlaceFinder } from '../data/place-finder.ts'

/** Returns where a passage stands, in words; "" until it is known, or when its text cannot be read. */
export function usePlace(places: PlaceFinder, { document, anchor }: Annotation): string {
  const [words, setWords] = useState('')
  const { textHash, start } = anchor
  useEffect(() => {
    let current = true
    places.find(document, textHash, start).then(
      (place) => {
        if (!current || place === null) return
        setWords(
          place.kind === 'page' ? matrixMessages.page(place.label) : matrixMessages.paragraph(place.number),
        )
      },
      // The quote says enough; opening its document tells what is wrong with it.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [places, document, textHash, start])
  return words
}
