import { useMemo, useState } from 'react'
import { closeTab, emptyWorkspace, go, goBack, goForward, goToNeighbour, type Place } from './workspace.ts'

/** Tabs and places of this window with what can be done to them. */
export function useWorkspace() {
  const [workspace, setWorkspace] = useState(emptyWorkspace)
  const actions = useMemo(
    () => ({
      go: (place: Place) => setWorkspace((old) => go(old, place)),
      back: () => setWorkspace(goBack),
      forward: () => setWorkspace(goForward),
      close: (key: string) => setWorkspace((old) => closeTab(old, key)),
      neighbour: (step: 1 | -1) => setWorkspace((old) => goToNeighbour(old, step)),
    }),
    [],
  )
  return { workspace, ...actions }
}
export type WorkspaceHandle = ReturnType<typeof useWorkspace>
