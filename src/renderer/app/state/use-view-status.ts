import { useCallback, useSyncExternalStore } from 'react'
import type { View, ViewStatus } from '../../db/view.ts'

/** How far the view of the library is. */
export function useViewStatus(view: View): ViewStatus {
  const subscribe = useCallback((changed: () => void) => view.onStatus(changed), [view])
  return useSyncExternalStore(subscribe, () => view.status())
}
