import { type KeptTab, type KeptWorkspace, maxTabs } from '../../../shared/contract/kept-workspace.ts'
import type { ComparePlace } from './compare-place.ts'
import { createTabPlaces, type TabPlaces } from './tab-places.ts'
import { emptyWorkspace, type Pane, plainTab, type Tab, tabKey, type Workspace } from './workspace.ts'

/** Returns whether a tab is open in both panes. */
const isTwice = ({ panes }: Workspace, tab: Tab) =>
  panes.length === 2 && panes.every(({ tabs }) => tabs.some((other) => tabKey(other) === tabKey(tab)))

/** Returns what of a workspace is kept for the next time. Places before and after are not. */
export function keepWorkspace(workspace: Workspace, places: TabPlaces): KeptWorkspace {
  const { panes, active, share, area } = workspace
  const keepTab = (tab: Tab, pane: number): KeptTab => {
    if (tab.kind === 'brief') return tab
    // Where it is open once, its place is kept with the document's.
    const offset = isTwice(workspace, tab) ? places.get(pane, tab.document) : undefined
    return { kind: 'document', document: tab.document, ...(offset !== undefined && { offset }) }
  }
  return {
    panes: panes.map(({ id, tabs, front }) => {
      const at = Math.max(
        0,
        tabs.findIndex((tab) => front !== null && tabKey(tab) === tabKey(front)),
      )
      // Of too many, the last ones, or from the one in front on.
      const from = Math.max(0, Math.min(at, tabs.length - maxTabs))
      return {
        tabs: tabs.slice(from, from + maxTabs).map((tab) => keepTab(tab, id)),
        front: at - from,
      }
    }),
    active: panes[0].id === active ? 0 : 1,
    share,
    area: area?.kind ?? null,
  }
}

/** Makes a workspace, and the places in its tabs, of what was kept; `comparison` is where an area of that kind leads. */
export function restoreWorkspace(
  kept: KeptWorkspace | null,
  comparison: ComparePlace,
): { readonly workspace: Workspace; readonly places: TabPlaces } {
  const places = createTabPlaces()
  const [first, second] = (kept?.panes ?? []).map(({ tabs, front }, index): Pane => {
    const id = index + 1
    for (const tab of tabs) {
      if (tab.kind === 'document' && tab.offset !== undefined) places.set(id, tab.document, tab.offset)
    }
    const plain = tabs.map(plainTab)
    return { id, tabs: plain, front: plain[front] ?? plain[0] ?? null }
  })
  if (kept === null || first === undefined) return { workspace: emptyWorkspace, places }
  const panes = second === undefined ? ([first] as const) : ([first, second] as const)
  // A pane without a tab has nothing to show but an area.
  const kind = panes.some(({ front }) => front === null) ? (kept.area ?? 'library') : kept.area
  return {
    workspace: {
      ...emptyWorkspace,
      panes,
      active: second !== undefined && kept.active === 1 ? second.id : first.id,
      share: kept.share,
      area: kind === 'compare' ? comparison : kind && { kind },
    },
    places,
  }
}
