import { useCallback, useLayoutEffect, useRef } from 'react'
import type { ComparePlace } from '../../../app/context.ts'

/**
 * Returns what goes to a changed place. A change goes on from the one asked for before it, which may still be being drawn
 * in pieces: what was chosen a moment ago is not lost by choosing something else.
 */
export function usePlaceChange(
  place: ComparePlace,
  onPlace: (place: ComparePlace) => void,
): (change: (from: ComparePlace) => ComparePlace) => void {
  const asked = useRef(place)
  useLayoutEffect(() => {
    asked.current = place
  }, [place])
  return useCallback(
    (change) => {
      asked.current = change(asked.current)
      onPlace(asked.current)
    },
    [onPlace],
  )
}
