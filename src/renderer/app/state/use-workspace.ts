import { useEffect, useMemo, useRef, useState } from 'react'
import { activate, join, moveTab, split } from './panes.ts'
import type { TabPlaces } from './tab-places.ts'
import {
  closeTab,
  go,
  goBack,
  goForward,
  goToNeighbour,
  type Place,
  paneBeside,
  paneOf,
  type Workspace,
} from './workspace.ts'

/** Tabs, panes and places of this window with what can be done to them; it begins with what `restore` returns. */
export function useWorkspace(restore: () => { readonly workspace: Workspace; readonly places: TabPlaces }) {
  const [{ places, workspace: first }] = useState(restore)
  const [workspace, setWorkspace] = useState(first)
  /** Raised when the keyboard is to go to the active pane. */
  const [focusAsked, setFocusAsked] = useState(0)
  /** Raised with every place that is gone to; the place that the window begins with is the first. */
  const [arrivals, setArrivals] = useState(1)
  /** Up to which of both the active pane has the keyboard, or left it where it was. */
  const focusTaken = useRef({ asked: 0, arrivals: 0 })
  /** What was asked for last: what is drawn follows in its time, and must not be gone on from. */
  const latest = useRef<Workspace>(workspace)
  useEffect(() => places.keepOnly(workspace), [places, workspace])
  const actions = useMemo(() => {
    const take = (next: Workspace) => {
      latest.current = next
      setWorkspace(next)
    }
    const askFocus = () => setFocusAsked((count) => count + 1)
    const arrive = (next: Workspace) => {
      take(next)
      setArrivals((count) => count + 1)
    }
    /** Lets what comes into the active pane from the other one go on where it is. */
    const carryPlaces = (before: Workspace, after: Workspace) => {
      for (const { id } of before.panes) if (id !== after.active) places.copy(id, after.active)
    }
    const rearrange = (next: Workspace) => {
      const before = latest.current
      if (next === before) return
      carryPlaces(before, next)
      take(next)
      askFocus()
    }
    return {
      /** Goes to a place; `pane` becomes the active one, without it the active one stays. */
      go: (place: Place, pane?: number) => arrive(go(latest.current, place, pane)),
      back: () => arrive(goBack(latest.current)),
      forward: () => arrive(goForward(latest.current)),
      neighbour: (step: 1 | -1) => arrive(goToNeighbour(latest.current, step)),
      close: (key: string, pane?: number) => {
        const before = latest.current
        arrive(closeTab(before, key, pane))
        // The keyboard was in what is gone.
        if (latest.current.panes.length < before.panes.length) askFocus()
      },
      /** Called when the focus comes into a pane by itself. */
      activate: (pane: number) => {
        const next = activate(latest.current, pane)
        if (next !== latest.current) take(next)
      },
      split: () => rearrange(split(latest.current)),
      move: (key: string, pane?: number) => rearrange(moveTab(latest.current, key, pane)),
      setShare: (share: number) => take({ ...latest.current, share }),
      join: () => rearrange(join(latest.current)),
      /** Goes to the other pane with the keyboard. */
      otherPane: () => {
        const beside = paneBeside(latest.current, paneOf(latest.current).id)
        if (beside === null) return
        take(activate(latest.current, beside.id))
        askFocus()
      },
    }
  }, [places])
  return { workspace, places, focusAsked, focusTaken, arrivals, ...actions }
}
export type WorkspaceHandle = ReturnType<typeof useWorkspace>
