import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Preferences } from '../../../shared/contract/shapes.ts'

/** Below this width the sidebar would leave too little for the text: it becomes a drawer. */
const narrow = matchMedia('(max-width: 800px)')

function subscribe(changed: () => void): () => void {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}

/**
 * Whether the sidebar is shown: in a wide window as it was left, in a narrow one as a drawer that opens on demand and
 * closes when a place (`here`) was chosen.
 */
export function useSidebar(
  preferences: Preferences,
  setPreferences: (change: Partial<Preferences>) => void,
  here: unknown,
) {
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches)
  const [drawer, setDrawer] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place closes the drawer
  useEffect(() => setDrawer(false), [here, isNarrow])
  const open = isNarrow ? drawer : preferences.sidebarOpen
  const toggle = () =>
    isNarrow ? setDrawer(!drawer) : setPreferences({ sidebarOpen: !preferences.sidebarOpen })
  return { open, isDrawer: isNarrow, toggle }
}
