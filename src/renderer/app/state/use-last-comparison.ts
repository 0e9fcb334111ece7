import { type RefObject, useEffect, useRef, useState } from 'react'
import type { LibraryId } from '../../../shared/model/ids.ts'
import { type ComparePlace, parseComparePlace } from './compare-place.ts'
import type { Place } from './workspace.ts'

const firstPlace: ComparePlace = { kind: 'compare', view: 'coders' }

/**
 * Returns the comparison in which the person was last, with all that was chosen in it. It is kept as long as the window is
 * open, also when its page is loaded again: the session's storage is no home for anything that must stay longer.
 */
export function useLastComparison(library: LibraryId, here: Place): RefObject<ComparePlace> {
  const key = `briefmark comparison ${library}`
  const [kept] = useState(() => parseComparePlace(sessionStorage.getItem(key)))
  const last = useRef(kept ?? firstPlace)
  if (here.kind === 'compare') last.current = here
  useEffect(() => {
    if (here.kind === 'compare') sessionStorage.setItem(key, JSON.stringify(here))
  }, [key, here])
  return last
}
