import { type RefObject, useEffect, useRef, useState } from 'react'
import type { LibraryId } from '../../../shared/model/ids.ts'
import { type ComparePlace, parseComparePlace } from './compare-place.ts'
import type { Place } from './workspace.ts'

/** Returns the comparison that was kept for a library in this window, else the first one. */
export function keptComparison(library: LibraryId): ComparePlace {
  return parseComparePlace(sessionStorage.getItem(keyOf(library))) ?? firstPlace
}

const keyOf = (library: LibraryId) => `briefmark comparison ${library}`
const firstPlace: ComparePlace = { kind: 'compare', view: 'coders' }

/**
 * Returns the comparison in which the person was last, with all that was chosen in it. It is kept as long as the window is
 * open, also when its page is loaded again: the session's storage is no home for anything that must stay longer.
 */
export function useLastComparison(library: LibraryId, here: Place): RefObject<ComparePlace> {
  const key = keyOf(library)
  const [kept] = useState(() => keptComparison(library))
  const last = useRef(kept)
  if (here.kind === 'compare') last.current = here
  useEffect(() => {
    if (here.kind === 'compare') sessionStorage.setItem(key, JSON.stringify(here))
  }, [key, here])
  return last
}
